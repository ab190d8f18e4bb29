package dev.postmortem.render.template;

/** What a section may hold; each part of a report by the name under which a template asks for it. */
public enum ReportContent {
    /** The summary of the postmortem, or that of the incident where there is none. */
    SUMMARY,
    /** What set the incident off, what stopped it and what keeps it from coming back, as facts. */
    COURSE,
    /** What set the incident off, as text. */
    TRIGGER,
    /** What stopped the incident and what keeps it from coming back, as facts. */
    RESOLUTION,
    /** How and when the incident came to light, as facts. */
    DETECTION,
    /** The incidents that this one repeats or has to do with, as facts. */
    RELATED_INCIDENTS,
    /** The reference, type, services and teams of the incident, as facts. */
    INCIDENT,
    /** Owner, contributors and those who were asked to the meeting, as facts. */
    PEOPLE,
    /** Aggregated figures of the impact. */
    IMPACT_FIGURES,
    /** The table of observed impacts. */
    IMPACTS,
    /** What the impacts did to the business: figures, cost, promises about services and lost data, as a table. */
    BUSINESS_IMPACT,
    /** The customers whom support has to care for. */
    CUSTOMERS_TO_CARE_FOR,
    /** The table of milestones. */
    MILESTONES,
    /** Metrics of the incident. */
    METRICS,
    /** How the severity changed. */
    SEVERITY_CHANGES,
    /** The timeline: its drawing and its rows. */
    TIMELINE,
    /** What happened and nobody knew yet. */
    HINDSIGHT,
    /** The summary of the analysis. */
    ANALYSIS,
    /** How monitoring did. */
    MONITORING_REVIEW,
    /** What lay beneath. */
    UNDERLYING_CAUSES,
    /** How the response went. */
    RESPONSE_EVALUATION,
    /** The table of all factors. */
    FACTORS,
    /** The table of the factors that brought it about or made it worse. */
    CONTRIBUTORS,
    /** The table of the factors that limited it. */
    MITIGATORS,
    /** How factors worked together, step by step. */
    EXPLANATIONS,
    /** Which combinations of factors were enough; each has a title of its own and stands at the end of its section. */
    EXPLANATION_NOTES,
    /** What would have prevented it; each has a title of its own and stands at the end of its section. */
    PREVENTION_NOTES,
    /** The table of action items. */
    ACTIONS,
    /** When and with whom it is talked through, as facts. */
    MEETING,
    /** The topics of the meeting. */
    AGENDA,
    /** The notes of the meeting. */
    MEETING_NOTES,
    /** Who decided what about the report. */
    APPROVALS,
    /** What went well. */
    WENT_WELL,
    /** What went poorly. */
    WENT_POORLY,
    /** Where there was luck. */
    GOT_LUCKY,
    /** What surprised people. */
    SURPRISES,
    /** Questions, with answers where there are any. */
    OPEN_QUESTIONS,
    /** The message to customers: its summary. */
    MESSAGE_SUMMARY,
    /** The message to customers: what happened. */
    MESSAGE_WHAT_HAPPENED,
    /** The message to customers: what is being done. */
    MESSAGE_WHAT_WE_ARE_DOING,
    /** The words that readers may not know. */
    GLOSSARY,
    /** Where more is to be found. */
    REFERENCES,
    /** How many rows made how many events. */
    MERGE_TOTALS,
    /** The files of which the timeline was made. */
    MERGE_SOURCES,
    /** What had to be assumed when they were read. */
    MERGE_ASSUMPTIONS,
    /** What could not be read. */
    MERGE_PROBLEMS,
    /** When all sources were silent for long. */
    MERGE_GAPS,
    /** What cannot be true together. */
    MERGE_CONTRADICTIONS,
    /** What a review found. */
    FINDINGS
}
