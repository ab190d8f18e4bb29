package dev.postmortem.render.wording;

import java.util.Locale;

/** Turns the names of constants into words. */
public final class Labels {
    private Labels() {}

    /**
     * Returns a constant name as words: {@code ALERT_FIRED} becomes "Alert fired".
     *
     * @param name the name of a constant, or any other text
     * @return the words; the text itself if it is not written like a constant
     */
    public static String of(Object name) {
        String text = name.toString();
        if (!isConstant(text)) {
            return text;
        }
        if (text.equals("WONT_DO")) {
            return "Won't do"; // a constant has no room for the apostrophe
        }
        return text.charAt(0) + text.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static boolean isConstant(String text) {
        return text.length() > 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_');
    }
}
