package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.util.ArrayList;
import java.util.List;

/** Restricts a family to the sets with one variable, part by part from the one that has it outwards; linear. */
final class Containing {
    private final Family family;

    Containing(Family family) {
        this.family = family;
    }

    /** A negative variable is one that the family does not know; it would be mistaken for the mark of a part. */
    Family sets(int variable) {
        List<Diagram> parts = new ArrayList<>(family.parts());
        int top = parts.size() - 1;
        int wanted = variable;
        boolean isEmpty = variable < 0;
        for (int part = 0; part <= top; part++) {
            int level = levelOf(wanted, family.labels().get(part));
            if (level >= 0) {
                parts.set(part, parts.get(part).having(level));
                isEmpty |= parts.get(part).root() == 0;
                wanted = ~part;
            }
        }
        if (isEmpty || wanted != ~top) {
            parts.set(top, Diagram.NONE);
        }
        return family.withParts(parts);
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
