package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lengths of unions of observations, as bounds. */
final class SpanLengths {
    private SpanLengths() {}

    /** The length of the union. */
    static DurationRange union(Collection<ImpactSpan> spans) {
        return range(certain(spans, s -> true), possible(spans, s -> true));
    }

    /** The length of the union for each service that is named. */
    static SortedMap<String, DurationRange> byService(List<ImpactSpan> spans) {
        SortedMap<String, DurationRange> lengths = new TreeMap<>();
        spans.stream()
                .flatMap(s -> s.impact().getScope().getService().stream())
                .distinct()
                .forEach(service -> lengths.put(
                        service,
                        union(spans.stream()
                                .filter(s -> s.impact()
                                        .getScope()
                                        .getService()
                                        .filter(service::equals)
                                        .isPresent())
                                .toList())));
        return lengths;
    }

    /** How long each severity was the worst: certainly where nothing worse is possible, possibly where nothing worse is certain. */
    static SortedMap<FunctionalSeverity, DurationRange> bySeverity(List<ImpactSpan> spans) {
        SortedMap<FunctionalSeverity, DurationRange> lengths = new TreeMap<>();
        for (FunctionalSeverity severity : FunctionalSeverity.values()) {
            Predicate<ImpactSpan> same = s -> s.impact().getSeverity() == severity;
            Predicate<ImpactSpan> worse = s -> s.impact().getSeverity().compareTo(severity) > 0;
            if (spans.stream().anyMatch(same)) {
                lengths.put(
                        severity,
                        range(
                                certain(spans, same).minus(possible(spans, worse)),
                                possible(spans, same).minus(certain(spans, worse))));
            }
        }
        return lengths;
    }

    private static SpanSet certain(Collection<ImpactSpan> spans, Predicate<ImpactSpan> which) {
        return set(spans, which, ImpactSpan::certain);
    }

    private static SpanSet possible(Collection<ImpactSpan> spans, Predicate<ImpactSpan> which) {
        return set(spans, which, ImpactSpan::possible);
    }

    private static SpanSet set(
            Collection<ImpactSpan> spans, Predicate<ImpactSpan> which, Function<ImpactSpan, Span> part) {
        return SpanSet.unionOf(spans.stream().filter(which).map(part).toList());
    }

    private static DurationRange range(SpanSet certain, SpanSet possible) {
        Duration min = certain.toLength().orElse(Duration.ZERO);
        return DurationRange.builder().min(min).max(possible.toLength()).build();
    }
}
