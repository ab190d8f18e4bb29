package dev.postmortem.model.internal;

import java.math.BigDecimal;

/** Which figures are taken: a scale beyond all use would make every sum and every text of it endless. */
public final class Figures {
    private static final int WIDEST_SCALE = 32;

    private Figures() {}

    public static boolean isEndless(BigDecimal figure) {
        return Math.abs((long) figure.scale()) > WIDEST_SCALE;
    }

    public static void requireUsable(BigDecimal figure, String what) {
        if (isEndless(figure)) {
            throw new IllegalArgumentException(
                    "a figure of " + what + " has a scale beyond " + WIDEST_SCALE + "; round it");
        }
    }
}
