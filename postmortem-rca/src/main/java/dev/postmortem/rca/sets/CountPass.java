package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import java.util.List;

/** Counts the sets of a family by size, part by part, without listing them; a count is dropped after its last use. */
final class CountPass {
    private final Budget budget;
    private final SizeCounts[] ofPart;
    private long held;

    private CountPass(int parts, Budget budget) {
        this.budget = budget;
        this.ofPart = new SizeCounts[parts];
    }

    static SizeCounts of(List<Diagram> parts, List<int[]> labels, Budget budget) {
        CountPass pass = new CountPass(parts.size(), budget);
        for (int part = 0; part < parts.size(); part++) {
            pass.ofPart[part] = pass.count(parts.get(part), labels.get(part));
            pass.dropInner(labels.get(part));
        }
        return pass.ofPart[parts.size() - 1];
    }

    private SizeCounts count(Diagram diagram, int[] labels) {
        int[] lastUse = lastUses(diagram);
        SizeCounts[] counts = new SizeCounts[diagram.size()];
        counts[0] = SizeCounts.NONE;
        counts[1] = SizeCounts.EMPTY_SET;
        for (int node = 2; node < diagram.size(); node++) {
            int high = diagram.high(node);
            int low = diagram.low(node);
            counts[node] =
                    counts[high].times(ofLabel(labels[diagram.level(node)])).plus(counts[low]);
            hold(counts[node].words());
            drop(counts, high, lastUse[high] == node);
            drop(counts, low, low != high && lastUse[low] == node);
        }
        return counts[diagram.root()];
    }

    private SizeCounts ofLabel(int label) {
        return label >= 0 ? SizeCounts.ONE_MEMBER : ofPart[~label];
    }

    private void hold(long words) {
        held += words;
        budget.spend(words);
        budget.requireRoomFor(held / 4);
    }

    private void drop(SizeCounts[] counts, int node, boolean isUsedUp) {
        if (isUsedUp && node > 1) {
            held -= counts[node].words();
            counts[node] = SizeCounts.NONE;
        }
    }

    /** A part is among the levels of one other part only. */
    private void dropInner(int[] labels) {
        for (int label : labels) {
            if (label < 0) {
                held -= ofPart[~label].words();
                ofPart[~label] = SizeCounts.NONE;
            }
        }
    }

    private static int[] lastUses(Diagram diagram) {
        int[] lastUse = new int[diagram.size()];
        for (int node = 2; node < diagram.size(); node++) {
            lastUse[diagram.high(node)] = node;
            lastUse[diagram.low(node)] = node;
        }
        return lastUse;
    }
}
