package dev.postmortem.render.calendar;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.inline.VisibleText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the lines of an iCalendar object: folded, escaped, with the ends that RFC 5545 asks for. */
final class ContentLines {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final StringBuilder out = new StringBuilder();

    /** A line of which the value is written already. */
    ContentLines line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (octets + octets(c) > MOST_OCTETS) {
                out.append(END).append(' ');
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += octets(c);
            i += Character.charCount(c);
        }
        out.append(END);
        return this;
    }

    private static int octets(int c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    /** A text without the white space around it, which some readers take away. */
    ContentLines text(String name, String text) {
        String escaped = VisibleText.of(text)
                .strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
        return line(name, escaped);
    }

    ContentLines link(String name, Link link) {
        return line(name, URI.create(link.toString()).toASCIIString());
    }

    ContentLines time(String name, Instant at) {
        check(!at.isBefore(FIRST) && at.isBefore(END_OF_TIME), at);
        return line(name, TIME.format(at));
    }

    ContentLines day(String name, LocalDate day) {
        check(day.getYear() >= 0 && day.getYear() <= LAST_YEAR, day);
        return line(name + ";VALUE=DATE", DAY.format(day));
    }

    private static void check(boolean writable, Object time) {
        if (!writable) {
            throw new IllegalArgumentException(
                    time + " is outside of the years 0 to 9999, which a calendar cannot write; correct it");
        }
    }

    /** A parameter in quotes, in which RFC 6868 says how to write what may not stand there. */
    static String quoted(String text) {
        return '"' + VisibleText.of(text).replace("^", "^^").replace("\n", "^n").replace("\"", "^'") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
