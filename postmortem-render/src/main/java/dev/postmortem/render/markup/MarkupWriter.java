package dev.postmortem.render.markup;

import dev.postmortem.render.inline.VisibleText;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements: text and attribute values are escaped, names and raw text are constants of the caller.
 *
 * <p>Calls follow the document: {@code open("p").attribute("id", id).text(text).close("p")}. Whatever is given as text or value can
 * become neither an element nor an attribute, and holds no control character. Not safe for use by many threads.
 */
public final class MarkupWriter {
    private final Writer out;
    private boolean inTag;

    /**
     * Creates a writer.
     *
     * @param out where to write; not closed
     */
    public MarkupWriter(Writer out) {
        this.out = out;
    }

    /**
     * Opens an element.
     *
     * @param name the name, a constant
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter open(String name) throws IOException {
        endTag();
        out.append('<').append(name);
        inTag = true;
        return this;
    }

    /**
     * Adds an attribute to the element just opened.
     *
     * @param name the name, a constant
     * @param value any text
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /**
     * Adds an attribute with a number.
     *
     * @param name the name, a constant
     * @param value the number
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter attribute(String name, long value) throws IOException {
        return attribute(name, Long.toString(value));
    }

    /**
     * Writes text.
     *
     * @param text any text
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter text(String text) throws IOException {
        endTag();
        escape(text);
        return this;
    }

    /**
     * Closes an element.
     *
     * @param name its name, a constant
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter close(String name) throws IOException {
        endTag();
        out.append("</").append(name).append('>');
        return this;
    }

    /**
     * Writes a constant as it is.
     *
     * @param constant a constant of the caller, never a text from outside
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter raw(String constant) throws IOException {
        endTag();
        out.append(constant);
        return this;
    }

    /**
     * Writes an element that holds only text.
     *
     * @param name the name, a constant
     * @param cssClass the class, a constant
     * @param text any text
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter element(String name, String cssClass, String text) throws IOException {
        return open(name).attribute("class", cssClass).text(text).close(name);
    }

    /**
     * Starts a new line.
     *
     * @return this
     * @throws IOException if writing fails
     */
    public MarkupWriter line() throws IOException {
        return raw("\n");
    }

    private void endTag() throws IOException {
        if (inTag) {
            inTag = false;
            out.append('>');
        }
    }

    private void escape(String any) throws IOException {
        String text = VisibleText.of(any);
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                out.append(text, written, i).append(escape);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '`' -> "&#96;";
            default -> null;
        };
    }
}
