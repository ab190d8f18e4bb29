package dev.postmortem.render.mustache;

import dev.postmortem.render.inline.VisibleText;
import java.util.Optional;

/**
 * Says what is wrong with a template, where, and what to do.
 *
 * <p>All but {@link Kind#LIMIT} is found when the template is built, before any report is written. The message is one line.
 */
public final class MustacheTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is. */
    private final Kind kind;

    /** The template or partial. */
    private final String template;

    /** The line, counted from 1. */
    private final int line;

    /** The name that was meant, or an empty text. */
    private final String nearest;

    MustacheTemplateException(Kind kind, Spot spot, String problem, String remedy, String nearest) {
        super(VisibleText.of(spot + ": " + problem + "; " + remedy).replace('\n', ' '));
        this.kind = kind;
        this.template = spot.template();
        this.line = spot.line();
        this.nearest = nearest;
    }

    MustacheTemplateException(Kind kind, Spot spot, String problem, String remedy) {
        this(kind, spot, problem, remedy, "");
    }

    /** What can be wrong with a template. */
    public enum Kind {
        /** A tag or a section is not closed, or is no tag of Mustache that is known here. */
        SYNTAX,
        /** A name stands for nothing where it is used. */
        UNKNOWN_NAME,
        /** A partial was not given. */
        UNKNOWN_PARTIAL,
        /** A partial contains itself, at once or by others. */
        CYCLIC_PARTIALS,
        /** A value would be written without being escaped, or may stand where that does not help, and nobody allowed that. */
        RAW_OUTPUT,
        /** It goes beyond one of the {@link MustacheLimits}. */
        LIMIT
    }

    /** {@return what kind of trouble it is} */
    public Kind getKind() {
        return kind;
    }

    /** {@return the id of the template, or the name of the partial, in which it is} */
    public String getTemplate() {
        return template;
    }

    /** {@return the line in it, counted from 1; 0 where it is about the template as a whole} */
    public int getLine() {
        return line;
    }

    /** {@return the known name that is most like an unknown one; absent if none is like it} */
    public Optional<String> getNearest() {
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }
}
