package dev.postmortem.sources.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of the HTML in a report: no comments, and no marks around words. */
final class HtmlText {
    private static final String COMMENT = "<!--";
    private static final String END = "-->";

    /** Whatever has another name may be meant as text, such as a placeholder; links and images hold an address. */
    private static final SortedSet<String> MARKS = new TreeSet<>(Arrays.asList(
            "abbr", "b", "big", "center", "cite", "code", "del", "details", "dfn", "div", "em", "font", "i", "ins",
            "kbd", "mark", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "summary", "sup",
            "tt", "u", "var", "wbr"));

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z]{1,10})(?![A-Za-z0-9:.@_-]).*", Pattern.DOTALL);

    private HtmlText() {}

    /** {@return what stands for a tag or a comment among words} */
    static String inline(String html) {
        if (html.startsWith(COMMENT)) {
            return "";
        }
        Matcher tag = TAG.matcher(html);
        String name = tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        if (name.equals("br")) {
            return "\n";
        }
        return MARKS.contains(name) ? "" : html;
    }

    /** {@return what is left of a block without its comments; a comment that does not end goes to the end of the block} */
    static String withoutComments(String html) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        int comment = html.indexOf(COMMENT);
        while (comment >= 0) {
            left.append(html, from, comment);
            int end = html.indexOf(END, comment + 2);
            from = end < 0 ? html.length() : end + END.length();
            comment = html.indexOf(COMMENT, from);
        }
        return left.append(html, from, html.length()).toString().strip();
    }
}
