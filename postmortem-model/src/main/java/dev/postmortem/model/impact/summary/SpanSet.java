package dev.postmortem.model.impact.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Points of time as sorted, disjoint, non-empty spans. */
final class SpanSet {
    private final List<Span> spans;

    private SpanSet(List<Span> spans) {
        this.spans = spans;
    }

    /** The union, in O(n log n). */
    static SpanSet unionOf(Collection<Span> parts) {
        List<Span> sorted = parts.stream()
                .filter(s -> !s.isEmpty())
                .sorted(Comparator.comparing(Span::start))
                .toList();
        List<Span> union = new ArrayList<>();
        for (Span span : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && !span.start().isAfter(union.get(last).end())) {
                union.set(
                        last,
                        new Span(union.get(last).start(), max(union.get(last).end(), span.end())));
            } else {
                union.add(span);
            }
        }
        return new SpanSet(union);
    }

    /** The points of this set that are not in the other, in one pass over both. */
    SpanSet minus(SpanSet other) {
        List<Span> rest = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            Instant from = span.start();
            while (next < other.spans.size() && other.spans.get(next).start().isBefore(span.end())) {
                Span hole = other.spans.get(next);
                if (hole.start().isAfter(from)) {
                    rest.add(new Span(from, hole.start()));
                }
                from = max(from, hole.end());
                if (hole.end().isAfter(span.end())) {
                    break;
                }
                next++;
            }
            if (from.isBefore(span.end())) {
                rest.add(new Span(from, span.end()));
            }
        }
        return new SpanSet(rest);
    }

    /** The length; absent if an end is unknown. */
    Optional<Duration> toLength() {
        if (spans.stream().anyMatch(Span::isUnbounded)) {
            return Optional.empty();
        }
        return Optional.of(
                spans.stream().map(s -> Duration.between(s.start(), s.end())).reduce(Duration.ZERO, Duration::plus));
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
