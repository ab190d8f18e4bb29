package dev.postmortem.sources.table;

import dev.postmortem.model.time.TimePrecision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * How the times of a table are written.
 *
 * @param formatter reads them; February 30 is an error and not February 28
 * @param precision how fine they are
 */
record CellPattern(DateTimeFormatter formatter, TimePrecision precision) {
    static CellPattern of(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withPlainYears(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return new CellPattern(formatter, precision(letters));
    }

    /** The year of an era says nothing where no era stands, so strict reading refuses it. */
    private static String withPlainYears(String pattern) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            plain.append(c == 'y' && !quoted ? 'u' : c);
        }
        return plain.toString();
    }

    private static TimePrecision precision(String letters) {
        int fraction = (int) letters.chars().filter(c -> c == 'S' || c == 'n').count();
        if (fraction > 0 || letters.indexOf('s') >= 0) {
            return TimePrecision.ofFractionDigits(fraction);
        }
        return letters.indexOf('H') >= 0 || letters.indexOf('h') >= 0 || letters.indexOf('k') >= 0
                ? TimePrecision.MINUTE
                : TimePrecision.DAY;
    }

    /** {@return a date, a local time or one with an offset or zone; absent if the text is not written so} */
    Optional<TemporalAccessor> read(String text) {
        try {
            return Optional.of(formatter.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@return a time as ISO 8601 writes it, as fine as the pattern} */
    String iso(OffsetDateTime time) {
        String clock = switch (precision) {
            case DAY, MINUTE -> "HH:mm";
            case SECOND -> "HH:mm:ss";
            case MILLI -> "HH:mm:ss.SSS";
            case MICRO -> "HH:mm:ss.SSSSSS";
            case NANO -> "HH:mm:ss.SSSSSSSSS";
        };
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'" + clock + "xxx", Locale.ROOT)
                .format(time);
    }
}
