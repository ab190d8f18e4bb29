package dev.postmortem.model.merge;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws sources full of ties, shared ids and keys, unknown times and times from the year 1 to 9999. */
final class SomeSources {
    private SomeSources() {}

    /** Events may have equal ids and share keys. */
    static Arbitrary<List<SourceReader.Declared>> any() {
        Arbitrary<String> ids = Arbitraries.strings().withChars("abc").ofLength(2);
        Arbitrary<List<String>> keys = Arbitraries.of("alert:x", "alert:y", "group:g", "group:h")
                .list()
                .ofMaxSize(2)
                .uniqueElements();
        return sources(Combinators.combine(events(), ids, keys)
                .as((event, id, k) -> named(event, id).toBuilder()
                        .correlationKeys(k.stream().map(CorrelationKey::of).toList())
                        .build()));
    }

    /** No two events are of one fact. */
    static Arbitrary<List<SourceReader.Declared>> apart() {
        return sources(events()).map(SomeSources::numbered);
    }

    private static TimelineEvent named(TimelineEvent event, String id) {
        return event.toBuilder()
                .id(EventId.of(id))
                .source(event.getSource().toBuilder().system(id.substring(0, 1)).build())
                .build();
    }

    private static List<SourceReader.Declared> numbered(List<SourceReader.Declared> sources) {
        int[] next = {0};
        return sources.stream()
                .map(declared -> {
                    ListedSource source = (ListedSource) declared.source();
                    List<List<TimelineEvent>> rows = source.rows().stream()
                            .map(row -> row.stream()
                                    .map(e -> named(e, "e" + next[0]++))
                                    .toList())
                            .toList();
                    return new SourceReader.Declared(new ListedSource(source.id(), rows), declared.options());
                })
                .toList();
    }

    private static Arbitrary<List<SourceReader.Declared>> sources(Arbitrary<TimelineEvent> events) {
        Arbitrary<List<List<TimelineEvent>>> rows =
                events.list().ofMinSize(1).ofMaxSize(2).list().ofMaxSize(6);
        Arbitrary<String> ids = Arbitraries.of("s", "s", "t", "\uFFFD", "\uD83D\uDE00");
        return Combinators.combine(ids, rows, options())
                .as((id, r, options) -> new SourceReader.Declared(new ListedSource(id, r), options))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<SourceOptions> options() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, -1)),
                        Arbitraries.of(OutOfOrderPolicy.values()).optional(0.3),
                        Arbitraries.of(-1L, 2L).map(Duration::ofSeconds).optional(0.2))
                .as((priority, policy, correction) -> SourceOptions.builder()
                        .priority(priority)
                        .outOfOrder(policy)
                        .clockCorrection(correction)
                        .build());
    }

    private static Arbitrary<TimelineEvent> events() {
        return Combinators.combine(times(), times().optional(0.2), Arbitraries.of("same", "other"))
                .as((time, end, text) -> ListedSource.event("x", 0).toBuilder()
                        .occurredAt(time)
                        .endedAt(end)
                        .text(text)
                        .build());
    }

    private static Arbitrary<EventTime> times() {
        Arbitrary<Instant> instants = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.longs().between(0, 3).map(ListedSource.NOON::plusSeconds)),
                Tuple.of(
                        1,
                        Arbitraries.of("0001-06-01T00:00:00Z", "9999-06-01T00:00:00Z", "1970-01-01T00:00:00.000000001Z")
                                .map(Instant::parse)));
        return Arbitraries.frequencyOf(
                Tuple.of(
                        20,
                        Combinators.combine(
                                        instants,
                                        Arbitraries.of(TimePrecision.SECOND, TimePrecision.MINUTE, TimePrecision.NANO))
                                .as(EventTime::of)),
                Tuple.of(1, Arbitraries.just(EventTime.unknown("?"))));
    }

    static TimelineBuilder builder(List<SourceReader.Declared> sources) {
        TimelineBuilder builder = TimelineBuilder.create();
        sources.forEach(s -> builder.source(s.source(), s.options()));
        return builder;
    }

    static MergedTimeline merge(List<SourceReader.Declared> sources) {
        return builder(sources).merge();
    }

    static List<TimelineEvent> records(MergedTimeline merged) {
        List<TimelineEvent> records = new ArrayList<>(merged.getTimeline().getEvents());
        merged.getTimeline().getJoins().forEach(j -> records.addAll(j.getOriginals()));
        return records;
    }

    static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
