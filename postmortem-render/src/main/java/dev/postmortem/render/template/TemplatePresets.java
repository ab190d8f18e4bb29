package dev.postmortem.render.template;

import static dev.postmortem.render.template.ReportContent.ACTIONS;
import static dev.postmortem.render.template.ReportContent.AGENDA;
import static dev.postmortem.render.template.ReportContent.ANALYSIS;
import static dev.postmortem.render.template.ReportContent.BUSINESS_IMPACT;
import static dev.postmortem.render.template.ReportContent.CONTRIBUTORS;
import static dev.postmortem.render.template.ReportContent.COURSE;
import static dev.postmortem.render.template.ReportContent.CUSTOMERS_TO_CARE_FOR;
import static dev.postmortem.render.template.ReportContent.DETECTION;
import static dev.postmortem.render.template.ReportContent.EXPLANATIONS;
import static dev.postmortem.render.template.ReportContent.FACTORS;
import static dev.postmortem.render.template.ReportContent.GLOSSARY;
import static dev.postmortem.render.template.ReportContent.GOT_LUCKY;
import static dev.postmortem.render.template.ReportContent.HINDSIGHT;
import static dev.postmortem.render.template.ReportContent.IMPACTS;
import static dev.postmortem.render.template.ReportContent.IMPACT_FIGURES;
import static dev.postmortem.render.template.ReportContent.INCIDENT;
import static dev.postmortem.render.template.ReportContent.MESSAGE_SUMMARY;
import static dev.postmortem.render.template.ReportContent.MESSAGE_WHAT_HAPPENED;
import static dev.postmortem.render.template.ReportContent.MESSAGE_WHAT_WE_ARE_DOING;
import static dev.postmortem.render.template.ReportContent.METRICS;
import static dev.postmortem.render.template.ReportContent.MILESTONES;
import static dev.postmortem.render.template.ReportContent.MITIGATORS;
import static dev.postmortem.render.template.ReportContent.MONITORING_REVIEW;
import static dev.postmortem.render.template.ReportContent.OPEN_QUESTIONS;
import static dev.postmortem.render.template.ReportContent.PEOPLE;
import static dev.postmortem.render.template.ReportContent.REFERENCES;
import static dev.postmortem.render.template.ReportContent.RELATED_INCIDENTS;
import static dev.postmortem.render.template.ReportContent.RESOLUTION;
import static dev.postmortem.render.template.ReportContent.RESPONSE_EVALUATION;
import static dev.postmortem.render.template.ReportContent.SEVERITY_CHANGES;
import static dev.postmortem.render.template.ReportContent.SUMMARY;
import static dev.postmortem.render.template.ReportContent.SURPRISES;
import static dev.postmortem.render.template.ReportContent.TIMELINE;
import static dev.postmortem.render.template.ReportContent.TRIGGER;
import static dev.postmortem.render.template.ReportContent.UNDERLYING_CAUSES;
import static dev.postmortem.render.template.ReportContent.WENT_POORLY;
import static dev.postmortem.render.template.ReportContent.WENT_WELL;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published templates; sources are cited at {@link ReportTemplate#preset(String)}. */
final class TemplatePresets {
    private static final SortedMap<String, ReportTemplate> BY_ID = new TreeMap<>();

    static {
        put(googleSre());
        put(pagerDuty());
        put(atlassian());
        put(ilert());
        put(gitLab());
        put(incidentIo());
        put(incidentIoRca());
        put(incidentIoLight());
        put(executive());
    }

    private TemplatePresets() {}

    static ReportTemplate get(String id) {
        ReportTemplate template = BY_ID.get(id);
        if (template == null) {
            throw new IllegalArgumentException(
                    "there is no template \"" + id + "\"; use one of " + String.join(", ", BY_ID.keySet()));
        }
        return template;
    }

    static List<String> ids() {
        return List.copyOf(BY_ID.keySet());
    }

    private static void put(ReportTemplate template) {
        BY_ID.put(template.getId(), template);
    }

    private static ReportTemplateBuilder form(String id) {
        return ReportTemplate.builder().id(id).emptySections(EmptySections.MARK);
    }

    private static TemplateSection section(String title, ReportContent... contents) {
        return TemplateSection.of(title, contents);
    }

    private static TemplateSection part(String title, ReportContent... contents) {
        return TemplateSection.part(title, contents);
    }

    /** The source has one section for all lessons; its parts keep them apart. */
    private static TemplateSection[] lessons(String title) {
        return new TemplateSection[] {
            section(title),
            part("What went well", WENT_WELL),
            part("What went poorly", WENT_POORLY),
            part("Where we got lucky", GOT_LUCKY),
            part("What surprised us", SURPRISES)
        };
    }

    private static ReportTemplate googleSre() {
        return form("google-sre")
                .addSection(section("Summary", SUMMARY))
                .addSection(section("Impact", IMPACT_FIGURES, IMPACTS))
                .addSection(section("Root causes", UNDERLYING_CAUSES, FACTORS, EXPLANATIONS))
                .addSection(section("Trigger", TRIGGER))
                .addSection(section("Resolution", RESOLUTION))
                .addSection(section("Detection", DETECTION, MONITORING_REVIEW))
                .addSection(section("Action items", ACTIONS))
                .addSection(section("Lessons learned"))
                .addSection(part("What went well", WENT_WELL))
                .addSection(part("What went wrong", WENT_POORLY))
                .addSection(part("Where we got lucky", GOT_LUCKY))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("Supporting information", REFERENCES, GLOSSARY))
                .build();
    }

    private static ReportTemplate pagerDuty() {
        return form("pagerduty")
                .addSection(section("Overview", SUMMARY))
                .addSection(section("What happened", TRIGGER, ANALYSIS))
                .addSection(section("Contributing factors", UNDERLYING_CAUSES, FACTORS, EXPLANATIONS))
                .addSection(section("Resolution", RESOLUTION))
                .addSection(section("Impact", IMPACT_FIGURES, IMPACTS, SEVERITY_CHANGES))
                .addSection(section("Responders", PEOPLE))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("How'd we do?"))
                .addSection(part("What went well?", WENT_WELL))
                .addSection(part("What didn't go so well?", WENT_POORLY))
                .addSection(section("Action items", ACTIONS))
                .addSection(section("Messaging"))
                .addSection(part("Internal email"))
                .addSections(
                        part("External message", MESSAGE_SUMMARY, MESSAGE_WHAT_HAPPENED, MESSAGE_WHAT_WE_ARE_DOING))
                .build();
    }

    private static ReportTemplate atlassian() {
        return form("atlassian")
                .addSection(section("Incident summary", SUMMARY))
                .addSection(section("Leadup", TRIGGER))
                .addSection(section("Fault", ANALYSIS))
                .addSection(section("Impact", IMPACT_FIGURES, IMPACTS))
                .addSection(section("Detection", DETECTION, MONITORING_REVIEW))
                .addSection(section("Response", PEOPLE, RESPONSE_EVALUATION))
                .addSection(section("Recovery", RESOLUTION, METRICS))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("Five whys", EXPLANATIONS))
                .addSection(section("Root cause", UNDERLYING_CAUSES, FACTORS))
                .addSection(section("Backlog check"))
                .addSection(section("Recurrence", RELATED_INCIDENTS))
                .addSections(lessons("Lessons learned"))
                .addSection(section("Corrective actions", ACTIONS))
                .build();
    }

    private static ReportTemplate ilert() {
        return form("ilert")
                .addSection(section("Owner and participants", PEOPLE))
                .addSection(section("Overview", SUMMARY, COURSE))
                .addSection(section("Timeline", TIMELINE, HINDSIGHT))
                .addSection(section("Impact", IMPACT_FIGURES, IMPACTS, CUSTOMERS_TO_CARE_FOR))
                .addSection(section("Root cause analysis"))
                .addSection(part("Monitoring review", DETECTION, MONITORING_REVIEW))
                .addSection(part("Underlying causes", UNDERLYING_CAUSES, FACTORS, EXPLANATIONS))
                .addSection(part("Process evaluation", RESPONSE_EVALUATION))
                .addSection(part("Summary of findings", ANALYSIS))
                .addSection(section("Action items", ACTIONS))
                .addSection(section("Open points for the meeting", AGENDA, OPEN_QUESTIONS))
                .build();
    }

    private static ReportTemplate gitLab() {
        return form("gitlab")
                .addSection(section("Incident", INCIDENT))
                .addSection(section("Summary", SUMMARY))
                .addSection(section("Metrics", METRICS, MILESTONES))
                .addSection(section("Customer impact", IMPACT_FIGURES, IMPACTS))
                .addSection(section("Incident response analysis", DETECTION, RESOLUTION, RESPONSE_EVALUATION))
                .addSection(section("Post incident analysis", ANALYSIS, MONITORING_REVIEW, TRIGGER, RELATED_INCIDENTS))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("5 whys", EXPLANATIONS, UNDERLYING_CAUSES, FACTORS))
                .addSections(lessons("Lessons learned"))
                .addSection(section("Corrective actions", ACTIONS))
                .addSection(section("Guidelines"))
                .build();
    }

    private static ReportTemplate incidentIo() {
        return form("incident-io")
                .addSection(section("Summary", SUMMARY))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("Contributors", CONTRIBUTORS, EXPLANATIONS))
                .addSection(section("Mitigators", MITIGATORS, RESOLUTION))
                .addSections(lessons("Learnings and risks"))
                .addSection(part("Open questions", OPEN_QUESTIONS))
                .addSection(section("Follow-ups", ACTIONS))
                .build();
    }

    private static ReportTemplate incidentIoRca() {
        return form("incident-io-rca")
                .addSection(section("Technical analysis", TRIGGER, ANALYSIS, UNDERLYING_CAUSES, FACTORS, EXPLANATIONS))
                .addSection(section("Customer impact", IMPACT_FIGURES, IMPACTS))
                .addSection(section("Business impact", BUSINESS_IMPACT))
                .addSection(section("Resolution", RESOLUTION))
                .addSections(lessons("Lessons learned"))
                .build();
    }

    private static ReportTemplate incidentIoLight() {
        return form("incident-io-light")
                .addSection(section("Summary", SUMMARY))
                .addSections(lessons("Lessons learned"))
                .addSection(section("Timeline", TIMELINE))
                .addSection(section("Follow-ups", ACTIONS))
                .build();
    }

    private static ReportTemplate executive() {
        return ReportTemplate.builder()
                .id("executive")
                .addSection(section("Summary", SUMMARY))
                .addSection(section("Impact", IMPACT_FIGURES, BUSINESS_IMPACT))
                .addSection(section("Why it happened", UNDERLYING_CAUSES, ANALYSIS))
                .addSection(section("Resolution", RESOLUTION))
                .addSection(section("What we are doing", ACTIONS))
                .addSection(section("Open questions", OPEN_QUESTIONS))
                .build();
    }
}
