package dev.postmortem.review;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a review found; immutable and safe for use by many threads. */
public final class ReviewResult {
    private final PostmortemStatus status;
    private final List<Finding> findings;

    ReviewResult(PostmortemStatus status, List<Finding> findings) {
        this.status = status;
        this.findings = findings;
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
     * Returns the same review with what somebody else found besides.
     *
     * @param more further findings, such as those of reading a file
     * @return the review with both
     */
    public ReviewResult with(Collection<Finding> more) {
        return new ReviewResult(
                status, Stream.concat(findings.stream(), more.stream()).sorted().toList());
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
     * {@code E errors, W warnings, N notes}.
     *
     * <p>Control, format and bidirectional characters are escaped, so that a line is a line and reads as it is stored.
     *
     * @return the text; each line ends with a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        findings.forEach(
                finding -> text.append(VisibleText.of(finding.toString())).append('\n'));
        return text.append(count(FindingSeverity.ERROR))
                .append(" errors, ")
                .append(count(FindingSeverity.WARNING))
                .append(" warnings, ")
                .append(count(FindingSeverity.NOTE))
                .append(" notes\n")
                .toString();
    }

    /** {@return the findings as text} */
    @Override
    public String toString() {
        return toText();
    }
}
