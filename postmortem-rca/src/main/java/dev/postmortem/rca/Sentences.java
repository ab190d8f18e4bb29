package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.util.List;

/** Lists factors inside the messages of findings. */
final class Sentences {
    private static final int SHOWN = 6;

    private Sentences() {}

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
}
