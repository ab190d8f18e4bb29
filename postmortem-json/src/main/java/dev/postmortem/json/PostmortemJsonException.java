package dev.postmortem.json;

import dev.postmortem.model.text.VisibleText;

/**
 * Says why bytes are no postmortem document, where, and what to do.
 *
 * <p>The message is one line; characters of the document that would break or hide it are escaped.
 */
public final class PostmortemJsonException extends RuntimeException {
    private static final long serialVersionUID = 2;

    /** What kind of trouble it is. */
    private final Kind kind;

    /** The line, counted from 1. */
    private final int line;

    /** The column, counted from 1. */
    private final int column;

    /** The place as a JSON Pointer. */
    private final String pointer;

    /** What to do about it. */
    private final String remedy;

    PostmortemJsonException(Kind kind, String problem, Place place, String pointer, String remedy) {
        super(text(problem, place, pointer, remedy));
        this.kind = kind;
        this.line = place.line();
        this.column = place.column();
        this.pointer = pointer;
        this.remedy = remedy;
    }

    /** What can be wrong with a document. */
    public enum Kind {
        /** It is no JSON, or not in UTF-8, or it breaks off. */
        SYNTAX,
        /** It goes beyond one of the {@link JsonLimits}. */
        LIMIT,
        /** It states a newer version of the form, or none that exists. */
        VERSION,
        /** It is JSON, but no postmortem: a member is missing, given twice, of another type, or breaks a rule. */
        FORM
    }

    /** {@return what kind of trouble it is} */
    public Kind getKind() {
        return kind;
    }

    /** {@return the line, counted from 1} */
    public int getLine() {
        return line;
    }

    /** {@return the column, counted from 1 in bytes of UTF-8} */
    public int getColumn() {
        return column;
    }

    /** {@return the place as a JSON Pointer (RFC 6901); empty for the whole document} */
    public String getPointer() {
        return pointer;
    }

    /** {@return what to do about it} */
    public String getRemedy() {
        return remedy;
    }

    private static String text(String problem, Place place, String pointer, String remedy) {
        String path = pointer.isEmpty() ? "" : ", " + pointer;
        return VisibleText.of(
                "line " + place.line() + ", column " + place.column() + path + ": " + problem + "; " + remedy);
    }
}
