package dev.postmortem.sources.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a section is about, by its heading; the names are those of published templates. */
enum SectionKind {
    SUMMARY(
            "/summary",
            "summary",
            "incident summary",
            "executive summary",
            "issue summary",
            "overview",
            "tl;dr",
            "tldr",
            "synopsis",
            "abstract",
            "what happened"),
    IMPACT("/incident/summary", "impact", "customer impact", "user impact", "business impact", "impact assessment"),
    TRIGGER("/incident/trigger", "trigger", "triggers", "leadup", "lead up"),
    CAUSES(
            "/analysis/underlyingCauses",
            "root cause",
            "root causes",
            "root cause analysis",
            "root cause and trigger",
            "cause",
            "causes",
            "contributing factors",
            "contributing factor",
            "contributing conditions",
            "contributors",
            "underlying causes",
            "five whys",
            "5 whys",
            "why did it happen",
            "why it happened",
            "technical analysis"),
    DETECTION(
            "/analysis/monitoringReview",
            "detection",
            "monitoring",
            "alerting",
            "monitoring review",
            "how was it detected",
            "how we detected it"),
    RESPONSE(
            "/analysis/responseEvaluation",
            "response",
            "incident response",
            "response evaluation",
            "incident response analysis",
            "process evaluation"),
    RESOLUTION(
            "/incident/temporaryResolution",
            "resolution",
            "mitigation",
            "recovery",
            "remediation",
            "resolution and recovery",
            "mitigation and resolution",
            "what stopped it",
            "mitigators",
            "workaround"),
    LASTING_RESOLUTION(
            "/incident/lastingResolution",
            "lasting fix",
            "permanent fix",
            "long term fix",
            "what keeps it from coming back"),
    CONCLUSION(
            "/analysis/summary",
            "conclusion",
            "conclusions",
            "analysis",
            "discussion",
            "fault",
            "post incident analysis",
            "summary of findings",
            "recurrence"),
    TIMELINE(
            "/timeline/events",
            "timeline",
            "time line",
            "incident timeline",
            "event timeline",
            "detailed timeline",
            "timeline of events",
            "chronology",
            "sequence of events"),
    ACTIONS(
            "/actionItems",
            "action items",
            "action item",
            "actions",
            "follow up",
            "follow ups",
            "followups",
            "follow up actions",
            "follow up items",
            "next steps",
            "what we are doing",
            "corrective actions",
            "preventive measures",
            "preventative measures",
            "corrective and preventative measures",
            "corrective and preventive measures",
            "remediation items",
            "to do",
            "todo",
            "tasks"),
    WENT_WELL(
            "/lessons/wentWell",
            "what went well",
            "went well",
            "things that went well",
            "what worked well",
            "what worked"),
    WENT_POORLY(
            "/lessons/wentPoorly",
            "what went wrong",
            "what went poorly",
            "went poorly",
            "things that went wrong",
            "things that went poorly",
            "what went badly",
            "what did not go well",
            "what didn't go well",
            "what didn't go so well",
            "what could have gone better",
            "what could be improved"),
    GOT_LUCKY("/lessons/gotLucky", "where we got lucky", "got lucky", "where did we get lucky", "lucky", "luck"),
    SURPRISES("/lessons/surprises", "surprises", "what surprised us"),
    LESSONS(
            "",
            "lessons",
            "lessons learned",
            "lessons learnt",
            "learnings",
            "key learnings",
            "learnings and risks",
            "how'd we do",
            "takeaways",
            "key takeaways",
            "retrospective"),
    QUESTIONS("/lessons/openQuestions", "open questions", "questions", "unanswered questions"),
    MESSAGE("/externalMessage/summary", "message to customers", "customer communication", "external message"),
    MILESTONES("/incident/milestones", "milestones", "key times"),
    /** Its parts are for different readers, and what is internal must not come into the external message. */
    MESSAGES("", "messaging"),
    /** What stands above the first section. */
    PREAMBLE("/summary"),
    /** Whatever no template knows. */
    UNKNOWN("");

    private static final Map<String, SectionKind> BY_NAME = new TreeMap<>();
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N};']+");
    private static final Pattern NUMBER = Pattern.compile("^[0-9ivx]{1,4}[.)]\\s+");
    private static final int LONGEST = 80;

    static {
        for (SectionKind kind : values()) {
            kind.names.forEach(name -> BY_NAME.put(name, kind));
        }
    }

    private final String path;
    private final List<String> names;

    SectionKind(String path, String... names) {
        this.path = path;
        this.names = List.of(names);
    }

    /** {@return the section of a heading; absent if no template has one of this name} */
    static Optional<SectionKind> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        int bracket = heading.indexOf('(');
        String title = bracket > 0 ? heading.substring(0, bracket) : heading;
        return Optional.ofNullable(BY_NAME.get(normalized(title)));
    }

    /** {@return a heading or a key in lower case, without numbers and marks around its words} */
    static String normalized(String title) {
        String lower = NUMBER.matcher(title.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return MARKS.matcher(lower.replace('\u2019', '\'')).replaceAll(" ").strip();
    }

    /** {@return the place of its text in a postmortem, as a JSON Pointer; empty if there is none} */
    String path() {
        return path;
    }

    /** {@return whether headings in it are names of rows or groups, and no sections of their own} */
    boolean keepsItsHeadings() {
        return this == TIMELINE || this == ACTIONS || this == MESSAGE || this == MILESTONES;
    }

    boolean isText() {
        return switch (this) {
            case SUMMARY,
                    IMPACT,
                    TRIGGER,
                    CAUSES,
                    DETECTION,
                    RESPONSE,
                    RESOLUTION,
                    LASTING_RESOLUTION,
                    CONCLUSION,
                    MESSAGE -> true;
            default -> false;
        };
    }

    boolean isLessons() {
        return this == WENT_WELL || this == WENT_POORLY || this == GOT_LUCKY || this == SURPRISES;
    }
}
