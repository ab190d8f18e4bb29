package dev.postmortem.model.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import java.util.List;
import org.immutables.value.Value;

/**
 * How a timeline came about: what was read, joined, assumed and not understood.
 *
 * <p>All lists are ordered; equal inputs give equal reports. Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"totals", "sources", "problems", "assumptions", "gaps", "contradictions"})
public abstract class MergeReport {
    MergeReport() {}

    /** {@return the sums} */
    public abstract MergeTotals getTotals();

    /** {@return one report a file, by file name} */
    public abstract List<SourceReport> getSources();

    /** {@return what could not be read, by file and place} */
    public abstract List<SourceProblem> getProblems();

    /** {@return what had to be assumed, by file} */
    public abstract List<SourceAssumption> getAssumptions();

    /** {@return long silences, in time order} */
    public abstract List<TimelineGap> getGaps();

    /** {@return what cannot be true together} */
    public abstract List<Finding> getContradictions();

    /** {@return a table of the files, a line for each problem, assumption, contradiction and silence, and the sums; at most 50 of each} */
    @Override
    public String toString() {
        return MergeReportText.of(this);
    }

    /** {@return a new builder} */
    public static MergeReportBuilder builder() {
        return new MergeReportBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MergeReportBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MergeReport fromJson(MergeReportBuilder.Impl value) {
        return value;
    }
}
