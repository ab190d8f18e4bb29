package dev.postmortem.rca.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds closed sets, the most frequent ones first.
 *
 * <p>A set is reached from one that is strictly more frequent. So once a set of some count is taken, all sets of that
 * count are waiting, and the order among them is free to choose. As no more than the limit of patterns is ever listed, no
 * more have to wait.
 */
final class ClosedSets {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::count)
            .reversed()
            .thenComparingInt(candidate -> candidate.labels().cardinality())
            .thenComparing(Candidate::labels, ClosedSets::compare);

    private final LabelTable table;
    private final int minCount;
    private final int maxPatterns;
    private final TreeSet<Candidate> waiting = new TreeSet<>(BEST_FIRST);
    private final List<FactorPattern> found = new ArrayList<>();
    private long steps;

    /** The highest count of a set that is not listed or was not looked for; 0 if there is none. */
    private int missed;

    /** A closed set, its count, and the label that led to it: only later ones extend it. */
    private record Candidate(BitSet labels, int count, int core) {}

    ClosedSets(LabelTable table, int minCount, int maxPatterns, long maxSteps) {
        this.table = table;
        this.minCount = minCount;
        this.maxPatterns = maxPatterns;
        this.steps = maxSteps;
    }

    FactorPatterns patterns() {
        if (table.incidentCount() >= minCount) {
            IncidentSet everywhere = table.common(new BitSet());
            waiting.add(new Candidate(
                    Objects.requireNonNull(closure(everywhere, new BitSet(), -1)), table.incidentCount(), -1));
        }
        while (!waiting.isEmpty()
                && found.size() < maxPatterns
                && waiting.first().count() > (steps > 0 ? 0 : missed)) {
            Candidate next = waiting.pollFirst();
            if (!next.labels().isEmpty()) {
                found.add(table.pattern(next.labels()));
            }
            extend(next);
        }
        if (!waiting.isEmpty()) {
            missed = Math.max(missed, waiting.first().count());
        }
        return new FactorPatterns(
                List.copyOf(found),
                table.incidentCount(),
                missed < minCount ? OptionalInt.empty() : OptionalInt.of(missed + 1));
    }

    private void extend(Candidate candidate) {
        IncidentSet incidents = table.common(candidate.labels());
        for (int label = candidate.core() + 1; label < table.size(); label++) {
            if (candidate.labels().get(label)) {
                continue;
            }
            if (steps <= 0) {
                missed = Math.max(missed, candidate.count() - 1);
                return;
            }
            steps--;
            IncidentSet fewer = incidents.and(table.occurrences(label));
            int count = fewer.size();
            if (count >= minCount) {
                BitSet closed = closure(fewer, candidate.labels(), label);
                if (closed != null) {
                    wait(new Candidate(closed, count, label));
                }
            }
        }
    }

    private void wait(Candidate candidate) {
        waiting.add(candidate);
        if (waiting.size() > maxPatterns - found.size()) {
            missed = Math.max(missed, waiting.pollLast().count());
        }
    }

    /** All labels that occur in all of these incidents; null if that adds one before the new label. */
    private @Nullable BitSet closure(IncidentSet incidents, BitSet labels, int added) {
        BitSet closed = (BitSet) labels.clone();
        for (int label = 0; label < table.size(); label++) {
            if (!labels.get(label) && (label == added || isEverywhere(label, incidents))) {
                if (label < added) {
                    return null;
                }
                closed.set(label);
            }
        }
        return closed;
    }

    private boolean isEverywhere(int label, IncidentSet incidents) {
        steps--;
        return incidents.isWithin(table.occurrences(label));
    }

    /** The order of two sets of equal size by their labels, which are numbered in their order. */
    private static int compare(BitSet left, BitSet right) {
        int l = left.nextSetBit(0);
        int r = right.nextSetBit(0);
        while (l >= 0 && l == r) {
            l = left.nextSetBit(l + 1);
            r = right.nextSetBit(r + 1);
        }
        return Integer.compare(l, r);
    }
}
