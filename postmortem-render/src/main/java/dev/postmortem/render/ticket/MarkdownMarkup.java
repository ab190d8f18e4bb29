package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.markdown.MarkdownInlines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown as GitHub, GitLab and Linear read it.
 *
 * <p>A line that begins with a slash would be a command to GitLab (a quick action) and to robots that watch issues, and so a
 * backslash goes before it.
 */
final class MarkdownMarkup implements Markup {
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n[ \n]*\n");
    private static final Pattern COMMAND = Pattern.compile("(?m)^/");

    @Override
    public String section(String label, String text) {
        List<String> written = new ArrayList<>();
        for (String paragraph : BETWEEN_PARAGRAPHS.split(VisibleText.of(text))) {
            Inline words = Inline.text(paragraph);
            written.add(
                    written.isEmpty()
                            ? lines(List.of(Inline.strong(label), Inline.text(" "), words))
                            : lines(List.of(words)));
        }
        written.removeIf(String::isEmpty);
        return String.join("\n\n", written);
    }

    @Override
    public String section(String label, String text, Link link) {
        return lines(List.of(Inline.strong(label), Inline.text(" "), Inline.link(text, link)));
    }

    private static String lines(List<Inline> inlines) {
        return COMMAND.matcher(MarkdownInlines.lines(inlines, "")).replaceAll("\\\\/");
    }
}
