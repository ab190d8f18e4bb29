package dev.postmortem.model;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Examples of time values. */
final class TimeExamples {
    private TimeExamples() {}

    static List<Object> all() {
        return List.of(
                time(),
                EventTime.unknown("?"),
                EventTime.of(Examples.NOON, TimePrecision.SECOND).correctedBy(Duration.ZERO, Duration.ofMillis(1500)),
                EventTime.of(Examples.NOON.plusNanos(1), TimePrecision.NANO),
                TimeWindow.of(Examples.NOON, Examples.NOON.plusSeconds(90)),
                DurationRange.between(Duration.ofSeconds(6030), Duration.ofSeconds(6090, 5)),
                DurationRange.atLeast(Duration.ZERO));
    }

    static EventTime time() {
        return EventTime.between(Examples.NOON, Examples.NOON.plusSeconds(900)).toBuilder()
                .basis(TimeBasis.DECLARED_ZONE)
                .zone(ZoneId.of("Europe/Berlin"))
                .raw("13:00 - 13:15")
                .confidence(Confidence.LIKELY)
                .correction(Duration.ofMillis(-3500))
                .build();
    }
}
