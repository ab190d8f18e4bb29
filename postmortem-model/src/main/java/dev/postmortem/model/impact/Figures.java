package dev.postmortem.model.impact;

import java.math.BigDecimal;

/** Which figures are taken: a scale beyond all use would make every sum and every text of it endless. */
final class Figures {
    private static final int WIDEST_SCALE = 32;

    private Figures() {}

    static boolean isEndless(BigDecimal figure) {
        return Math.abs((long) figure.scale()) > WIDEST_SCALE;
    }

    static void requireUsable(BigDecimal figure, String what) {
        if (isEndless(figure)) {
            throw new IllegalArgumentException(
                    "a figure of " + what + " has a scale beyond " + WIDEST_SCALE + "; round it");
        }
    }
}
