package dev.postmortem.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.timeline.Timeline;

/** What is written: a value with the version of its form in front. */
sealed interface Document {
    /**
     * A postmortem.
     *
     * @param schemaVersion the version of the form
     * @param value the postmortem
     */
    @JsonPropertyOrder("schemaVersion")
    record OfPostmortem(int schemaVersion, @JsonUnwrapped Postmortem value) implements Document {}

    /**
     * A timeline.
     *
     * @param schemaVersion the version of the form
     * @param value the timeline
     */
    @JsonPropertyOrder("schemaVersion")
    record OfTimeline(int schemaVersion, @JsonUnwrapped Timeline value) implements Document {}

    /**
     * A merge report.
     *
     * @param schemaVersion the version of the form
     * @param value the report
     */
    @JsonPropertyOrder("schemaVersion")
    record OfMergeReport(int schemaVersion, @JsonUnwrapped MergeReport value) implements Document {}
}
