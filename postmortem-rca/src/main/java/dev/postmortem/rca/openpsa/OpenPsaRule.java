package dev.postmortem.rca.openpsa;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that reading an Open-PSA file can give. */
public enum OpenPsaRule {
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

    /** {@return the stable id of its findings} */
    public String getId() {
        return id;
    }

    /** {@return how much its findings matter} */
    public FindingSeverity getSeverity() {
        return severity;
    }

    Finding of(String message, String hint) {
        return Finding.builder()
                .id(id)
                .severity(severity)
                .message(message)
                .hint(hint)
                .build();
    }
}
