package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.Objects;

/**
 * Two records of which one certainly tells of something that happened before the other.
 *
 * <p>The pair has to be true of the world, whatever the clocks of the two records say: a wrong pair makes wrong
 * corrections. Immutable and safe for use by many threads.
 */
public final class HappensBefore {
    private final TimelineEvent before;
    private final TimelineEvent after;
    private final Duration minDelay;

    private HappensBefore(TimelineEvent before, TimelineEvent after, Duration minDelay) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.minDelay = minDelay;
    }

    /**
     * Returns a pair of which nothing is known but the order; both may have happened at one instant.
     *
     * @param before what happened first
     * @param after what happened not before it
     * @return the pair
     */
    public static HappensBefore of(TimelineEvent before, TimelineEvent after) {
        return new HappensBefore(before, after, Duration.ZERO);
    }

    /**
     * Returns a pair with at least so much time between the two.
     *
     * @param delay the least time from the first to the second
     * @return the pair
     * @throws IllegalArgumentException if the delay is negative or longer than a hundred years
     */
    public HappensBefore withMinDelay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(Offsets.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a delay of " + delay + " is not between zero and a hundred years; swap the events or correct it");
        }
        return new HappensBefore(before, after, delay);
    }

    /** {@return what happened first} */
    public TimelineEvent getBefore() {
        return before;
    }

    /** {@return what happened after it} */
    public TimelineEvent getAfter() {
        return after;
    }

    /** {@return the least time between the two; zero unless somebody knows more} */
    public Duration getMinDelay() {
        return minDelay;
    }

    /** {@return which event, before which} */
    @Override
    public String toString() {
        return before.getId() + " before " + after.getId();
    }
}
