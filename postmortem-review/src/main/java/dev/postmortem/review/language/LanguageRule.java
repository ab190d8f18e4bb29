package dev.postmortem.review.language;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/**
 * Every kind of wording that is found, with what to ask instead.
 *
 * <p>The rules are those of published guides to blameless reviews: the postmortem chapters of Google's <em>Site Reliability
 * Engineering</em> (2016), PagerDuty's <em>Postmortem Documentation</em>, and Dekker, <em>The Field Guide to Understanding
 * Human Error</em> (3rd edition, 2014), for hindsight, counterfactuals and judgements of omission.
 */
public enum LanguageRule implements FindingRule {
    /** A named person stands as the cause, or did something wrong. */
    PERSON_BLAMED(
            "language.person-blamed",
            FindingSeverity.WARNING,
            "Which role was it, and how did the system make this possible?"),
    /** An error of people stands as a cause. */
    HUMAN_ERROR("language.human-error", FindingSeverity.WARNING, "Which conditions made it likely?"),
    /** The character of people is judged. */
    CHARACTER("language.character", FindingSeverity.WARNING, "Which condition is meant? Say that alone."),
    /** Somebody is at fault. */
    FAULT("language.fault", FindingSeverity.WARNING, "What happened, without whose fault it was?"),
    /** What people did not do is judged. */
    OMISSION(
            "language.omission",
            FindingSeverity.WARNING,
            "Which cue was there to be seen, and what made the other way look right?"),
    /** A past that did not happen is told. */
    COUNTERFACTUAL(
            "language.counterfactual",
            FindingSeverity.WARNING,
            "What happened, and what was known then? An improvement belongs to an action."),
    /** A question accuses. */
    ACCUSING_QUESTION(
            "language.accusing-question", FindingSeverity.WARNING, "How did it come about, and what led to it?"),
    /** The words are stronger than figures would be. */
    DRAMATIC("language.dramatic", FindingSeverity.WARNING, "How much, how many, how long?"),
    /** An action asks people to be better. */
    BEHAVIOUR_CHANGE(
            "language.behaviour-change", FindingSeverity.WARNING, "What changes in the system, so that nobody has to?"),
    /** What is known now is told as if it had been known then. */
    HINDSIGHT("language.hindsight", FindingSeverity.NOTE, "How did it look to those who were there?"),
    /** There is but one root cause. */
    SINGLE_ROOT_CAUSE("language.single-root-cause", FindingSeverity.NOTE, "Which factors had to come together?"),
    /** A part is called the whole. */
    ABSOLUTE_OUTAGE("language.absolute-outage", FindingSeverity.NOTE, "Who and what was hit, and how much of it?"),
    /** The title of an action names no end that can be checked. */
    VAGUE_ACTION("language.vague-action", FindingSeverity.NOTE, "How will somebody see that it is done?"),
    /** The title of an action names more of something, or something for ever, without a figure. */
    OPEN_ENDED_ACTION(
            "language.open-ended-action", FindingSeverity.NOTE, "How much is enough, and how will somebody see it?"),
    /** The title of an action begins with no verb. */
    ACTION_WITHOUT_VERB(
            "language.action-without-verb", FindingSeverity.NOTE, "What will somebody do? Begin with the verb."),
    /** What people say about an event explains it. */
    INTERPRETATION(
            "language.interpretation",
            FindingSeverity.NOTE,
            "What was observed? What it means belongs to the factors and their explanations.");

    private final String id;
    private final FindingSeverity severity;
    private final String question;

    LanguageRule(String id, FindingSeverity severity, String question) {
        this.id = id;
        this.severity = severity;
        this.question = question;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }

    /** {@return what to ask instead; begins with how, what, which or who} */
    public String getQuestion() {
        return question;
    }
}
