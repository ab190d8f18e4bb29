package dev.postmortem.model.text;

/** The order of texts: by Unicode code point, the same in every locale. */
public final class CodePoints {
    private CodePoints() {}

    /**
     * Compares two texts by code point.
     *
     * <p>{@link String#compareTo(String)} compares UTF-16 units and so puts U+FFFD after U+1F600.
     *
     * @param left a text
     * @param right another text
     * @return negative, zero or positive; zero only for equal texts
     */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                return rank(l) - rank(r);
            }
        }
        return left.length() - right.length();
    }

    /** Surrogates stand for code points above all others. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
