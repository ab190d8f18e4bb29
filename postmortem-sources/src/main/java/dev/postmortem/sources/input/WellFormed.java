package dev.postmortem.sources.input;

/** Keeps text fit for every encoding: a surrogate without its other half becomes U+FFFD. */
public final class WellFormed {
    private WellFormed() {}

    /**
     * Returns a text whose surrogates stand in pairs.
     *
     * @param text any text
     * @return the same text, or one of the same length with U+FFFD for each half
     */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended.toString();
    }

    private static boolean isHalf(String text, int i) {
        boolean high = Character.isHighSurrogate(text.charAt(i));
        int other = high ? i + 1 : i - 1;
        if (other < 0 || other == text.length()) {
            return true;
        }
        return high ? !Character.isLowSurrogate(text.charAt(other)) : !Character.isHighSurrogate(text.charAt(other));
    }
}
