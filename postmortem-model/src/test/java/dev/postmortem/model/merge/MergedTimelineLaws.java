package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of merged timelines, reports included. */
class MergedTimelineLaws {
    private static final Function<TimelineEvent, List<CorrelationKey>> BY_TEXT =
            event -> List.of(CorrelationKey.of("text:" + event.getText()));
    private static final Function<TimelineEvent, List<CorrelationKey>> BY_GROUP =
            event -> event.getText().equals("same") ? List.of(CorrelationKey.of("group:g")) : List.of();

    @Property
    void mergingIsCommutative(@ForAll("merged") MergedTimeline a, @ForAll("merged") MergedTimeline b) {
        assertSame(a.merge(b), b.merge(a));
    }

    @Property
    void mergingIsAssociative(
            @ForAll("merged") MergedTimeline a,
            @ForAll("merged") MergedTimeline b,
            @ForAll("merged") MergedTimeline c) {
        assertSame(a.merge(b).merge(c), a.merge(b.merge(c)));
    }

    @Property
    void mergingIsIdempotent(@ForAll("merged") MergedTimeline a, @ForAll("merged") MergedTimeline b) {
        MergedTimeline both = a.merge(b);

        assertSame(both.merge(b), both);
        assertSame(b.merge(both), both);
        assertSame(both.merge(both), both);
    }

    @Property
    void theEmptyTimelineChangesNothing(@ForAll("merged") MergedTimeline a) {
        assertSame(a.merge(MergedTimeline.empty()), a);
        assertSame(MergedTimeline.empty().merge(a), a);
        assertSame(a.merge(TimelineBuilder.create().merge()), a);
    }

    @Property
    void mergingMergedTimelinesIsMergingTheirSources(@ForAll("sources") List<Declared> sources, @ForAll Random random) {
        List<Declared> some = new ArrayList<>();
        List<Declared> others = new ArrayList<>();
        distinct(sources).forEach(s -> (random.nextBoolean() ? some : others).add(s));

        assertSame(SomeSources.merge(some).merge(SomeSources.merge(others)), SomeSources.merge(distinct(sources)));
    }

    @Property
    void aLateSourceGoesWhereItWouldHaveGone(@ForAll("sources") List<Declared> sources) {
        MergedTimeline late = MergedTimeline.empty();
        for (Declared source : sources) {
            late = late.with(source.source(), source.options());
        }

        assertSame(late, SomeSources.merge(distinct(sources)).merge(late));
        assertSame(late, SomeSources.merge(distinct(sources)));
    }

    @Property
    void aReadingThatBothHaveCountsOnce(@ForAll("sources") List<Declared> sources) {
        MergedTimeline once = SomeSources.merge(sources);

        assertSame(once.merge(SomeSources.merge(sources)), once);
    }

    private static List<Declared> distinct(List<Declared> sources) {
        return sources.stream().distinct().toList();
    }

    private static void assertSame(MergedTimeline one, MergedTimeline other) {
        assertThat(one.getTimeline()).isEqualTo(other.getTimeline());
        assertThat(one.getReport()).isEqualTo(other.getReport());
    }

    @Provide
    Arbitrary<List<Declared>> sources() {
        return SomeSources.any();
    }

    @Provide
    Arbitrary<MergedTimeline> merged() {
        Arbitrary<TimeWindow> windows = Arbitraries.integers()
                .between(1, 4)
                .map(second -> TimeWindow.of(ListedSource.NOON, ListedSource.NOON.plusSeconds(second)));
        Arbitrary<Timeline> earlier =
                SomeSources.any().map(sources -> SomeSources.merge(sources).getTimeline());
        return Combinators.combine(
                        SomeSources.any(),
                        windows.optional(0.2),
                        earlier.optional(0.3),
                        annotations().list().ofMaxSize(2),
                        Arbitraries.of(BY_TEXT, BY_GROUP).optional(0.2))
                .as(MergedTimelineLaws::merged);
    }

    private static MergedTimeline merged(
            List<Declared> sources,
            Optional<TimeWindow> window,
            Optional<Timeline> earlier,
            List<EventAnnotation> annotations,
            Optional<Function<TimelineEvent, List<CorrelationKey>>> keys) {
        TimelineBuilder builder = SomeSources.builder(sources).annotations(annotations);
        window.ifPresent(builder::window);
        earlier.ifPresent(timeline -> builder.earlier(timeline, "pm.json"));
        keys.ifPresent(builder::correlateBy);
        return builder.merge();
    }

    private static Arbitrary<EventAnnotation> annotations() {
        Arbitrary<String> ids = Arbitraries.strings().withChars("abc").ofLength(2);
        return Combinators.combine(
                        ids,
                        Arbitraries.of("one", "two").optional(0.5),
                        Arbitraries.of(Visibility.values()).optional(0.5),
                        Arbitraries.of(true, false).optional(0.5),
                        Arbitraries.integers().between(0, 9).optional(0.5))
                .as((id, text, visibility, pinned, known) -> EventAnnotation.builder()
                        .event(EventId.of(id))
                        .text(text)
                        .visibility(visibility)
                        .pinned(pinned)
                        .knownAt(known.map(ListedSource.NOON::plusSeconds))
                        .build());
    }

    @Property(tries = 20)
    void manyThreadsMayMergeTheSame(@ForAll("merged") MergedTimeline a, @ForAll("merged") MergedTimeline b) {
        MergedTimeline both = a.merge(b);

        IntStream.range(0, 8).parallel().forEach(i -> assertSame(i % 2 == 0 ? a.merge(b) : b.merge(a), both));
    }
}
