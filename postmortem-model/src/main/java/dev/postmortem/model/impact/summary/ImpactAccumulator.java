package dev.postmortem.model.impact.summary;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.MoneyRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects observations of impact, in any order and in parts, and sums them up.
 *
 * <p>Merging is associative and commutative, and an accumulator without observations changes nothing, so that parts can be
 * folded in parallel. Every observation that is added counts; ids tell observations apart only for the reader. Needs
 * memory for all observations; a summary takes O(n log n) for each service and severity. For use by one thread at a time.
 */
public final class ImpactAccumulator {
    private static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Ids first; observations that share an id still need an order that does not depend on who came first. */
    private static final Comparator<Impact> BY_CONTENT =
            Comparator.<Impact, ImpactId>comparing(Impact::getId).thenComparing(Impact::toString);

    private final Instant asOf;
    private final List<Impact> impacts = new ArrayList<>();

    private ImpactAccumulator(Instant asOf) {
        this.asOf = asOf;
    }

    /**
     * Returns an accumulator without observations.
     *
     * @param asOf the moment up to which impacts without an end count, in the years 1 to 9999
     * @return the accumulator
     * @throws IllegalArgumentException if the moment is outside these years
     */
    public static ImpactAccumulator asOf(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        if (asOf.isBefore(MIN) || asOf.isAfter(MAX)) {
            throw new IllegalArgumentException(
                    "the moment " + asOf + " is outside the years 1 to 9999; give the moment of the summary");
        }
        return new ImpactAccumulator(asOf);
    }

    /**
     * Adds an observation.
     *
     * @param impact the observation
     * @return this accumulator
     */
    public ImpactAccumulator add(Impact impact) {
        impacts.add(Objects.requireNonNull(impact, "impact"));
        return this;
    }

    /**
     * Adds observations.
     *
     * @param observations the observations
     * @return this accumulator
     */
    public ImpactAccumulator addAll(Collection<Impact> observations) {
        observations.forEach(this::add);
        return this;
    }

    /**
     * Adds all observations of another accumulator, which stays as it is.
     *
     * @param other an accumulator for the same moment
     * @return this accumulator
     * @throws IllegalArgumentException if the other is for another moment
     */
    public ImpactAccumulator merge(ImpactAccumulator other) {
        if (!asOf.equals(other.asOf)) {
            throw new IllegalArgumentException(
                    "one part counts up to " + asOf + " and the other up to " + other.asOf + "; use one moment");
        }
        return addAll(List.copyOf(other.impacts));
    }

    /** {@return what the observations say together} */
    public ImpactSummary toSummary() {
        List<Impact> sorted = impacts.stream().sorted(BY_CONTENT).toList();
        List<ImpactSpan> all = sorted.stream().map(i -> ImpactSpan.of(i, asOf)).toList();
        List<ImpactSpan> losses = all.stream()
                .filter(s -> s.impact().getSeverity() != FunctionalSeverity.NONE)
                .toList();
        List<ImpactSpan> visible =
                losses.stream().filter(s -> ImpactCounts.isFelt(s.impact())).toList();
        return ImpactSummary.builder()
                .asOf(asOf)
                .observations(sorted.size())
                .visibleDuration(SpanLengths.union(visible))
                .totalDuration(SpanLengths.union(losses))
                .durationBySeverity(SpanLengths.bySeverity(visible))
                .visibleDurationByService(SpanLengths.byService(visible))
                .customersAffected(ImpactCounts.ofCustomers(sorted))
                .customersReported(ImpactCounts.ofOverlapping(sorted, Impact::getCustomersReported))
                .supportTickets(ImpactCounts.ofOverlapping(sorted, Impact::getSupportTickets))
                .requests(RequestTallies.of(all))
                .metrics(sorted.stream().flatMap(i -> i.getMetrics().stream()).toList())
                .money(money(sorted))
                .unknowns(new ImpactUnknowns(sorted, asOf).toList())
                .build();
    }

    private static List<MoneyRange> money(List<Impact> impacts) {
        SortedMap<String, MoneyRange> sums = new TreeMap<>();
        impacts.stream()
                .flatMap(i -> i.getMoney().stream())
                .forEach(m -> sums.merge(m.getCurrency().getCurrencyCode(), m, ImpactAccumulator::sum));
        return List.copyOf(sums.values());
    }

    private static MoneyRange sum(MoneyRange a, MoneyRange b) {
        Currency currency = a.getCurrency();
        BigDecimal min = a.getMin().add(b.getMin());
        BigDecimal max = a.getMax().add(b.getMax());
        return MoneyRange.builder().currency(currency).min(min).max(max).build();
    }
}
