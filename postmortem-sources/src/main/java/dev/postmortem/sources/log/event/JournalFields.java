package dev.postmortem.sources.log.event;

import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import java.nio.charset.StandardCharsets;

/**
 * Takes an entry of the Journal Export Format apart: {@code NAME=value} to a line; a value with line ends or control characters
 * stands on the lines after its name, eight bytes with its length before it.
 *
 * <p>The length is known as long as its bytes are text. A value whose length is not known ends before a blank line or the
 * next field. Belongs to one reading.
 */
public final class JournalFields {
    private static final int LENGTH_BYTES = 8;
    private static final int MAX_NAME = 64;
    private static final int BYTE_BITS = 8;

    private final Member top;
    private LogRecord record = new LogRecord();
    /** The field whose value goes on; empty if none does. */
    private String name = "";

    private final StringBuilder value = new StringBuilder();

    public JournalFields(Member top) {
        this.top = top;
    }

    /** {@return whether a line is a field with its value, or the name of one whose value follows} */
    public static boolean isField(String line) {
        int sign = line.indexOf('=');
        String text = sign < 0 ? line : line.substring(0, sign);
        return !text.isEmpty()
                && text.length() <= MAX_NAME
                && !Character.isDigit(text.charAt(0))
                && text.chars().allMatch(c -> c == '_' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    /** {@return whether nothing of an entry was taken} */
    public boolean isEmpty() {
        return name.isEmpty() && record.leaves().isEmpty();
    }

    /** Takes a line; false if it is no part of an entry. */
    public boolean take(String line) {
        if (!name.isEmpty() && !isComplete(line)) {
            value.append(value.isEmpty() ? "" : "\n").append(line);
            return true;
        }
        endValue();
        if (!isField(line)) {
            return false;
        }
        int sign = line.indexOf('=');
        if (sign < 0) {
            name = line;
        } else {
            put(line.substring(0, sign), line.substring(sign + 1));
        }
        return true;
    }

    /** {@return whether a blank line ends the entry; it may be one of a value} */
    public boolean isEndedByBlank() {
        return name.isEmpty() || isComplete("");
    }

    private boolean isComplete(String next) {
        if (value.isEmpty()) {
            return false;
        }
        long length = length();
        return length < 0
                ? next.isEmpty() || isField(next) && next.indexOf('=') > 0
                : text().getBytes(StandardCharsets.UTF_8).length >= length;
    }

    /** {@return the length of the value, lowest byte first; negative if a byte of it is none of ASCII} */
    private long length() {
        long length = 0;
        for (int i = Math.min(LENGTH_BYTES, value.length()) - 1; i >= 0; i--) {
            if (value.charAt(i) > '\u007f') {
                return -1;
            }
            length = length << BYTE_BITS | value.charAt(i);
        }
        return length;
    }

    private String text() {
        return value.substring(Math.min(LENGTH_BYTES, value.length()));
    }

    private void endValue() {
        if (!name.isEmpty()) {
            put(name, text());
            name = "";
            value.setLength(0);
        }
    }

    private void put(String field, String text) {
        record.add(new Leaf(top.child(field), text, JsonToken.VALUE_STRING));
    }

    /** {@return the entry; another one begins} */
    public LogRecord close() {
        endValue();
        LogRecord entry = record;
        record = new LogRecord();
        return entry;
    }
}
