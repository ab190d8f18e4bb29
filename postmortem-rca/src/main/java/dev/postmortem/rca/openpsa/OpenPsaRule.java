package dev.postmortem.rca.openpsa;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that reading an Open-PSA file can give. */
public enum OpenPsaRule implements FindingRule {
    /** The file holds something that a factor graph cannot. */
    LEFT_OUT("openpsa.left-out", FindingSeverity.WARNING),
    /** Formulas use events that the file does not define. */
    UNDEFINED_EVENT("openpsa.undefined-event", FindingSeverity.WARNING),
    /** Probabilities are formulas, not numbers. */
    WITHOUT_LIKELIHOOD("openpsa.without-likelihood", FindingSeverity.WARNING);

    private final String id;
    private final FindingSeverity severity;

    OpenPsaRule(String id, FindingSeverity severity) {
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
