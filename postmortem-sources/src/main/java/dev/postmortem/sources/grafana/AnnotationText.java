package dev.postmortem.sources.grafana;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The text of an annotation, which may be HTML.
 *
 * @param plain the text without markup
 * @param raw the text as it was; absent if it had no markup
 */
record AnnotationText(String plain, Optional<String> raw) {
    private static final Pattern TAG = Pattern.compile(
            "</?(?i:a|b|br|i|p|u|em|li|ol|ul|div|pre|code|span|strong|h[1-6])(?:[ \\t\\r\\n][^<>]{0,2000})?/?>");

    static AnnotationText of(String text) {
        if (!TAG.matcher(text).find()) {
            return new AnnotationText(text, Optional.empty());
        }
        String lines = text.replaceAll("(?i)<br ?/?>", "\n");
        return new AnnotationText(Jsoup.parseBodyFragment(lines).wholeText().strip(), Optional.of(text));
    }
}
