package dev.postmortem.render.wording;

import dev.postmortem.model.common.Evidence;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All of a report's wording: times of its zone and numbers of its locale. */
public final class Wording {
    private static final int MAX_TEXT = 2_000;

    private final TimeWording times;
    private final NumberWording numbers;
    private final Terms terms;

    /**
     * Creates the wording of a report.
     *
     * @param zone the zone of times
     * @param locale the locale of numbers
     * @param terms the words that the report itself uses
     */
    public Wording(ZoneId zone, Locale locale, Terms terms) {
        this.terms = terms;
        this.times = new TimeWording(zone, terms);
        this.numbers = new NumberWording(locale, terms);
    }

    /**
     * Returns the wording for what is said without any time of day.
     *
     * @param reader the locale of the reader
     * @return its words, and its numbers if the words are in its language
     */
    public static Wording of(Locale reader) {
        Terms terms = Terms.of(reader);
        return new Wording(ZoneOffset.UTC, terms.numbersOf(reader), terms);
    }

    /**
     * Returns a constant as words.
     *
     * @param constant the constant, or a value that people name themselves
     * @return the words in the language of the report; what people named as they named it
     */
    public String label(Object constant) {
        String label = Labels.of(constant);
        return label.equals(constant.toString()) ? label : terms.of(label);
    }

    /** {@return how times read} */
    public TimeWording times() {
        return times;
    }

    /** {@return how numbers read} */
    public NumberWording numbers() {
        return numbers;
    }

    /** {@return the words that the report itself uses} */
    public Terms terms() {
        return terms;
    }

    /**
     * Returns a text that is cut if it is longer than 2,000 characters, and says so.
     *
     * @param text any text
     * @return the text
     */
    public String limited(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= MAX_TEXT) {
            return text;
        }
        return terms.of(
                "%s … (%s more characters)",
                text.substring(0, text.offsetByCodePoints(0, MAX_TEXT)), numbers.of(length - MAX_TEXT));
    }

    /**
     * Returns a text as paragraphs, split at empty lines.
     *
     * @param text any text
     * @return the paragraphs, none of them blank
     */
    public List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : (VisibleText.of(text) + "\n").split("\n", -1)) {
            if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : "\n").append(line);
            } else if (!open.isEmpty()) {
                paragraphs.add(Paragraph.text(open.toString()));
                open.setLength(0);
            }
        }
        return paragraphs;
    }

    /**
     * Returns a text with what supports it behind it.
     *
     * @param text the text; may be empty
     * @param evidence what supports it
     * @return the text alone without evidence
     */
    public Paragraph supported(String text, List<Evidence> evidence) {
        ParagraphBuilder paragraph = Paragraph.builder();
        if (!text.isEmpty()) {
            paragraph.addInlines(Inline.text(text));
        }
        if (!evidence.isEmpty()) {
            paragraph
                    .addInlines(Inline.text((text.isEmpty() ? "" : " ") + terms.of("Evidence:") + " "))
                    .addAllInlines(evidence(evidence).getInlines());
        }
        return paragraph.build();
    }

    /**
     * Returns evidence as pieces of text, with links where there are any.
     *
     * @param evidence the evidence
     * @return the pieces; empty without evidence
     */
    public Paragraph evidence(List<Evidence> evidence) {
        ParagraphBuilder pieces = Paragraph.builder();
        for (Evidence one : evidence) {
            if (one != evidence.get(0)) {
                pieces.addInlines(Inline.text("; "));
            }
            String text = one.getText().or(one::getQuery).map(this::limited).orElse("");
            String label = text.isBlank() ? one.getKind() : one.getKind() + ": " + text;
            pieces.addInlines(
                    one.getLink().map(link -> Inline.link(label, link)).orElseGet(() -> Inline.text(label)));
        }
        return pieces.build();
    }
}
