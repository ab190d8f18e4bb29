package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;

/** Restricts a family to the sets with one variable, part by part from the one that has it outwards; linear. */
final class Containing {
    private final Family family;

    Containing(Family family) {
        this.family = family;
    }

    Family sets(int variable) {
        List<Diagram> parts = new ArrayList<>(family.parts());
        int wanted = variable;
        for (int part = 0; part < parts.size(); part++) {
            int level = levelOf(wanted, family.labels().get(part));
            if (level >= 0) {
                parts.set(part, parts.get(part).having(level));
                wanted = ~part;
            }
        }
        if (wanted != ~(parts.size() - 1)) {
            parts.set(parts.size() - 1, Diagram.NONE);
        }
        return Family.of(parts, family.labels(), family.completeUpToSize(), Budget.unlimited());
    }

    private static int levelOf(int wanted, int[] labels) {
        for (int level = 0; level < labels.length; level++) {
            if (labels[level] == wanted) {
                return level;
            }
        }
        return -1;
    }
}
