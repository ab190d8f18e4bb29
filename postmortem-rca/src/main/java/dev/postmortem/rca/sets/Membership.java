package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.util.BitSet;

/** Which variables are in the sets of a family, and which families of variables include a set. */
final class Membership {
    private final Family family;

    Membership(Family family) {
        this.family = family;
    }

    boolean isMetBy(BitSet variables) {
        boolean[] met = new boolean[family.parts().size()];
        for (int part = 0; part < met.length; part++) {
            met[part] = isMet(family.parts().get(part), family.labels().get(part), variables, met);
        }
        return met[met.length - 1];
    }

    private static boolean isMet(Diagram diagram, int[] labels, BitSet variables, boolean[] metParts) {
        boolean[] met = new boolean[diagram.size()];
        met[1] = true;
        for (int node = 2; node < met.length; node++) {
            int label = labels[diagram.level(node)];
            boolean holds = label >= 0 ? variables.get(label) : metParts[~label];
            met[node] = holds && met[diagram.high(node)] || met[diagram.low(node)];
        }
        return met[diagram.root()];
    }

    BitSet variables() {
        BitSet variables = new BitSet();
        BitSet usedParts = new BitSet();
        usedParts.set(family.parts().size() - 1);
        for (int part = family.parts().size() - 1; part >= 0; part--) {
            Diagram diagram = family.parts().get(part);
            for (int node = 2; node < diagram.size() && usedParts.get(part); node++) {
                int label = family.labels().get(part)[diagram.level(node)];
                (label >= 0 ? variables : usedParts).set(label >= 0 ? label : ~label);
            }
        }
        return variables;
    }
}
