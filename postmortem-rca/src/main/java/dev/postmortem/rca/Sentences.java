package dev.postmortem.rca;

import java.util.List;

/** Lists factors and actions inside the messages of findings. */
final class Sentences {
    private static final int SHOWN = 6;

    private Sentences() {}

    /** What a message begins with where the analysis takes something as given. */
    static String given(FactorAnalysis analysis) {
        return analysis.getGiven().isEmpty() ? "" : "given " + list(List.copyOf(analysis.getGiven()), "and") + ", ";
    }

    /** A list as people write it: {@code a, b and c}; long ones are cut and say so. */
    static String list(List<?> named, String conjunction) {
        if (named.size() == 1) {
            return named.get(0).toString();
        }
        boolean cut = named.size() > 2 * SHOWN;
        int shown = cut ? SHOWN : named.size() - 1;
        String last = cut ? named.size() - shown + " more" : named.get(shown).toString();
        return String.join(
                        ", ",
                        named.subList(0, shown).stream().map(Object::toString).toList()) + " " + conjunction
                + " " + last;
    }
}
