package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One merge of sources: its order, and that nothing is lost. */
class MergeLaws {
    @Property
    void theOrderOfAddingDoesNotMatter(@ForAll("any") List<Declared> sources, @ForAll Random random) {
        List<Declared> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);

        assertThat(SomeSources.merge(shuffled).getTimeline())
                .isEqualTo(SomeSources.merge(sources).getTimeline());
        assertThat(SomeSources.merge(shuffled).getReport())
                .isEqualTo(SomeSources.merge(sources).getReport());
    }

    @Property
    void mergingTwiceTheSameGivesTheSameTimeline(@ForAll("any") List<Declared> sources) {
        List<Declared> twice = new ArrayList<>(sources);
        twice.addAll(sources);

        assertThat(SomeSources.merge(twice).getTimeline())
                .isEqualTo(SomeSources.merge(sources).getTimeline());
    }

    @Property
    void theTimelineIsTheNaiveSort(@ForAll("apart") List<Declared> sources) {
        assertThat(SomeSources.merge(sources).getTimeline().getEvents()).containsExactlyElementsOf(naive(sources));
    }

    @Property
    void whatComesOutIsWhatWentIn(@ForAll("apart") List<Declared> sources) {
        assertThat(SomeSources.merge(sources).getTimeline().getEvents())
                .extracting(TimelineEvent::getId)
                .containsExactlyInAnyOrderElementsOf(read(sources).stream()
                        .map(naive -> naive.event().getId())
                        .toList());
    }

    @Property
    void nothingIsLostByJoining(@ForAll("any") List<Declared> sources) {
        MergedTimeline merged = SomeSources.merge(sources);

        assertThat(SomeSources.records(merged))
                .containsAll(read(sources).stream().map(Naive::event).toList());
        MergeTotals totals = merged.getReport().getTotals();
        assertThat(totals.getEvents() - totals.getJoined()).isEqualTo(totals.getTimelineEvents());
    }

    @Property
    void suspicionChangesNoJoin(@ForAll("any") List<Declared> sources) {
        List<TimelineEvent> all = naive(sources);
        TimelineEvent[] events = all.toArray(TimelineEvent[]::new);
        int[] tags = all.stream().mapToInt(CorrelationKeys.OWN::tag).toArray();
        int[] everybody = IntStream.range(0, tags.length).toArray();
        int[] marked = Suspects.among(new int[][] {tags})[0];
        int[] suspects = Arrays.stream(everybody)
                .filter(at -> RecordTag.isSuspect(marked[at]))
                .toArray();

        assertThat(new FactJoiner(events, suspects, CorrelationKeys.OWN).join())
                .isEqualTo(new FactJoiner(events, everybody, CorrelationKeys.OWN).join());
    }

    @Property
    void aSourceKeepsItsOwnOrderUnlessItIsReordered(@ForAll("apart") List<Declared> sources) {
        for (Declared declared : sources) {
            ListedSource source = (ListedSource) declared.source();
            List<EventId> rows =
                    source.rows().stream().map(row -> row.get(0).getId()).toList();
            boolean unknown = source.rows().stream()
                    .anyMatch(row -> !row.get(0).getOccurredAt().hasInstant());
            if (declared.options()
                            .getOutOfOrder()
                            .filter(p -> p != OutOfOrderPolicy.REORDER)
                            .isPresent()
                    && !unknown) {
                List<EventId> kept = SomeSources.merge(sources).getTimeline().getEvents().stream()
                        .map(TimelineEvent::getId)
                        .filter(rows::contains)
                        .toList();
                List<EventId> expected = new ArrayList<>(rows);
                if (Naive.isNewestFirst(source.rows())) {
                    Collections.reverse(expected);
                }
                expected.retainAll(kept);
                assertThat(kept).isEqualTo(expected);
            }
        }
    }

    private static List<Naive> read(List<Declared> sources) {
        return sources.stream().flatMap(s -> Naive.read(s).stream()).toList();
    }

    private static List<TimelineEvent> naive(List<Declared> sources) {
        return read(sources).stream().sorted(Naive.ORDER).map(Naive::event).toList();
    }

    @Provide
    Arbitrary<List<Declared>> any() {
        return SomeSources.any();
    }

    @Provide
    Arbitrary<List<Declared>> apart() {
        return SomeSources.apart();
    }
}
