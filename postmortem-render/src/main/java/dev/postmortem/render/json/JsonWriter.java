package dev.postmortem.render.json;

import java.util.HexFormat;

/**
 * Writes JSON (RFC 8259) without spaces, in the order of the calls.
 *
 * <p>Any text comes back equal from any reader: control characters are escaped, and so are halves of surrogate pairs, which
 * UTF-8 has no bytes for. The caller opens and closes in the right order and writes no value where a name belongs; nothing
 * here checks it. For one thread.
 */
public final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** Creates a writer that has written nothing. */
    public JsonWriter() {}

    /**
     * Opens an object.
     *
     * @return this
     */
    public JsonWriter beginObject() {
        return open('{');
    }

    /**
     * Closes an object.
     *
     * @return this
     */
    public JsonWriter endObject() {
        return close('}');
    }

    /**
     * Opens an array.
     *
     * @return this
     */
    public JsonWriter beginArray() {
        return open('[');
    }

    /**
     * Closes an array.
     *
     * @return this
     */
    public JsonWriter endArray() {
        return close(']');
    }

    /**
     * Writes the name of a member, whose value has to follow.
     *
     * @param name the name
     * @return this
     */
    public JsonWriter name(String name) {
        separate();
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    /**
     * Writes a text.
     *
     * @param text any text
     * @return this
     */
    public JsonWriter value(String text) {
        separate();
        string(text);
        return this;
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @return this
     */
    public JsonWriter value(long number) {
        separate();
        out.append(number);
        return this;
    }

    /**
     * Writes true or false.
     *
     * @param value which of them
     * @return this
     */
    public JsonWriter value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /**
     * Writes a value that is JSON already.
     *
     * @param json what another writer wrote, never a text from outside
     * @return this
     */
    public JsonWriter json(String json) {
        separate();
        out.append(json);
        return this;
    }

    /**
     * Writes a member with a text.
     *
     * @param name its name
     * @param text any text
     * @return this
     */
    public JsonWriter field(String name, String text) {
        return name(name).value(text);
    }

    /**
     * Writes a member with an array of texts.
     *
     * @param name its name
     * @param texts the texts, in order
     * @return this
     */
    public JsonWriter field(String name, Iterable<String> texts) {
        name(name).beginArray();
        texts.forEach(this::value);
        return endArray();
    }

    /** {@return what was written} */
    @Override
    public String toString() {
        return out.toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    private JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                    out.append("\\u").append(HEX.toHexDigits((char) c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
