package dev.postmortem.rca.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Combines families: one of them, all of them, or at least so many of them. */
final class FamilyAlgebra {
    private final Budget budget;
    private final int maxSize;
    private boolean truncated;

    FamilyAlgebra(Budget budget, int maxSize) {
        this.budget = budget;
        this.maxSize = maxSize;
    }

    /** Whether a set was left out because it has too many members. */
    boolean isTruncated() {
        return truncated;
    }

    SetFamily atLeast(int need, List<SetFamily> families) {
        List<SetFamily> open = new ArrayList<>(families.size());
        int missing = need;
        for (SetFamily family : families) {
            budget.spend(1);
            if (family.isAlways()) {
                missing--;
            } else if (family.size() > 0) {
                open.add(family);
            }
        }
        if (missing <= 0) {
            return SetFamily.ALWAYS;
        }
        return missing > open.size() ? SetFamily.NONE : combine(missing, open);
    }

    private SetFamily combine(int need, List<SetFamily> open) {
        if (open.size() == 1) {
            return open.get(0);
        }
        if (need == 1) {
            return anyOf(open);
        }
        return need == open.size() ? allOf(open) : threshold(need, open);
    }

    private SetFamily anyOf(List<SetFamily> families) {
        List<int[]> candidates = new ArrayList<>();
        for (SetFamily family : families) {
            budget.spend(family.size());
            candidates.addAll(family.sets());
        }
        return MinimalSets.of(candidates, budget);
    }

    private SetFamily allOf(List<SetFamily> families) {
        List<SetFamily> choices = new ArrayList<>();
        choices.add(single(families));
        families.stream().filter(f -> f.size() > 1).forEach(choices::add);
        choices.sort(Comparator.comparingInt(SetFamily::size));
        SetFamily product = choices.get(0);
        for (SetFamily family : choices.subList(1, choices.size())) {
            product = product(product, family);
        }
        return product;
    }

    /** All families of one set are united at once: a long conjunction stays linear. */
    private SetFamily single(List<SetFamily> families) {
        int[] members = families.stream()
                .filter(f -> f.size() == 1)
                .flatMapToInt(f -> IntStream.of(f.get(0)))
                .sorted()
                .distinct()
                .toArray();
        budget.spendSet(members.length);
        if (members.length > maxSize) {
            truncated = true;
            return SetFamily.NONE;
        }
        return SetFamily.single(members);
    }

    /** After the first i families, row j holds what gives at least j of them. */
    private SetFamily threshold(int need, List<SetFamily> families) {
        List<SetFamily> rows = new ArrayList<>();
        rows.add(SetFamily.ALWAYS);
        for (int j = 1; j <= need; j++) {
            rows.add(SetFamily.NONE);
        }
        for (SetFamily family : families) {
            for (int j = need; j >= 1; j--) {
                budget.spend(1);
                rows.set(j, anyOf(List.of(rows.get(j), product(rows.get(j - 1), family))));
            }
        }
        return rows.get(need);
    }

    private SetFamily product(SetFamily left, SetFamily right) {
        if (left.isAlways()) {
            return right;
        }
        List<int[]> candidates = new ArrayList<>();
        for (int[] l : left.sets()) {
            for (int[] r : right.sets()) {
                int[] union = union(l, r);
                budget.spendSet(union.length);
                if (union.length <= maxSize) {
                    candidates.add(union);
                } else {
                    truncated = true;
                }
            }
        }
        return MinimalSets.of(candidates, budget);
    }

    private static int[] union(int[] left, int[] right) {
        int[] union = new int[left.length + right.length];
        int size = 0;
        int l = 0;
        int r = 0;
        while (l < left.length || r < right.length) {
            boolean fromLeft = r == right.length || (l < left.length && left[l] <= right[r]);
            int member = fromLeft ? left[l] : right[r];
            l += l < left.length && left[l] == member ? 1 : 0;
            r += r < right.length && right[r] == member ? 1 : 0;
            union[size++] = member;
        }
        return size == union.length ? union : Arrays.copyOf(union, size);
    }
}
