package dev.postmortem.review;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.finding.Suppression;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a review found; immutable and safe for use by many threads. */
public final class ReviewResult {
    private final PostmortemStatus status;
    private final List<Finding> findings;
    private final List<Finding> suppressed;
    private final List<Suppression> suppressions;

    ReviewResult(
            PostmortemStatus status, List<Finding> findings, List<Finding> suppressed, List<Suppression> suppressions) {
        this.status = status;
        this.findings = findings;
        this.suppressed = suppressed;
        this.suppressions = suppressions;
    }

    /** {@return the status that the postmortem was reviewed for} */
    public PostmortemStatus getStatus() {
        return status;
    }

    /**
     * Returns the findings.
     *
     * <p>Sorted: ERROR first, then by id and path. At most 25 of one id are listed; where there are more, one further
     * finding of that id without a path says how many, so that the list stays short for any postmortem.
     *
     * @return the findings; unmodifiable
     */
    public List<Finding> getFindings() {
        return findings;
    }

    /**
     * Returns the findings that do not count, because the postmortem suppresses them.
     *
     * @return the findings, sorted and limited like {@link #getFindings()}, none of which they are; unmodifiable
     */
    public List<Finding> getSuppressed() {
        return suppressed;
    }

    /**
     * Returns the same review with what somebody else found besides.
     *
     * @param more further findings, such as those of reading a file; those that the postmortem suppresses do not count
     * @return the review with both
     */
    public ReviewResult with(Collection<Finding> more) {
        return new ReviewResult(
                status,
                sorted(findings, more.stream().filter(finding -> !isSuppressed(finding))),
                sorted(suppressed, more.stream().filter(this::isSuppressed)),
                suppressions);
    }

    private boolean isSuppressed(Finding finding) {
        return suppressions.stream().anyMatch(suppression -> suppression.covers(finding));
    }

    private static List<Finding> sorted(List<Finding> some, Stream<Finding> more) {
        return Stream.concat(some.stream(), more).sorted().toList();
    }

    /** {@return whether nothing is in the way of the status: no finding is an ERROR} */
    public boolean isReady() {
        return count(FindingSeverity.ERROR) == 0;
    }

    /**
     * Counts findings.
     *
     * @param severity the severity
     * @return how many of the listed findings have it
     */
    public long count(FindingSeverity severity) {
        return findings.stream().filter(f -> f.getSeverity() == severity).count();
    }

    /**
     * Returns the findings as text: one line each, {@code SEVERITY id path message - hint}, then the line
     * {@code E errors, W warnings, N notes}, with {@code , S suppressed} where any are.
     *
     * <p>Control, format and bidirectional characters are escaped, so that a line is a line and reads as it is stored.
     *
     * @return the text; each line ends with a line feed
     */
    public String toText() {
        return text(count(FindingSeverity.ERROR) + " errors, " + count(FindingSeverity.WARNING) + " warnings, "
                + count(FindingSeverity.NOTE) + " notes");
    }

    /** {@return the findings as people read them: a line each, then how many there are} */
    @Override
    public String toString() {
        return text(counted(FindingSeverity.ERROR, "error") + ", " + counted(FindingSeverity.WARNING, "warning") + ", "
                + counted(FindingSeverity.NOTE, "note"));
    }

    private String text(String counts) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.append(counts)
                .append(suppressed.isEmpty() ? "" : ", " + suppressed.size() + " suppressed")
                .append('\n')
                .toString();
    }

    private String counted(FindingSeverity severity, String noun) {
        long count = count(severity);
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
