package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.merge.order.RunBuilder;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void readingsThatDifferInAnEventAloneAreNotTheSameAndHaveAnOrder() {
        Reading one = reading(event("a", 0), event("b", 1));
        Reading other = reading(event("a", 0), event("c", 1));

        assertThat(one.isSame(reading(event("a", 0), event("b", 1)))).isTrue();
        assertThat(one.isSame(other)).isFalse();
        assertThat(Reading.compare(one, other)).isNotZero().isEqualTo(-Reading.compare(other, one));
    }

    private static Reading reading(TimelineEvent... events) {
        ReadFile file = new ReadFile(
                SourceReport.builder()
                        .file("f")
                        .format("listed")
                        .events(events.length)
                        .build(),
                List.of());
        ReadSource source =
                new ReadSource("s", SourceOptions.none(), List.of(file), List.of(), Optional.empty(), Set.of());
        RunBuilder run = new RunBuilder();
        Stream.of(events).forEach(event -> run.add(event, 0));
        return new Reading(source, List.of(run.build()));
    }
}
