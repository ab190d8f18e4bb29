package dev.postmortem.model.merge;

import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventAnnotationBuilder;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say about events: one annotation for each event they speak of.
 *
 * @param byEvent the annotations by event
 */
record Annotations(Map<EventId, EventAnnotation> byEvent) {
    static final Annotations NONE = new Annotations(Map.of());

    /** {@return annotations of which the later one counts where two of one event differ} */
    static Annotations of(Collection<EventAnnotation> inOrder) {
        Map<EventId, EventAnnotation> byEvent = new TreeMap<>();
        inOrder.forEach(annotation -> byEvent.merge(annotation.getEvent(), annotation, Annotations::later));
        return new Annotations(byEvent);
    }

    /**
     * Returns the annotations of both.
     *
     * <p>Where two of one event differ, neither is the later one: the earlier knowledge counts, the pin, the stricter
     * visibility, and of kinds and texts the first by code point.
     */
    Annotations and(Annotations other) {
        Map<EventId, EventAnnotation> all = new TreeMap<>(byEvent);
        other.byEvent.forEach((event, annotation) -> all.merge(event, annotation, Annotations::agreed));
        return new Annotations(all);
    }

    boolean isEmpty() {
        return byEvent.isEmpty();
    }

    boolean isAbout(EventId event) {
        return byEvent.containsKey(event);
    }

    TagFilter toFilter() {
        TagFilter filter = new TagFilter(byEvent.size(), 0);
        byEvent.keySet().forEach(event -> filter.add(RecordTag.of(event, false)));
        return filter;
    }

    /** {@return the event as the annotation of one of its records shows it} */
    TimelineEvent shown(TimelineEvent event, EventId record) {
        @Nullable EventAnnotation annotation = byEvent.get(record);
        return annotation == null ? event : annotation.applyTo(event);
    }

    private static EventAnnotation later(EventAnnotation early, EventAnnotation late) {
        EventAnnotationBuilder both = early.toBuilder();
        late.getKnownAt().ifPresent(both::knownAt);
        late.getKind().ifPresent(both::kind);
        late.getPinned().ifPresent(both::pinned);
        late.getVisibility().ifPresent(both::visibility);
        late.getText().ifPresent(both::text);
        return both.build();
    }

    private static EventAnnotation agreed(EventAnnotation one, EventAnnotation other) {
        return EventAnnotation.builder()
                .event(one.getEvent())
                .knownAt(first(one.getKnownAt(), other.getKnownAt(), Comparator.naturalOrder()))
                .kind(first(one.getKind(), other.getKind(), Comparator.naturalOrder()))
                .pinned(first(one.getPinned(), other.getPinned(), Comparator.reverseOrder()))
                .visibility(first(one.getVisibility(), other.getVisibility(), Comparator.reverseOrder()))
                .text(first(one.getText(), other.getText(), CodePoints::compare))
                .build();
    }

    private static <T> Optional<T> first(Optional<T> one, Optional<T> other, Comparator<? super T> order) {
        return Stream.of(one, other).flatMap(Optional::stream).min(order);
    }
}
