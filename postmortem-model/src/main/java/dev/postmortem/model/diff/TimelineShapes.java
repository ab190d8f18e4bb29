package dev.postmortem.model.diff;

import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;

/** The tables of the timeline and of what people add to it. */
final class TimelineShapes {
    static final Shape<EventSource> SOURCE = Shape.of(EventSource.class)
            .fact("system", EventSource::getSystem)
            .fact("file", EventSource::getFile)
            .fact("line", EventSource::getLine)
            .fact("pointer", EventSource::getPointer)
            .fact("externalId", EventSource::getExternalId);

    static final Shape<TimelineEvent> EVENT = Shape.of(TimelineEvent.class)
            .named("event", TimelineEvent::getId)
            .titled(TimelineEvent::toString)
            .fact("id", TimelineEvent::getId)
            .fact("kind", TimelineEvent::getKind)
            .one("occurredAt", TimelineEvent::getOccurredAt, CommonShapes.EVENT_TIME)
            .maybe("endedAt", TimelineEvent::getEndedAt, CommonShapes.EVENT_TIME)
            .maybe("firstOccurredAt", TimelineEvent::getFirstOccurredAt, CommonShapes.EVENT_TIME)
            .fact("recordedAt", TimelineEvent::getRecordedAt)
            .fact("knownAt", TimelineEvent::getKnownAt)
            .one("source", TimelineEvent::getSource, SOURCE)
            .maybe("actor", TimelineEvent::getActor, CommonShapes.ACTOR)
            .wording("text", TimelineEvent::getText)
            .fact("rawText", TimelineEvent::getRawText)
            .fact("level", TimelineEvent::getLevel)
            .fact("occurrences", TimelineEvent::getOccurrences)
            .fact("link", TimelineEvent::getLink)
            .entries("attributes", TimelineEvent::getAttributes)
            .facts("correlationKeys", TimelineEvent::getCorrelationKeys)
            .many("evidence", TimelineEvent::getEvidence, CommonShapes.EVIDENCE)
            .facts("affectedServices", TimelineEvent::getAffectedServices)
            .facts("tags", TimelineEvent::getTags)
            .fact("threadKey", TimelineEvent::getThreadKey)
            .fact("revision", TimelineEvent::getRevision)
            .facts("assumptions", TimelineEvent::getAssumptions)
            .fact("pinned", TimelineEvent::isPinned)
            .fact("visibility", TimelineEvent::getVisibility);

    static final Shape<EventJoin> JOIN = Shape.of(EventJoin.class)
            .named("join", EventJoin::getEvent)
            .fact("event", EventJoin::getEvent)
            .fact("key", EventJoin::getKey)
            .many("originals", EventJoin::getOriginals, EVENT);

    static final Shape<EventOrdering> ORDERING = Shape.of(EventOrdering.class)
            .titled(EventOrdering::toString)
            .fact("before", EventOrdering::getBefore)
            .fact("after", EventOrdering::getAfter)
            .fact("rule", EventOrdering::getRule);

    static final Shape<Timeline> TIMELINE = Shape.of(Timeline.class)
            .sorted("events", Timeline::getEvents, EVENT)
            .sorted("joins", Timeline::getJoins, JOIN)
            .many("orderings", Timeline::getOrderings, ORDERING);

    static final Shape<EventAnnotation> ANNOTATION = Shape.of(EventAnnotation.class)
            .named("annotation", EventAnnotation::getEvent)
            .fact("event", EventAnnotation::getEvent)
            .fact("knownAt", EventAnnotation::getKnownAt)
            .fact("kind", EventAnnotation::getKind)
            .fact("pinned", EventAnnotation::getPinned)
            .fact("visibility", EventAnnotation::getVisibility)
            .wording("text", EventAnnotation::getText)
            .wording("note", EventAnnotation::getNote);

    private TimelineShapes() {}
}
