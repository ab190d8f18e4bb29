package dev.postmortem.model.fleet;

import dev.postmortem.model.time.DurationRange;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One bound of each of some durations, from the shortest; those without this bound are longer than all others.
 *
 * @param known the bounds that are known, ascending
 * @param size how many durations there are
 */
record OrderedDurations(List<Duration> known, int size) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    static OrderedDurations lower(Collection<DurationRange> durations) {
        return of(durations, duration -> Optional.of(duration.getMin()));
    }

    static OrderedDurations upper(Collection<DurationRange> durations) {
        return of(durations, DurationRange::getMax);
    }

    private static OrderedDurations of(
            Collection<DurationRange> durations, Function<DurationRange, Optional<Duration>> bound) {
        Stream<Duration> known = durations.stream().map(bound).flatMap(Optional::stream);
        return new OrderedDurations(known.sorted().toList(), durations.size());
    }

    /** The one of a rank, from 1; absent if it is not known. */
    Optional<Duration> ofRank(int rank) {
        return rank <= known.size() ? Optional.of(known.get(rank - 1)) : Optional.empty();
    }

    /** By linear interpolation at (n - 1) p; absent if a duration with a weight in it is not known. */
    Optional<Duration> percentile(int percent) {
        long place = (size - 1L) * percent;
        int rank = (int) (place / 100) + 1;
        BigInteger weight = BigInteger.valueOf(place % 100);
        if (weight.signum() == 0) {
            return ofRank(rank);
        }
        return ofRank(rank + 1).map(above -> {
            BigInteger below = nanos(known.get(rank - 1));
            return duration(
                    below.add(nanos(above).subtract(below).multiply(weight).divide(HUNDRED)));
        });
    }

    /** Absent if one is not known, or there is none. */
    Optional<Duration> mean() {
        if (known.size() < size || size == 0) {
            return Optional.empty();
        }
        BigInteger sum = known.stream().map(OrderedDurations::nanos).reduce(BigInteger.ZERO, BigInteger::add);
        return Optional.of(duration(sum.divide(BigInteger.valueOf(size))));
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(duration.getNano()));
    }

    private static Duration duration(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
