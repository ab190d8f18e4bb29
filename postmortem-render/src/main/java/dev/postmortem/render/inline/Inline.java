package dev.postmortem.render.inline;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.internal.RenderStyle;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece of text with a meaning; flat, so that no input can nest it.
 *
 * <p>The factories pass every text through {@link VisibleText}. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Inline {
    Inline() {}

    /** {@return what it is} */
    public abstract InlineKind getKind();

    /** {@return the text, cleaned; never markup} */
    public abstract String getText();

    /** {@return where a link leads: an absolute http, https or mailto address in ASCII} */
    public abstract Optional<String> getAddress();

    /** {@return the moment of a time in ISO 8601, for machines; absent for a range or where nobody knows} */
    public abstract Optional<String> getMoment();

    /** {@return how a badge is meant} */
    @Value.Default
    public Tone getTone() {
        return Tone.NEUTRAL;
    }

    /**
     * Returns plain text.
     *
     * @param text any text
     * @return the piece
     */
    public static Inline text(String text) {
        return of(InlineKind.TEXT, text).build();
    }

    /**
     * Returns important text.
     *
     * @param text any text
     * @return the piece
     */
    public static Inline strong(String text) {
        return of(InlineKind.STRONG, text).build();
    }

    /**
     * Returns stressed text.
     *
     * @param text any text
     * @return the piece
     */
    public static Inline emphasis(String text) {
        return of(InlineKind.EMPHASIS, text).build();
    }

    /**
     * Returns text for machines.
     *
     * @param text any text
     * @return the piece
     */
    public static Inline code(String text) {
        return of(InlineKind.CODE, text).build();
    }

    /**
     * Returns a link; its address is percent-encoded so that it is ASCII.
     *
     * @param text any text
     * @param link where it leads
     * @return the piece
     */
    public static Inline link(String text, Link link) {
        return of(InlineKind.LINK, text)
                .address(URI.create(link.toString()).toASCIIString())
                .build();
    }

    /**
     * Returns a time.
     *
     * @param text the time for people
     * @param moment the time for machines, in ISO 8601
     * @return the piece
     */
    public static Inline time(String text, String moment) {
        return of(InlineKind.TIME, text).moment(moment).build();
    }

    /**
     * Returns a label.
     *
     * @param text any text
     * @param tone how it is meant
     * @return the piece
     */
    public static Inline badge(String text, Tone tone) {
        return of(InlineKind.BADGE, text).tone(tone).build();
    }

    private static InlineBuilder of(InlineKind kind, String text) {
        return builder().kind(kind).text(VisibleText.of(text));
    }

    /** {@return a new builder} */
    public static InlineBuilder builder() {
        return new InlineBuilder();
    }

    /** {@return a builder that starts from this value} */
    public InlineBuilder toBuilder() {
        return builder().from(this);
    }
}
