package dev.postmortem.review.stated;

import java.util.regex.Pattern;

/**
 * The form of a summary.
 *
 * @param sentences how many sentences it has
 * @param saysHowLong whether it gives a length, or two times of day
 */
public record SummaryForm(int sentences, boolean saysHowLong) {
    /** After a letter or digit that is no abbreviation, before a new sentence. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\b(?:[A-Za-z]|e\\.g|i\\.e|z\\.B|bzw|ca|approx|est|etc|vs|No|Nr|St"
                    + "|Mio|Mrd|Tsd|incl|excl|inkl|exkl|resp|ggf|evtl|Dr|Mr|Mrs|Ms|Inc|Ltd|Corp)\\.)"
                    + "(?<=[.!?]['\")\\u201d]?)\\s+(?=[\\p{Lu}\"\\u201c'])");

    /** The last word of it is enough: of seventy-two it is two. */
    private static final String NUMBER = "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
            + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
            + "|hundred|dozen|half|few|several|some|eine?|einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
            + "|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert";

    private static final Pattern LENGTH = Pattern.compile(
            "(?:(?<![\\w.])\\d[\\d.,]*|\\b(?:" + NUMBER
                    + ")\\b)[\\s-]{0,2}(?:and a half )?(?:s|sec|seconds|min|mins|minutes?"
                    + "|m|h|hrs?|hours?|d|days?|weeks?|Sekunden|Minuten?|Stunden?|Tagen?|Wochen?)(?![a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final String CLOCK = "(?:\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]\\.?m\\b)";
    private static final Pattern WINDOW = Pattern.compile(
            "\\b(?:from|between|von|zwischen)\\b[^!?]{1,60}\\b(?:till?|until|to|and|bis|und)\\b[^.!?]{0,15}\\d|" + CLOCK
                    + "[\\s\\S]{1,600}?" + CLOCK,
            Pattern.CASE_INSENSITIVE);

    /**
     * Looks at a summary.
     *
     * @param text the summary
     * @return its form
     */
    public static SummaryForm of(String text) {
        int sentences = (int) SENTENCE_END
                .splitAsStream(text.strip())
                .filter(sentence -> !sentence.isBlank())
                .count();
        boolean length = LENGTH.matcher(text).find() || WINDOW.matcher(text).find();
        return new SummaryForm(sentences, length);
    }
}
