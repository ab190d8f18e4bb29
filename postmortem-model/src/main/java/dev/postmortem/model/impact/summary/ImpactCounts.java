package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Bounds of counts whose overlap nobody knows. */
final class ImpactCounts {
    private ImpactCounts() {}

    /** From the largest number to the sum, for things that two observations may both have counted. */
    static Optional<CountRange> ofOverlapping(Collection<Impact> impacts, Function<Impact, Optional<Long>> count) {
        return range(stated(impacts, count), isComplete(impacts, count, ImpactCounts::isFelt), false);
    }

    /** The same for requests, which fail whether or not a customer notices; added where no two can have counted one. */
    static Optional<CountRange> ofRequests(
            Collection<Impact> impacts, Function<Impact, Optional<Long>> count, boolean apart) {
        boolean complete = isComplete(impacts, count, i -> i.getSeverity() != FunctionalSeverity.NONE);
        return range(stated(impacts, count), complete, apart);
    }

    private static List<Long> stated(Collection<Impact> impacts, Function<Impact, Optional<Long>> count) {
        return impacts.stream().flatMap(i -> count.apply(i).stream()).toList();
    }

    private static boolean isComplete(
            Collection<Impact> impacts, Function<Impact, Optional<Long>> count, Predicate<Impact> expected) {
        return impacts.stream()
                .allMatch(i -> !expected.test(i) || count.apply(i).isPresent());
    }

    private static Optional<CountRange> range(List<Long> stated, boolean complete, boolean apart) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        long largest = stated.stream().mapToLong(Long::longValue).max().orElseThrow();
        return Optional.of(CountRange.builder()
                .lower(apart ? sum(stated).orElse(Long.MAX_VALUE) : largest)
                .upper(upper(stated, complete))
                .build());
    }

    /** One count for each unit. */
    static List<CustomerCount> ofCustomers(Collection<Impact> impacts) {
        boolean complete = impacts.stream()
                .allMatch(i -> !isFelt(i) || i.getCustomersAffected().isPresent());
        List<CustomerCount> counts = new ArrayList<>();
        for (CustomerUnit unit : CustomerUnit.values()) {
            List<CustomerCount> ofUnit = impacts.stream()
                    .flatMap(i -> i.getCustomersAffected().stream())
                    .filter(c -> c.getUnit() == unit)
                    .toList();
            if (!ofUnit.isEmpty()) {
                counts.add(customers(unit, ofUnit, complete));
            }
        }
        return counts;
    }

    /** Whether customers or their tickets are to be expected at all. */
    static boolean isFelt(Impact impact) {
        return impact.isCustomerVisible() && impact.getSeverity() != FunctionalSeverity.NONE;
    }

    private static CustomerCount customers(CustomerUnit unit, List<CustomerCount> counts, boolean complete) {
        SortedSet<String> ids = new TreeSet<>();
        counts.forEach(c -> ids.addAll(c.getIds()));
        List<CustomerCount> unnamed = counts.stream().filter(c -> !isNamed(c)).toList();
        long largest = unnamed.stream().mapToLong(CustomerCount::getLower).max().orElse(0);
        List<Long> uppers = new ArrayList<>(List.of((long) ids.size()));
        unnamed.forEach(c -> c.getUpper().ifPresent(uppers::add));
        boolean bounded =
                complete && unnamed.stream().allMatch(c -> c.getUpper().isPresent());
        boolean named = complete && unnamed.isEmpty();
        return CustomerCount.builder()
                .unit(unit)
                .lower(Math.max(largest, ids.size()))
                .upper(upper(uppers, bounded))
                .ids(named ? ids : List.of())
                .build();
    }

    /** None at all is as good as a list of ids. */
    private static boolean isNamed(CustomerCount count) {
        return count.hasExactCount() && count.getLower() == count.getIds().size();
    }

    private static Optional<Long> upper(List<Long> counts, boolean complete) {
        OptionalLong sum = sum(counts);
        return complete && sum.isPresent() ? Optional.of(sum.getAsLong()) : Optional.empty();
    }

    /** The sum of numbers that are not negative; absent if it is above {@link Long#MAX_VALUE}. */
    private static OptionalLong sum(List<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
            if (sum < 0) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }
}
