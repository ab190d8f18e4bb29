package dev.postmortem.model.finding;

/** A kind of finding: its stable id and how much it matters. Has to be immutable and safe for use by many threads. */
public interface FindingRule {
    /** {@return the stable id of its findings} */
    String getId();

    /** {@return how much its findings matter} */
    FindingSeverity getSeverity();

    /**
     * Returns a finding of this kind.
     *
     * @param path where it is, as a JSON Pointer (RFC 6901); empty if it is about the whole
     * @param subject what it is about, such as {@code action a1}; empty if the path says it
     * @param message what was found, with the values
     * @param hint what to do
     * @return the finding
     */
    default Finding at(String path, String subject, String message, String hint) {
        return Finding.builder()
                .id(getId())
                .severity(getSeverity())
                .path(path)
                .subject(subject)
                .message(message)
                .hint(hint)
                .build();
    }
}
