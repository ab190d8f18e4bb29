package dev.postmortem.sources.log.event;

import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.sources.log.event.LogRecord.Leaf;

/** Takes a line of {@code name=value} pairs apart; values with blanks stand in quotes. */
public final class LogfmtLine {
    private final String line;
    private final Member top;
    private final LogRecord record = new LogRecord();
    private int at;
    private int pairs;

    private LogfmtLine(String line, Member top) {
        this.line = line;
        this.top = top;
    }

    /** {@return the pairs of a line; a record without members if the line has none} */
    public static LogRecord parse(String line, Member top) {
        LogfmtLine parsed = new LogfmtLine(line, top);
        while (parsed.at < line.length()) {
            parsed.pair();
        }
        return parsed.pairs == 0 ? new LogRecord() : parsed.record;
    }

    private void pair() {
        int start = at;
        while (at < line.length() && line.charAt(at) > ' ' && line.charAt(at) != '=') {
            at++;
        }
        String name = line.substring(start, at);
        if (at == line.length() || line.charAt(at) != '=' || name.isEmpty()) {
            at++;
            bare(name);
            return;
        }
        at++;
        pairs++;
        boolean quoted = at < line.length() && line.charAt(at) == '"';
        String value = quoted ? quoted() : unquoted();
        boolean number = !quoted && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        record.add(new Leaf(top.child(name), value, number ? JsonToken.VALUE_NUMBER_FLOAT : JsonToken.VALUE_STRING));
    }

    /** A name alone is a flag. */
    private void bare(String name) {
        if (!name.isEmpty()) {
            record.add(new Leaf(top.child(name), "true", JsonToken.VALUE_TRUE));
        }
    }

    private String unquoted() {
        int start = at;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return line.substring(start, at);
    }

    /** An open quote reaches to the end of the line. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            value.append(c == '\\' && at < line.length() ? unescaped(line.charAt(at++)) : c);
        }
        at++;
        return value.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
