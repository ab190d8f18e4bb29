package dev.postmortem.review.stated;

import java.util.regex.Pattern;

/** Words that stand for what nobody has written yet, or nobody knows. */
public final class Placeholder {
    private static final Pattern WORDS = Pattern.compile(
            "\\s*[\\[(<]?(?:\\?{1,5}|n/?a|n\\.a\\.|tb[adc]|to be (?:done|defined|decided|determined|added|announced)|todo|fixme|xxx"
                    + "|unknown|unclear|unbekannt|unklar|-{1,3}|\\u2013|\\u2014|\\.{3}|\\u2026|lorem ipsum)[\\])>]?[.:!]?\\s*",
            Pattern.CASE_INSENSITIVE);

    private Placeholder() {}

    /** {@return whether a text is nothing else; a reason behind it makes it an answer} */
    public static boolean isIn(String text) {
        return WORDS.matcher(text).matches();
    }
}
