package dev.postmortem.rca;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that the analysis of a factor graph can give. */
public enum FactorRule implements FindingRule {
    /** An explanation names a factor that does not exist. */
    UNKNOWN_FACTOR("factor.unknown-reference", FindingSeverity.ERROR),
    /** An action names a factor or an explanation that does not exist. */
    UNKNOWN_TARGET("action.unknown-reference", FindingSeverity.ERROR),
    /** An outcome has no explanation. */
    UNEXPLAINED_OUTCOME("factor.unexplained-outcome", FindingSeverity.WARNING),
    /** A factor leads to no outcome. */
    UNREACHABLE("factor.unreachable", FindingSeverity.WARNING),
    /** A factor is explained only by itself, through a loop. */
    UNGROUNDED("factor.ungrounded", FindingSeverity.WARNING),
    /** A factor that limited the incident stands among its causes. */
    MITIGATOR_AS_CAUSE("factor.mitigator-as-cause", FindingSeverity.WARNING),
    /** An explanation says what a simpler one of the same effect says already. */
    SUBSUMED("explanation.subsumed", FindingSeverity.WARNING),
    /** A factor that is explained by others has a likelihood of its own. */
    LIKELIHOOD_ON_EXPLAINED("factor.likelihood-on-explained", FindingSeverity.WARNING),
    /** Combinations stay open when all actions are done. */
    OPEN_COMBINATIONS("coverage.open-combinations", FindingSeverity.WARNING),
    /** Combinations are closed only by actions that nobody has decided yet. */
    RESTS_ON_PROPOSALS("coverage.rests-on-proposals", FindingSeverity.WARNING),
    /** No action is about a gap in detection or response. */
    GAP_WITHOUT_ACTION("factor.gap-without-action", FindingSeverity.WARNING),
    /** An action addresses the outcome itself. */
    ADDRESSES_OUTCOME("action.addresses-outcome", FindingSeverity.WARNING),
    /** Factors drive each other. */
    FEEDBACK_LOOP("factor.feedback-loop", FindingSeverity.NOTE),
    /** Nothing supports a factor. */
    NO_EVIDENCE("factor.no-evidence", FindingSeverity.NOTE),
    /** A factor in an open combination has no action. */
    WITHOUT_ACTION("factor.without-action", FindingSeverity.NOTE),
    /** An action addresses nothing. */
    ACTION_WITHOUT_FACTOR("action.without-factor", FindingSeverity.NOTE),
    /** A factor leads to the outcome but makes no difference. */
    INERT("factor.inert", FindingSeverity.NOTE),
    /** The question why ends at what a person decided or did. */
    STOPS_AT_PERSON("factor.stops-at-person", FindingSeverity.NOTE),
    /** One cause alone is said to be enough. */
    SINGLE_CAUSE("explanation.single-cause", FindingSeverity.NOTE),
    /** Only conditions that had been there before are named, and nothing that set them off. */
    INCOMPLETE_EXPLANATION("explanation.incomplete", FindingSeverity.NOTE),
    /** Two explanations say the same. */
    DUPLICATE_EXPLANATION("explanation.duplicate", FindingSeverity.NOTE),
    /** A cause is already needed for another cause of the same explanation. */
    REDUNDANT_CAUSE("explanation.redundant-cause", FindingSeverity.NOTE),
    /** An outcome depends on an explanation that is only suspected. */
    WEAK_LINK("explanation.weak-link", FindingSeverity.NOTE),
    /** A limit kept the analysis from listing everything. */
    LIMITED("analysis.limited", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    FactorRule(String id, FindingSeverity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }
}
