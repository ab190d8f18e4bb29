/**
 * Merging sources into one timeline.
 *
 * <p>{@link dev.postmortem.model.merge.TimelineBuilder} is where to begin: it takes sources and gives a
 * {@link dev.postmortem.model.merge.MergedTimeline}, the timeline with a {@link dev.postmortem.model.merge.MergeReport}
 * of every row, problem, assumption and long silence. What does not fit into memory is an
 * {@link dev.postmortem.model.merge.EventStream}. Finished timelines and late sources are merged by
 * {@code MergedTimeline.merge} and {@code with}, clocks are estimated by {@code reconcile}.
 */
@NullMarked
package dev.postmortem.model.merge;

import org.jspecify.annotations.NullMarked;
