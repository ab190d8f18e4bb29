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
            .addSection(section("summary", "Summary", SUMMARY, COURSE))
            .addSection(section("impact", "Impact", IMPACT_FIGURES, IMPACTS))
            .addSection(part("impacted-customers", "Customers to care for", CUSTOMERS_TO_CARE_FOR))
            .addSection(section("milestones", "Milestones", MILESTONES, METRICS))
            .addSection(part("severity-changes", "Severity over time", SEVERITY_CHANGES))
            .addSection(section("timeline", "Timeline", TIMELINE))
            .addSection(section("hindsight", "What was not known then", HINDSIGHT))
            .addSection(section("analysis", "Analysis", ANALYSIS))
            .addSection(part("monitoring-review", "Monitoring", MONITORING_REVIEW))
            .addSection(part("underlying-causes", "Underlying causes", UNDERLYING_CAUSES))
            .addSection(part("response-evaluation", "Response", RESPONSE_EVALUATION))
            .addSection(section("factors", "Contributing factors", FACTORS, EXPLANATION_NOTES))
            .addSection(part("explanations", "How they worked together", EXPLANATIONS))
            .addSection(section("prevention", "What would have prevented it", PREVENTION_NOTES))
            .addSection(section("actions", "Action items", ACTIONS))
            .addSection(section("meeting", "Meeting", MEETING))
            .addSection(part("agenda", "Agenda", AGENDA))
            .addSection(part("meeting-notes", "Notes", MEETING_NOTES))
            .addSection(section("approvals", "Approvals", APPROVALS))
            .addSection(section("lessons", "Lessons"))
            .addSection(part("went-well", "What went well", WENT_WELL))
            .addSection(part("went-poorly", "What went poorly", WENT_POORLY))
            .addSection(part("got-lucky", "Where we got lucky", GOT_LUCKY))
            .addSection(part("surprises", "What surprised us", SURPRISES))
            .addSection(part("open-questions", "Open questions", OPEN_QUESTIONS))
            .addSection(section("external-message", "Message to customers", MESSAGE_SUMMARY))
            .addSection(part("message-what-happened", "What happened", MESSAGE_WHAT_HAPPENED))
            .addSection(part("message-what-we-are-doing", "What we are doing", MESSAGE_WHAT_WE_ARE_DOING))
            .addSection(section("glossary", "Glossary", GLOSSARY))
            .addSection(section("references", "References", REFERENCES))
            .addSection(section("merge", "How this timeline came about", MERGE_TOTALS))
            .addSection(part("merge-sources", "Sources", MERGE_SOURCES))
            .addSection(part("merge-assumptions", "Assumptions", MERGE_ASSUMPTIONS))
            .addSection(part("merge-problems", "What could not be read", MERGE_PROBLEMS))
            .addSection(part("merge-gaps", "Long silences", MERGE_GAPS))
            .addSection(part("merge-contradictions", "Contradictions", MERGE_CONTRADICTIONS))
            .addSection(section("findings", "Review findings", FINDINGS))
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
