package dev.postmortem.rca.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the minimal ones of many sets. A smaller set inside another begins with one of its members. */
final class MinimalSets {
    private final Budget budget;
    private final List<int[]> kept = new ArrayList<>();
    private final Map<Integer, List<int[]>> byFirst = new HashMap<>();

    private MinimalSets(Budget budget) {
        this.budget = budget;
    }

    static SetFamily of(List<int[]> candidates, Budget budget) {
        candidates.sort(SetFamily.ORDER);
        MinimalSets minimal = new MinimalSets(budget);
        for (int[] candidate : candidates) {
            minimal.offer(candidate);
        }
        return SetFamily.ofMinimal(minimal.kept);
    }

    private void offer(int[] candidate) {
        budget.spend(1);
        boolean first = kept.isEmpty();
        boolean known = !first && (kept.get(0).length == 0 || Arrays.equals(kept.get(kept.size() - 1), candidate));
        if (known || holdsSmaller(candidate)) {
            return;
        }
        kept.add(candidate);
        budget.requireRoomFor(kept.size());
        if (candidate.length > 0) {
            byFirst.computeIfAbsent(candidate[0], none -> new ArrayList<>()).add(candidate);
        }
    }

    private boolean holdsSmaller(int[] candidate) {
        for (int from = 0; from < candidate.length; from++) {
            for (int[] smaller : byFirst.getOrDefault(candidate[from], List.of())) {
                if (smaller.length >= candidate.length) {
                    break;
                }
                budget.spend(1);
                if (isInside(smaller, candidate, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInside(int[] smaller, int[] larger, int from) {
        int at = from;
        for (int member : smaller) {
            while (at < larger.length && larger[at] < member) {
                at++;
            }
            if (at == larger.length || larger[at] != member) {
                return false;
            }
            at++;
        }
        return true;
    }
}
