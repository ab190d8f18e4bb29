package dev.postmortem.model.clock;

import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The clocks of all records by number, in the order of their names by code point, and what is declared about them. */
final class ClockTable {
    private static final Set<TimeBasis> ASSUMED =
            EnumSet.of(TimeBasis.ASSUMED_ZONE, TimeBasis.ASSUMED_YEAR, TimeBasis.DST_AMBIGUOUS, TimeBasis.OBSERVED);

    private final Map<String, Clock> byName = new HashMap<>();
    private final List<Clock> clocks;

    /** What is known of one clock. */
    private static final class Clock {
        private final String name;
        private int number;
        private boolean declared;
        private boolean undeclared;
        private boolean mixed;
        private boolean assumed;
        private Duration correction = Duration.ZERO;

        Clock(String name) {
            this.name = name;
        }

        void add(EventTime time) {
            Optional<Duration> stated = time.getCorrection();
            if (stated.isPresent()) {
                mixed |= declared && !correction.equals(stated.get());
                correction = stated.get();
                declared = true;
            } else {
                undeclared = true;
            }
            assumed |= ASSUMED.contains(time.getBasis());
        }
    }

    ClockTable(List<TimelineEvent> records, Function<TimelineEvent, String> clockOf) {
        for (TimelineEvent record : records) {
            Clock clock = byName.computeIfAbsent(clockOf.apply(record), Clock::new);
            if (record.getOccurredAt().hasInstant() && !ClampedRecords.contain(record)) {
                clock.add(record.getOccurredAt());
            }
        }
        clocks = byName.values().stream()
                .sorted((one, other) -> CodePoints.compare(one.name, other.name))
                .toList();
        for (int i = 0; i < clocks.size(); i++) {
            clocks.get(i).number = i;
        }
    }

    int size() {
        return clocks.size();
    }

    boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** {@return all names, by code point} */
    Stream<String> names() {
        return clocks.stream().map(clock -> clock.name);
    }

    int number(String name) {
        Clock clock = byName.get(name);
        if (clock == null) {
            throw new IllegalArgumentException("the clock " + name
                    + " is not one of the records that a rule was given; a rule has to give pairs of these");
        }
        return clock.number;
    }

    String name(int clock) {
        return clocks.get(clock).name;
    }

    boolean isDeclared(int clock) {
        return clocks.get(clock).declared;
    }

    /** {@return the declared correction of all of its times; absent if they differ} */
    Optional<Duration> declaredCorrection(int clock) {
        Clock known = clocks.get(clock);
        return known.mixed || known.undeclared ? Optional.empty() : Optional.of(known.correction);
    }

    /** {@return whether a zone, a year or a whole time had to be assumed} */
    boolean isAssumed(int clock) {
        return clocks.get(clock).assumed;
    }
}
