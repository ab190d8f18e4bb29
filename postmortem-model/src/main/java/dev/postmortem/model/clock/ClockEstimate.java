package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.EventOrdering;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one clock: its correction, how far that can be wrong, and which events prove it.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ClockEstimate {
    private final String clock;
    private final ClockStatus status;
    private final Optional<Duration> correction;
    private final Interval interval;
    private final long pairs;
    private final List<EventOrdering> proof;

    ClockEstimate(
            String clock,
            ClockStatus status,
            Optional<Duration> correction,
            Interval interval,
            long pairs,
            List<EventOrdering> proof) {
        this.clock = clock;
        this.status = status;
        this.correction = correction;
        this.interval = interval;
        this.pairs = pairs;
        this.proof = List.copyOf(proof);
    }

    /** {@return the name of the clock; usually a file} */
    public String getClock() {
        return clock;
    }

    /** {@return what became of it} */
    public ClockStatus getStatus() {
        return status;
    }

    /**
     * {@return what is added to its recorded times; absent if they stay as recorded, or have several declared
     * corrections}
     */
    public Optional<Duration> getCorrection() {
        return correction;
    }

    /**
     * {@return how far the true correction can be from the estimated one, to either side; absent if none was estimated}
     */
    public Optional<Duration> getError() {
        return status == ClockStatus.ESTIMATED ? correction.map(interval::errorOf) : Optional.empty();
    }

    /** {@return the least correction that makes the evidence true; absent if nothing bounds it from below} */
    public Optional<Duration> getLeast() {
        return interval.least();
    }

    /** {@return the greatest correction that makes the evidence true; absent if nothing bounds it from above} */
    public Optional<Duration> getMost() {
        return interval.most();
    }

    /** {@return how many pairs of records relate it to other clocks} */
    public long getPairs() {
        return pairs;
    }

    /** {@return the pairs that give the least correction, then those that give the greatest; at most 50 of each} */
    public List<EventOrdering> getProof() {
        return proof;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockEstimate that
                && clock.equals(that.clock)
                && status == that.status
                && correction.equals(that.correction)
                && interval.equals(that.interval)
                && pairs == that.pairs
                && proof.equals(that.proof);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clock, status, correction, interval, pairs, proof);
    }

    /** {@return one readable line, such as {@code db.log ESTIMATED PT-1M-30S +- PT2S, 14 pairs}} */
    @Override
    public String toString() {
        return clock + " " + status + correction.map(c -> " " + c).orElse("")
                + getError().map(e -> " +- " + e).orElse("") + ", " + pairs + (pairs == 1 ? " pair" : " pairs");
    }
}
