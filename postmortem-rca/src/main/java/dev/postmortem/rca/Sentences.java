package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says in plain English what an analysis found. */
final class Sentences {
    private static final int SHOWN = 6;

    private final FactorAnalysis analysis;
    private final List<String> sentences = new ArrayList<>();

    Sentences(FactorAnalysis analysis) {
        this.analysis = analysis;
    }

    List<String> all() {
        FactorId outcome = analysis.getOutcome();
        if (analysis.isUnexplained()) {
            return List.of("Nothing explains " + outcome + " yet.");
        }
        if (!analysis.isPossible()) {
            return List.of(outcome + " does not follow from the factors: it is explained only by a loop that nothing"
                    + " starts.");
        }
        tellOfCombinations(analysis.minimalCombinations());
        tellOfPreventions(analysis.minimalPreventions());
        return List.copyOf(sentences);
    }

    /** A list as people write it: {@code a, b and c}; long ones are cut and say so. */
    static String list(List<FactorId> factors, String conjunction) {
        if (factors.size() == 1) {
            return factors.get(0).toString();
        }
        boolean cut = factors.size() > 2 * SHOWN;
        int shown = cut ? SHOWN : factors.size() - 1;
        String last =
                cut ? factors.size() - shown + " more" : factors.get(shown).toString();
        return String.join(
                        ", ",
                        factors.subList(0, shown).stream()
                                .map(FactorId::toString)
                                .toList()) + " " + conjunction
                + " " + last;
    }

    private void tellOfCombinations(CombinationSet combinations) {
        if (!combinations.isComplete()) {
            tellOfLimit("combinations of factors that are enough for " + analysis.getOutcome(), combinations);
        }
        if (combinations.isEmpty()) {
            return;
        }
        String smallest = list(List.copyOf(combinations.smallest(1).get(0)), "and");
        if (combinations.isComplete() && combinations.smallest(2).size() == 1) {
            sentences.add(
                    "Only one combination of factors is enough for " + analysis.getOutcome() + ": " + smallest + ".");
        } else {
            sentences.add(combinations.count() + " combinations of factors are each enough for " + analysis.getOutcome()
                    + "; the smallest is " + smallest + ".");
        }
    }

    private void tellOfPreventions(CombinationSet preventions) {
        if (!preventions.isComplete()) {
            tellOfLimit("sets of factors whose removal would have prevented it", preventions);
        }
        if (preventions.isEmpty()) {
            return;
        }
        int size = preventions.countBySize().firstKey();
        BigInteger count = preventions.countBySize().get(size);
        if (size == 1) {
            List<FactorId> single = preventions.smallest(count.intValueExact()).stream()
                    .flatMap(Collection::stream)
                    .toList();
            sentences.add(
                    single.size() == 1
                            ? "Without " + single.get(0) + " it would not have happened."
                            : "Any one of these would have prevented it: " + list(single, "or") + ".");
        } else {
            sentences.add("No single change would have prevented it, but any one of these sets of " + size
                    + " changes would: " + alternatives(preventions, count) + ".");
        }
    }

    private static String alternatives(CombinationSet preventions, BigInteger count) {
        BigInteger shown = count.min(BigInteger.valueOf(SHOWN));
        List<String> sets = preventions.smallest(shown.intValueExact()).stream()
                .map(set -> list(List.copyOf(set), "with"))
                .toList();
        String more = count.equals(shown) ? "" : "; " + count.subtract(shown) + " more";
        return String.join("; ", sets) + more;
    }

    private void tellOfLimit(String what, CombinationSet sets) {
        int size = sets.completeUpToSize().orElseThrow();
        sentences.add("There are too many " + what + " to list them all"
                + (size == 0 ? "." : "; those of up to " + size + " factors are known."));
    }
}
