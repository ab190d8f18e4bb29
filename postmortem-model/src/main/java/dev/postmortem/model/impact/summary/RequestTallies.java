package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts requests scope by scope. */
final class RequestTallies {
    private static final Comparator<ImpactScope> BY_FIELDS = Comparator.comparing(text(ImpactScope::getService))
            .thenComparing(text(ImpactScope::getFunctionality))
            .thenComparing(text(ImpactScope::getEnvironment))
            .thenComparing(text(ImpactScope::getRegion))
            .thenComparing(text(ImpactScope::getSegment));

    private RequestTallies() {}

    static List<RequestTally> of(List<ImpactSpan> spans) {
        Map<ImpactScope, List<ImpactSpan>> byScope = spans.stream()
                .collect(Collectors.groupingBy(
                        s -> s.impact().getScope(), () -> new TreeMap<>(BY_FIELDS), Collectors.toList()));
        return byScope.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(RequestTallies::hasNumber))
                .map(e -> tally(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean hasNumber(ImpactSpan span) {
        return span.impact().getRequestsFailed().isPresent()
                || span.impact().getRequestsTotal().isPresent();
    }

    private static RequestTally tally(ImpactScope scope, List<ImpactSpan> spans) {
        List<Impact> impacts = spans.stream().map(ImpactSpan::impact).toList();
        boolean apart = neverOverlap(spans);
        return RequestTally.builder()
                .scope(scope)
                .failed(ImpactCounts.ofRequests(impacts, Impact::getRequestsFailed, apart))
                .total(ImpactCounts.ofRequests(impacts, Impact::getRequestsTotal, apart))
                .build();
    }

    private static boolean neverOverlap(List<ImpactSpan> spans) {
        List<Span> sorted = spans.stream()
                .map(ImpactSpan::possible)
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start().isBefore(sorted.get(i - 1).end())) {
                return false;
            }
        }
        return true;
    }

    /** Absent goes first; no scope field is told apart from another by case or locale. */
    private static Function<ImpactScope, String> text(Function<ImpactScope, Optional<String>> field) {
        return scope -> field.apply(scope).map(value -> "=" + value).orElse("");
    }
}
