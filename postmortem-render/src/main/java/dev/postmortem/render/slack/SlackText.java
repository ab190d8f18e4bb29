package dev.postmortem.render.slack;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in the two forms that Slack takes.
 *
 * @param plain the text, with the addresses of links behind them
 * @param markup the markup that shows the same; absent if there is none
 * @param marked whether the plain form would lose something
 */
record SlackText(String plain, Optional<String> markup, boolean marked) {
    private static final Pattern MENTION =
            Pattern.compile("(?<=@)(?=here|channel|everyone|group)|(?<=<|&lt;)(?=[!@#])", Pattern.CASE_INSENSITIVE);
    private static final String WORD_JOINER = "\u2060";

    static SlackText of(String text) {
        return of(List.of(Inline.text(text.replace('\n', ' '))));
    }

    static SlackText of(List<Inline> inlines) {
        List<Inline> quiet = inlines.stream()
                .map(inline -> inline.toBuilder().text(quiet(inline.getText())).build())
                .toList();
        return new SlackText(plain(quiet), SlackMarkup.of(quiet), quiet.stream().anyMatch(SlackMarkup::isMarked));
    }

    /** An invisible joiner keeps what looks like a mention from being one. */
    private static String quiet(String text) {
        return MENTION.matcher(VisibleText.of(text)).replaceAll(WORD_JOINER);
    }

    private static String plain(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            text.append(inline.getText());
            inline.getAddress()
                    .filter(address -> !address.equals(inline.getText()))
                    .ifPresent(address -> text.append(" <").append(address).append('>'));
        }
        return quiet(text.toString());
    }

    boolean isBlank() {
        return plain.isBlank();
    }

    /** How long it is in the longer one of its forms. */
    int length() {
        return Math.max(plain.length(), markup.map(String::length).orElse(0));
    }

    /** Whether one form shows both this text and another one. */
    boolean goesWith(SlackText other) {
        return !(marked && other.markup.isEmpty()) && !(other.marked && markup.isEmpty());
    }

    /** This text and another one below it. */
    SlackText and(SlackText other) {
        return new SlackText(
                plain + "\n" + other.plain,
                markup.flatMap(above -> other.markup.map(below -> above + "\n" + below)),
                marked || other.marked);
    }

    /** The texts of which each has a length that is allowed; long ones lose their markup. */
    List<SlackText> within(int most) {
        return length() <= most
                ? List.of(this)
                : parts(plain, most).stream()
                        .map(part -> new SlackText(part, Optional.empty(), false))
                        .toList();
    }

    /** Cuts a text into parts, between words where there are any. */
    static List<String> parts(String text, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > most) {
            int space = Math.max(text.lastIndexOf(' ', from + most - 1), text.lastIndexOf('\n', from + most - 1));
            int end = space > from + most / 2 ? space + 1 : from + most;
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            parts.add(text.substring(from, end));
            from = end;
        }
        parts.add(text.substring(from));
        parts.removeIf(String::isBlank);
        return parts;
    }

    /** Writes it as markup if that says more, and as plain text otherwise. */
    void write(JsonWriter json) {
        boolean asMarkup = marked && markup.isPresent();
        json.beginObject().name("type").value(asMarkup ? "mrkdwn" : "plain_text");
        json.name("text").value(asMarkup ? markup.get() : plain);
        json.name(asMarkup ? "verbatim" : "emoji").value(asMarkup).endObject();
    }
}
