package dev.postmortem.render.template;

import static dev.postmortem.render.template.ReportContent.ACTIONS;
import static dev.postmortem.render.template.ReportContent.AGENDA;
import static dev.postmortem.render.template.ReportContent.ANALYSIS;
import static dev.postmortem.render.template.ReportContent.APPROVALS;
import static dev.postmortem.render.template.ReportContent.COURSE;
import static dev.postmortem.render.template.ReportContent.CUSTOMERS_TO_CARE_FOR;
import static dev.postmortem.render.template.ReportContent.EXPLANATIONS;
import static dev.postmortem.render.template.ReportContent.EXPLANATION_NOTES;
import static dev.postmortem.render.template.ReportContent.FACTORS;
import static dev.postmortem.render.template.ReportContent.FINDINGS;
import static dev.postmortem.render.template.ReportContent.GLOSSARY;
import static dev.postmortem.render.template.ReportContent.GOT_LUCKY;
import static dev.postmortem.render.template.ReportContent.HINDSIGHT;
import static dev.postmortem.render.template.ReportContent.IMPACTS;
import static dev.postmortem.render.template.ReportContent.IMPACT_FIGURES;
import static dev.postmortem.render.template.ReportContent.MEETING;
import static dev.postmortem.render.template.ReportContent.MEETING_NOTES;
import static dev.postmortem.render.template.ReportContent.MERGE_ASSUMPTIONS;
import static dev.postmortem.render.template.ReportContent.MERGE_CONTRADICTIONS;
import static dev.postmortem.render.template.ReportContent.MERGE_GAPS;
import static dev.postmortem.render.template.ReportContent.MERGE_PROBLEMS;
import static dev.postmortem.render.template.ReportContent.MERGE_SOURCES;
import static dev.postmortem.render.template.ReportContent.MERGE_TOTALS;
import static dev.postmortem.render.template.ReportContent.MESSAGE_SUMMARY;
import static dev.postmortem.render.template.ReportContent.MESSAGE_WHAT_HAPPENED;
import static dev.postmortem.render.template.ReportContent.MESSAGE_WHAT_WE_ARE_DOING;
import static dev.postmortem.render.template.ReportContent.METRICS;
import static dev.postmortem.render.template.ReportContent.MILESTONES;
import static dev.postmortem.render.template.ReportContent.MONITORING_REVIEW;
import static dev.postmortem.render.template.ReportContent.OPEN_QUESTIONS;
import static dev.postmortem.render.template.ReportContent.PREVENTION_NOTES;
import static dev.postmortem.render.template.ReportContent.REFERENCES;
import static dev.postmortem.render.template.ReportContent.RESPONSE_EVALUATION;
import static dev.postmortem.render.template.ReportContent.SEVERITY_CHANGES;
import static dev.postmortem.render.template.ReportContent.SUMMARY;
import static dev.postmortem.render.template.ReportContent.SURPRISES;
import static dev.postmortem.render.template.ReportContent.TIMELINE;
import static dev.postmortem.render.template.ReportContent.UNDERLYING_CAUSES;
import static dev.postmortem.render.template.ReportContent.WENT_POORLY;
import static dev.postmortem.render.template.ReportContent.WENT_WELL;

/** The template of this library: everything that a report can hold, for those who work with it. */
final class StandardTemplate {
    static final ReportTemplate TEMPLATE = ReportTemplate.builder()
            .id("standard")
            .addSections(section("summary", "Summary", SUMMARY, COURSE))
            .addSections(section("impact", "Impact", IMPACT_FIGURES, IMPACTS))
            .addSections(part("impacted-customers", "Customers to care for", CUSTOMERS_TO_CARE_FOR))
            .addSections(section("milestones", "Milestones", MILESTONES, METRICS))
            .addSections(part("severity-changes", "Severity over time", SEVERITY_CHANGES))
            .addSections(section("timeline", "Timeline", TIMELINE))
            .addSections(section("hindsight", "What was not known then", HINDSIGHT))
            .addSections(section("analysis", "Analysis", ANALYSIS))
            .addSections(part("monitoring-review", "Monitoring", MONITORING_REVIEW))
            .addSections(part("underlying-causes", "Underlying causes", UNDERLYING_CAUSES))
            .addSections(part("response-evaluation", "Response", RESPONSE_EVALUATION))
            .addSections(section("factors", "Contributing factors", FACTORS, EXPLANATION_NOTES))
            .addSections(part("explanations", "How they worked together", EXPLANATIONS))
            .addSections(section("prevention", "What would have prevented it", PREVENTION_NOTES))
            .addSections(section("actions", "Action items", ACTIONS))
            .addSections(section("meeting", "Meeting", MEETING))
            .addSections(part("agenda", "Agenda", AGENDA))
            .addSections(part("meeting-notes", "Notes", MEETING_NOTES))
            .addSections(section("approvals", "Approvals", APPROVALS))
            .addSections(section("lessons", "Lessons"))
            .addSections(part("went-well", "What went well", WENT_WELL))
            .addSections(part("went-poorly", "What went poorly", WENT_POORLY))
            .addSections(part("got-lucky", "Where we got lucky", GOT_LUCKY))
            .addSections(part("surprises", "What surprised us", SURPRISES))
            .addSections(part("open-questions", "Open questions", OPEN_QUESTIONS))
            .addSections(section("external-message", "Message to customers", MESSAGE_SUMMARY))
            .addSections(part("message-what-happened", "What happened", MESSAGE_WHAT_HAPPENED))
            .addSections(part("message-what-we-are-doing", "What we are doing", MESSAGE_WHAT_WE_ARE_DOING))
            .addSections(section("glossary", "Glossary", GLOSSARY))
            .addSections(section("references", "References", REFERENCES))
            .addSections(section("merge", "How this timeline came about", MERGE_TOTALS))
            .addSections(part("merge-sources", "Sources", MERGE_SOURCES))
            .addSections(part("merge-assumptions", "Assumptions", MERGE_ASSUMPTIONS))
            .addSections(part("merge-problems", "What could not be read", MERGE_PROBLEMS))
            .addSections(part("merge-gaps", "Long silences", MERGE_GAPS))
            .addSections(part("merge-contradictions", "Contradictions", MERGE_CONTRADICTIONS))
            .addSections(section("findings", "Review findings", FINDINGS))
            .build();

    private StandardTemplate() {}

    /** The ids are older than the titles, and links lead to them. */
    private static TemplateSection section(String id, String title, ReportContent... contents) {
        return TemplateSection.of(title, contents).toBuilder().id(id).build();
    }

    private static TemplateSection part(String id, String title, ReportContent... contents) {
        return TemplateSection.part(title, contents).toBuilder().id(id).build();
    }
}
