package dev.postmortem.model.merge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.LineEvents;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import dev.postmortem.model.timeline.key.KeyedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class EventKeysTest {
    private static final EventTime TIME = EventTime.of(Instant.ofEpochSecond(7, 9), TimePrecision.NANO);

    @Test
    void aBuiltEventAndItsCompactFormHaveEqualKeys() {
        for (EventTime time : List.of(TIME, TIME.correctedBy(Duration.ofDays(-8)), EventTime.unknown("?"))) {
            TimelineEvent built = Records.event("a", time);
            TimelineEvent compact = Timeline.compactor().apply(built);
            assertThat(EventKeys.nanos(compact))
                    .isEqualTo(EventKeys.nanos(built))
                    .isEqualTo(EpochNanos.of(time));
            assertThat(((KeyedEvent) compact).toIdHash())
                    .isEqualTo(built.getId().hashCode());
        }
    }

    @Test
    void anEventHasKeysIfItHasOneOrMore() {
        for (int keys = 0; keys < 3; keys++) {
            TimelineEvent event = Records.event("a", TIME).toBuilder()
                    .correlationKeys(Stream.of("one", "two")
                            .limit(keys)
                            .map(CorrelationKey::of)
                            .toList())
                    .build();
            assertThat(((KeyedEvent) Timeline.compactor().apply(event)).hasKeys())
                    .isEqualTo(keys > 0);
        }
    }

    @Test
    void theLastInstantStandsForATimeThatNobodyKnows() {
        assertThat(EventKeys.instant(Records.unknown("a"))).isEqualTo(Instant.MAX);
    }

    @Test
    void timesOnBothSidesOfWhatANumberTellsAreComparedAsInstants() {
        List<TimelineEvent> ordered = Stream.concat(
                        Stream.of(
                                        "0001-01-01T00:00:00Z",
                                        "0001-01-01T00:00:01Z",
                                        "2026-03-11T12:00:00Z",
                                        "9999-12-31T23:59:59Z")
                                .map(time -> Records.at(time, Instant.parse(time))),
                        Stream.of(Records.unknown("?")))
                .toList();

        for (int one = 0; one < ordered.size(); one++) {
            for (int other = 0; other < ordered.size(); other++) {
                assertThat(Integer.signum(EventKeys.compare(ordered.get(one), ordered.get(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Property
    void theHashOfALineIsThatOfItsId(@ForAll @NotBlank String file, @ForAll @LongRange(min = 1) long line) {
        TimelineEvent event = LineEvents.of(EventKind.LOG, "log", file).event(line, TIME, "text", null, List.of());
        assertThat(((KeyedEvent) event).toIdHash()).isEqualTo(event.getId().hashCode());
        assertThat(EventKeys.nanos(event)).isEqualTo(EpochNanos.of(TIME));
    }
}
