package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of the merge, on sources full of ties, shared ids and shared keys. */
class MergeLaws {
    @Property
    void theOrderOfAddingDoesNotMatter(@ForAll("sources") List<ListedSource> sources, @ForAll Random random) {
        List<ListedSource> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);

        assertThat(merge(shuffled).getTimeline()).isEqualTo(merge(sources).getTimeline());
        assertThat(merge(shuffled).getReport()).isEqualTo(merge(sources).getReport());
    }

    @Property
    void mergingTwiceTheSameGivesTheSameTimeline(@ForAll("sources") List<ListedSource> sources) {
        List<ListedSource> twice = new ArrayList<>(sources);
        twice.addAll(sources);

        assertThat(merge(twice).getTimeline()).isEqualTo(merge(sources).getTimeline());
    }

    @Property
    void nothingIsLost(@ForAll("sources") List<ListedSource> sources) {
        MergedTimeline merged = merge(sources);

        List<TimelineEvent> kept = new ArrayList<>(merged.getTimeline().getEvents());
        merged.getTimeline().getJoins().forEach(j -> kept.addAll(j.getOriginals()));
        assertThat(kept)
                .containsAll(sources.stream()
                        .flatMap(s -> s.rows().stream())
                        .flatMap(List::stream)
                        .toList());
        MergeTotals totals = merged.getReport().getTotals();
        assertThat(totals.getEvents() - totals.getJoined()).isEqualTo(totals.getTimelineEvents());
    }

    @Property
    void theTimelineIsInOrder(@ForAll("sources") List<ListedSource> sources) {
        assertThat(merge(sources).getTimeline().getEvents())
                .extracting(e -> e.getOccurredAt().toAdjustedEarliest().orElseThrow())
                .isSorted();
    }

    @Provide
    Arbitrary<List<ListedSource>> sources() {
        Arbitrary<String> ids = Arbitraries.strings().withChars("abc").ofLength(2);
        Arbitrary<List<String>> keys = Arbitraries.of("alert:x", "alert:y", "group:g", "group:h")
                .list()
                .ofMaxSize(2)
                .uniqueElements();
        Arbitrary<TimelineEvent> events = Combinators.combine(
                        ids, Arbitraries.integers().between(0, 3), keys)
                .as((id, second, k) -> ListedSource.event(id, second, k.toArray(String[]::new)));
        Arbitrary<List<List<TimelineEvent>>> rows =
                events.list().ofMinSize(1).ofMaxSize(2).list().ofMaxSize(6);
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(n -> rows.list().ofSize(n).map(MergeLaws::named));
    }

    private static List<ListedSource> named(List<List<List<TimelineEvent>>> rows) {
        List<ListedSource> sources = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            sources.add(new ListedSource("s" + i, rows.get(i)));
        }
        return sources;
    }

    private static MergedTimeline merge(List<ListedSource> sources) {
        return TimelineBuilder.create().sources(sources).merge();
    }
}
