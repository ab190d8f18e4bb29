package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says why bytes are no postmortem document, where, and what to do.
 */
public final class PostmortemJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The name of one of our types, with its package and the builder behind it. */
    private static final Pattern TYPE_NAME =
            Pattern.compile("`?dev\\.postmortem\\.[a-z.]*([A-Z]\\w*?)(?:Builder)?(?:\\$\\w+)*`?(?!\\w)");

    /** The line, counted from 1; 0 if it is not known. */
    private final int line;

    /** The column, counted from 1; 0 if it is not known. */
    private final int column;

    /** The place as a JSON Pointer. */
    private final String pointer;

    /** What to do about it. */
    private final String remedy;

    PostmortemJsonException(String problem, int line, int column, String pointer, String remedy) {
        super(text(problem, line, column, pointer, remedy));
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.remedy = remedy;
    }

    static PostmortemJsonException of(JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        PostmortemJsonException exception = new PostmortemJsonException(
                problem(cause),
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr(),
                cause instanceof JsonMappingException mapping ? pointer(mapping) : "",
                "correct the document there; docs/json-format.md lists the members");
        exception.initCause(cause);
        return exception;
    }

    /** {@return the line, counted from 1; 0 if it is not known} */
    public int getLine() {
        return line;
    }

    /** {@return the column, counted from 1; 0 if it is not known} */
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

    /** The rule that a value breaks says more than the class that could not be made of it. */
    private static String problem(JsonProcessingException cause) {
        Throwable rule = cause.getCause();
        String message = rule instanceof IllegalArgumentException || rule instanceof IllegalStateException
                ? String.valueOf(rule.getMessage())
                : cause.getOriginalMessage();
        return TYPE_NAME.matcher(message).replaceAll("$1");
    }

    private static String text(String problem, int line, int column, String pointer, String remedy) {
        String place = line > 0 ? "line " + line + ", column " + column : "";
        String path = pointer.isEmpty() ? "" : (place.isEmpty() ? "" : ", ") + pointer;
        String where = place.isEmpty() && path.isEmpty() ? "" : place + path + ": ";
        return where + problem + "; " + remedy;
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
                .map(PointerStep::to)
                .collect(Collectors.joining());
    }
}
