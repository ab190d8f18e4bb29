package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImpactLawsTest {
    private static final Instant ZERO = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SECONDS = 400;
    private static final Instant AS_OF = ZERO.plusSeconds(300);

    @Property
    void orderOfObservationsDoesNotMatter(@ForAll("any") List<Impact> impacts, @ForAll Random random) {
        List<Impact> shuffled = new ArrayList<>(impacts);
        Collections.shuffle(shuffled, random);

        assertThat(summary(shuffled)).isEqualTo(summary(impacts));
    }

    @Property
    void mergingIsAssociativeAndCommutativeWithAnIdentity(
            @ForAll("any") List<Impact> a, @ForAll("any") List<Impact> b, @ForAll("any") List<Impact> c) {
        ImpactSummary left = part(a).merge(part(b)).merge(part(c)).toSummary();
        ImpactSummary right = part(a).merge(part(b).merge(part(c))).toSummary();

        assertThat(left).isEqualTo(right);
        assertThat(part(c).merge(part(b)).merge(part(a)).toSummary()).isEqualTo(left);
        assertThat(part(a).merge(part(List.of())).toSummary()).isEqualTo(part(a).toSummary());
    }

    @Property
    void unionIsNotLongerThanTheSumAndNotShorterThanTheLongest(@ForAll("exact") List<Impact> impacts) {
        Duration union = exact(summary(impacts).getTotalDuration());
        List<Duration> single = impacts.stream()
                .map(i -> exact(summary(List.of(i)).getTotalDuration()))
                .toList();

        assertThat(union).isLessThanOrEqualTo(single.stream().reduce(Duration.ZERO, Duration::plus));
        assertThat(union)
                .isGreaterThanOrEqualTo(
                        single.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }

    @Property
    void severitiesPartitionTheUnionOfExactTimes(@ForAll("exact") List<Impact> impacts) {
        ImpactSummary summary = summary(impacts);

        assertThat(summary.getDurationBySeverity().values().stream()
                        .map(ImpactLawsTest::exact)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(exact(summary.getVisibleDuration()));
    }

    @Property
    void boundsOfSeveritiesEncloseTheBoundsOfTheUnion(@ForAll("any") List<Impact> impacts) {
        ImpactSummary summary = summary(impacts);
        List<DurationRange> parts = List.copyOf(summary.getDurationBySeverity().values());

        assertThat(parts.stream().map(DurationRange::getMin).reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(summary.getVisibleDuration().getMin());
        if (parts.stream().allMatch(p -> p.getMax().isPresent())) {
            assertThat(parts.stream().map(p -> p.getMax().orElseThrow()).reduce(Duration.ZERO, Duration::plus))
                    .isGreaterThanOrEqualTo(
                            summary.getVisibleDuration().getMax().orElseThrow());
        }
    }

    @Property
    void lengthsAreWhatCountingSecondBySecondGives(@ForAll("exact") List<Impact> impacts) {
        long visible = 0;
        Map<FunctionalSeverity, Long> bySeverity = new EnumMap<>(FunctionalSeverity.class);
        for (int second = 0; second < 2 * SECONDS; second++) {
            Optional<FunctionalSeverity> worst = worstAt(impacts, ZERO.plusSeconds(second));
            visible += worst.isPresent() ? 1 : 0;
            worst.ifPresent(w -> bySeverity.merge(w, 1L, Long::sum));
        }

        ImpactSummary summary = summary(impacts);
        assertThat(exact(summary.getVisibleDuration())).isEqualTo(Duration.ofSeconds(visible));
        summary.getDurationBySeverity()
                .forEach((severity, length) -> assertThat(exact(length))
                        .as(severity.name())
                        .isEqualTo(Duration.ofSeconds(bySeverity.getOrDefault(severity, 0L))));
    }

    @Property
    void everyPossibleReadingOfRangesLiesWithinTheBounds(@ForAll("any") List<Impact> impacts, @ForAll Random random) {
        List<Impact> reading = impacts.stream()
                .filter(i -> i.getStartedAt().hasInstant())
                .filter(i -> i.getEndedAt().map(EventTime::hasInstant).orElse(true))
                .map(i -> oneReading(i, random))
                .toList();
        ImpactSummary bounds = summary(impacts);
        ImpactSummary one = summary(reading);

        if (reading.size() == impacts.size()) {
            assertWithin(one.getVisibleDuration(), bounds.getVisibleDuration());
            one.getDurationBySeverity()
                    .forEach((severity, length) ->
                            assertWithin(length, bounds.getDurationBySeverity().get(severity)));
        } else {
            assertThat(exact(one.getVisibleDuration()))
                    .isGreaterThanOrEqualTo(bounds.getVisibleDuration().getMin());
        }
    }

    @Provide
    Arbitrary<List<Impact>> exact() {
        return impacts(times(TimePrecision.SECOND, TimePrecision.NANO));
    }

    @Provide
    Arbitrary<List<Impact>> any() {
        Arbitrary<EventTime> ranges = Combinators.combine(
                        Arbitraries.integers().between(0, SECONDS),
                        Arbitraries.integers().between(0, 90))
                .as((start, length) -> EventTime.between(
                        ZERO.plusSeconds(start), ZERO.plusSeconds(start).plusSeconds(length)));
        return impacts(Arbitraries.oneOf(
                times(TimePrecision.values()),
                times(TimePrecision.SECOND),
                ranges,
                Arbitraries.of(EventTime.unknown("?"))));
    }

    private static Arbitrary<EventTime> times(TimePrecision... precisions) {
        return Combinators.combine(Arbitraries.integers().between(0, SECONDS), Arbitraries.of(precisions))
                .as((second, precision) -> EventTime.of(ZERO.plusSeconds(second), precision));
    }

    private static Arbitrary<List<Impact>> impacts(Arbitrary<EventTime> times) {
        return Combinators.combine(
                        times,
                        times.optional(),
                        Arbitraries.of(FunctionalSeverity.values()),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.longs().between(0, 5).optional(),
                        Arbitraries.of("a", "b", "c"))
                .as(ImpactLawsTest::impact)
                .list()
                .ofMaxSize(7);
    }

    /** A reversed pair of times has its ends swapped, so that every draw is an impact. */
    private static Impact impact(
            EventTime start,
            Optional<EventTime> end,
            FunctionalSeverity severity,
            boolean visible,
            Optional<Long> number,
            String name) {
        boolean reversed = end.isPresent()
                && end.get().hasInstant()
                && start.hasInstant()
                && end.get()
                        .getEarliest()
                        .orElseThrow()
                        .isBefore(start.getEarliest().orElseThrow());
        return Impact.builder()
                .id(ImpactId.of(name))
                .startedAt(reversed ? end.orElseThrow() : start)
                .endedAt(reversed ? Optional.of(start) : end)
                .severity(severity)
                .customerVisible(visible)
                .supportTickets(number)
                .requestsTotal(number)
                .scope(ImpactScope.builder().service(number.map(n -> name)).build())
                .customersAffected(
                        number.map(n -> CustomerCount.between(n, n + 1, CustomerUnit.values()[(int) (n % 3)])))
                .addAllMoney(number.map(n -> money(name, n)).stream().toList())
                .build();
    }

    private static MoneyRange money(String name, long amount) {
        return MoneyRange.builder()
                .currency(Currency.getInstance(name.equals("a") ? "EUR" : "USD"))
                .min(BigDecimal.valueOf(amount, (int) amount))
                .max(BigDecimal.valueOf(10))
                .build();
    }

    private static Impact oneReading(Impact impact, Random random) {
        Instant start = pick(impact.getStartedAt(), random);
        Instant end = impact.getEndedAt().map(e -> pick(e, random)).orElse(AS_OF);
        Instant later = end.isBefore(start) ? start : end;
        return impact.toBuilder()
                .startedAt(EventTime.of(start, TimePrecision.NANO))
                .endedAt(EventTime.of(later, TimePrecision.NANO))
                .build();
    }

    private static Instant pick(EventTime time, Random random) {
        Instant earliest = time.toAdjustedEarliest().orElseThrow();
        Instant latest = time.toAdjustedLatest().orElseThrow();
        long seconds = Duration.between(earliest, latest).toSeconds();
        return earliest.plusSeconds(seconds == 0 ? 0 : random.nextLong(seconds + 1));
    }

    private static Optional<FunctionalSeverity> worstAt(List<Impact> impacts, Instant moment) {
        return impacts.stream()
                .filter(Impact::isCustomerVisible)
                .filter(i -> i.getSeverity() != FunctionalSeverity.NONE)
                .filter(i -> !i.getStartedAt().getEarliest().orElseThrow().isAfter(moment))
                .filter(i -> i.getEndedAt()
                        .flatMap(EventTime::getEarliest)
                        .orElse(AS_OF)
                        .isAfter(moment))
                .map(Impact::getSeverity)
                .max(Comparator.naturalOrder());
    }

    private static void assertWithin(DurationRange one, DurationRange bounds) {
        assertThat(exact(one)).isGreaterThanOrEqualTo(bounds.getMin());
        assertThat(exact(one)).isLessThanOrEqualTo(bounds.getMax().orElseThrow());
    }

    private static Duration exact(DurationRange range) {
        return range.toExact().orElseThrow();
    }

    private static ImpactSummary summary(List<Impact> impacts) {
        return ImpactAggregator.summarize(impacts, AS_OF);
    }

    private static ImpactAccumulator part(List<Impact> impacts) {
        return ImpactAccumulator.asOf(AS_OF).addAll(impacts);
    }
}
