package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How often each variable is in a set of a family, and how small such a set can be; by one pass up and one down.
 *
 * <p>Up: how many sets begin at a node, and the size of the smallest. Down: how many ways lead to it, and the fewest members
 * on such a way.
 */
public final class Occurrences {
    private static final int NO_SIZE = Integer.MAX_VALUE / 4;

    private final Family family;
    private final Map<Integer, BigInteger> counts = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final BigInteger[][] setsFrom;
    private final int[][] sizeFrom;
    private final BigInteger[] waysTo;
    private final int[] sizeTo;

    private Occurrences(Family family) {
        int parts = family.parts().size();
        this.family = family;
        this.setsFrom = new BigInteger[parts][];
        this.sizeFrom = new int[parts][];
        this.waysTo = new BigInteger[parts];
        this.sizeTo = new int[parts];
        Arrays.fill(waysTo, BigInteger.ZERO);
        Arrays.fill(sizeTo, NO_SIZE);
    }

    static Occurrences of(Family family) {
        Occurrences occurrences = new Occurrences(family);
        int parts = family.parts().size();
        for (int part = 0; part < parts; part++) {
            occurrences.up(part);
        }
        occurrences.waysTo[parts - 1] = BigInteger.ONE;
        occurrences.sizeTo[parts - 1] = 0;
        for (int part = parts - 1; part >= 0; part--) {
            occurrences.down(part);
        }
        return occurrences;
    }

    /**
     * Returns how many sets a variable is part of.
     *
     * @param variable the variable
     * @return how many
     */
    public BigInteger count(int variable) {
        return counts.getOrDefault(variable, BigInteger.ZERO);
    }

    /**
     * Returns the size of the smallest set that a variable is part of.
     *
     * @param variable the variable
     * @return the size; empty if there is no such set
     */
    public OptionalInt smallestSize(int variable) {
        Integer size = sizes.get(variable);
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }

    private void up(int part) {
        Diagram diagram = family.parts().get(part);
        BigInteger[] sets = new BigInteger[diagram.size()];
        int[] size = new int[diagram.size()];
        sets[0] = BigInteger.ZERO;
        sets[1] = BigInteger.ONE;
        size[0] = NO_SIZE;
        for (int node = 2; node < sets.length; node++) {
            int label = family.labels().get(part)[diagram.level(node)];
            BigInteger with = sets[diagram.high(node)];
            sets[node] = (label >= 0 ? with : with.multiply(total(~label))).add(sets[diagram.low(node)]);
            size[node] =
                    Math.min(Math.min(NO_SIZE, size[diagram.high(node)] + smallest(label)), size[diagram.low(node)]);
        }
        setsFrom[part] = sets;
        sizeFrom[part] = size;
    }

    private BigInteger total(int part) {
        return setsFrom[part][family.parts().get(part).root()];
    }

    private int smallest(int label) {
        return label >= 0 ? 1 : sizeFrom[~label][family.parts().get(~label).root()];
    }

    private void down(int part) {
        Diagram diagram = family.parts().get(part);
        BigInteger[] ways = new BigInteger[diagram.size()];
        int[] size = new int[diagram.size()];
        Arrays.fill(ways, BigInteger.ZERO);
        Arrays.fill(size, NO_SIZE);
        ways[diagram.root()] = waysTo[part];
        size[diagram.root()] = sizeTo[part];
        for (int node = diagram.size() - 1; node >= 2; node--) {
            int label = family.labels().get(part)[diagram.level(node)];
            int high = diagram.high(node);
            int low = diagram.low(node);
            note(label, ways[node].multiply(setsFrom[part][high]), size[node] + sizeFrom[part][high]);
            ways[high] = ways[high].add(label >= 0 ? ways[node] : ways[node].multiply(total(~label)));
            size[high] = Math.min(size[high], size[node] + smallest(label));
            ways[low] = ways[low].add(ways[node]);
            size[low] = Math.min(size[low], size[node]);
        }
    }

    private void note(int label, BigInteger sets, int sizeOfRest) {
        if (label < 0) {
            waysTo[~label] = waysTo[~label].add(sets);
            sizeTo[~label] = Math.min(sizeTo[~label], sizeOfRest);
        } else if (sets.signum() > 0) {
            counts.merge(label, sets, BigInteger::add);
            sizes.merge(label, sizeOfRest + 1, Math::min);
        }
    }
}
