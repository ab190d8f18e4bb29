package dev.postmortem.sources.log.line;

import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.YearlessTimes;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log taken apart as far as its stamp.
 *
 * @param priority the number in angle brackets, -1 if there is none
 * @param kind what follows
 * @param stamp the time as written
 * @param rest what follows the stamp and a blank
 */
public record LogLine(int priority, Kind kind, String stamp, String rest) {
    private static final int MAX_STAMP = 64;

    /** What stands on a line. */
    public enum Kind {
        /** RFC 3164: a stamp without a year, then host, tag and message. */
        BSD,
        /** RFC 3164 with a stamp of ISO 8601, as rsyslog writes it. */
        BSD_ISO,
        /** RFC 5424: a stamp of ISO 8601, then host, program, process, message id, structured data and message. */
        IETF,
        /** A stamp of ISO 8601, in brackets or not, and any text. */
        PLAIN
    }

    /** {@return the line of a syslog file; null if it begins no record} */
    public static @Nullable LogLine syslog(String line) {
        int at = endOfPriority(line);
        if (at < 0) {
            return null;
        }
        int priority = at == 0 ? -1 : Integer.parseInt(line.substring(1, at - 1));
        int yearless = YearlessTimes.lengthAt(line, at);
        if (yearless > 0) {
            return bsd(priority, line, at, yearless);
        }
        boolean version = at > 0 && line.startsWith("1 ", at);
        return iso(priority, line, version ? at + 2 : at, version);
    }

    /** {@return the line of any other log; null if it does not begin with a time} */
    public static @Nullable LogLine plain(String line) {
        boolean bracketed = line.startsWith("[");
        String text = bracketed ? line.substring(1) : line;
        int end = LocalTimes.lengthAtStart(text);
        if (end == 0 || bracketed && !text.startsWith("]", end)) {
            return null;
        }
        String rest = text.substring(bracketed ? end + 1 : end).stripLeading();
        return new LogLine(-1, Kind.PLAIN, text.substring(0, end), rest);
    }

    private static @Nullable LogLine bsd(int priority, String line, int at, int length) {
        int end = at + length;
        if (end < line.length() && line.charAt(end) == ':') {
            end++;
        }
        if (end < line.length() && line.charAt(end) != ' ') {
            return null;
        }
        return new LogLine(
                priority, Kind.BSD, line.substring(at, at + length), line.substring(Math.min(end + 1, line.length())));
    }

    private static @Nullable LogLine iso(int priority, String line, int at, boolean version) {
        int blank = line.indexOf(' ', at);
        int end = blank < 0 ? line.length() : blank;
        if (end - at > MAX_STAMP) {
            return null;
        }
        String stamp = line.substring(at, end);
        String rest = line.substring(Math.min(end + 1, line.length()));
        if (version || looksLikeStamp(stamp) && LogMessage.isIetf(rest)) {
            return new LogLine(priority, Kind.IETF, stamp, rest);
        }
        boolean bsd = looksLikeStamp(stamp) && LogMessage.isBsd(rest);
        return bsd ? new LogLine(priority, Kind.BSD_ISO, stamp, rest) : null;
    }

    /** Wrong stamps count too, so that the line becomes a problem of its own; {@code 2026-03-11T25:00:00Z} is one. */
    private static boolean looksLikeStamp(String stamp) {
        return stamp.length() >= 16
                && stamp.charAt(4) == '-'
                && stamp.charAt(7) == '-'
                && stamp.charAt(10) == 'T'
                && stamp.charAt(13) == ':';
    }

    /** {@return where the stamp or the version begins; negative if the number in angle brackets is no priority} */
    private static int endOfPriority(String line) {
        if (line.isEmpty() || line.charAt(0) != '<') {
            return 0;
        }
        int close = line.indexOf('>');
        if (close < 2 || close > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 1; i < close; i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number <= LogLevels.maxPriority() ? close + 1 : -1;
    }
}
