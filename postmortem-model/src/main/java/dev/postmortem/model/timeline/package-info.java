/**
 * Events, their provenance and the timeline.
 *
 * <p>{@link dev.postmortem.model.timeline.Timeline} is where to begin: what a merge gives
 * ({@link dev.postmortem.model.merge.TimelineBuilder}), or {@code Timeline.of} for events that were written by hand. A
 * {@link dev.postmortem.model.timeline.TimelineEvent} is one record, whose
 * {@link dev.postmortem.model.timeline.EventSource} says where it comes from; an
 * {@link dev.postmortem.model.timeline.EventJoin} keeps all records of a fact that several tell, and
 * {@link dev.postmortem.model.timeline.TimelineFacts} answers views by all of them. What people add to an event is an
 * {@link dev.postmortem.model.timeline.EventAnnotation}. More views are in {@code dev.postmortem.model.timeline.view},
 * phases and silences in {@code dev.postmortem.model.phase}.
 */
@NullMarked
package dev.postmortem.model.timeline;

import org.jspecify.annotations.NullMarked;
