package dev.postmortem.model.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sweeps a window over the candidates, and gives each its nearest counterpart in every other source. */
final class DuplicateSearch {
    /** What happens more often than this within the window is not told twice but happens again. */
    private static final int MOST_COMPARED = 100;

    private static final int MOST_PAIRS = 1_000_000;

    private final NearDuplicates rule;
    private final List<Candidate> candidates;
    private final List<Pair> pairs = new ArrayList<>();
    private long notCompared;

    DuplicateSearch(NearDuplicates rule, List<Candidate> candidates) {
        this.rule = rule;
        this.candidates = candidates;
    }

    /** Two candidates that are similar; the first is the earlier one. */
    private record Pair(Candidate first, Candidate second, int shared, int all) {
        private static final Comparator<Pair> NEAREST =
                Comparator.comparing(Pair::apart).thenComparing((one, other) -> one.bySimilarity(other));

        Duration apart() {
            return Duration.between(first.time(), second.time());
        }

        private int bySimilarity(Pair other) {
            return Long.compare((long) other.shared * all, (long) shared * other.all);
        }

        DuplicateSuggestion toSuggestion() {
            return DuplicateSuggestion.builder()
                    .first(first.event().getId())
                    .second(second.event().getId())
                    .apart(apart())
                    .sharedWords(shared)
                    .words(all)
                    .build();
        }
    }

    /**
     * One event and one other source.
     *
     * @param place the place of the event
     * @param source the number of the source
     */
    private record Counterpart(int place, int source) {}

    DuplicateSuggestions toSuggestions() {
        sweep();
        // Stable: of equally good pairs the one that was found first, which is the earlier one
        pairs.sort(Pair.NEAREST);
        Set<Counterpart> taken = new HashSet<>();
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : pairs) {
            Counterpart ofFirst =
                    new Counterpart(pair.first().place(), pair.second().source());
            Counterpart ofSecond =
                    new Counterpart(pair.second().place(), pair.first().source());
            if (!taken.contains(ofFirst) && !taken.contains(ofSecond)) {
                taken.add(ofFirst);
                taken.add(ofSecond);
                chosen.add(pair);
            }
        }
        chosen.sort(Comparator.<Pair>comparingInt(pair -> pair.first().place())
                .thenComparingInt(pair -> pair.second().place()));
        return DuplicateSuggestions.builder()
                .suggestions(chosen.stream().map(Pair::toSuggestion).toList())
                .notCompared(notCompared)
                .build();
    }

    private void sweep() {
        int oldest = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate later = candidates.get(i);
            while (!rule.isNear(Duration.between(candidates.get(oldest).time(), later.time()))) {
                oldest++;
            }
            int from = pairs.size() < MOST_PAIRS ? Math.max(oldest, i - MOST_COMPARED) : i;
            notCompared += from - oldest;
            for (int j = from; j < i; j++) {
                compare(candidates.get(j), later);
            }
        }
    }

    private void compare(Candidate earlier, Candidate later) {
        if (!earlier.fits(later)) {
            return;
        }
        int shared = Words.shared(earlier.words(), later.words());
        int all = earlier.words().length + later.words().length - shared;
        if (rule.isSimilar(shared, all)) {
            pairs.add(new Pair(earlier, later, shared, all));
        }
    }
}
