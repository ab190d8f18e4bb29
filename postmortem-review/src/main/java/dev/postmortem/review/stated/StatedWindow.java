package dev.postmortem.review.stated;

import dev.postmortem.model.time.ZoneNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an outage lasted, as a sentence about it states: {@code between 14:00 and 14:46 UTC}.
 *
 * <p>Only windows whose zone is stated as an offset or an abbreviation of one offset are read; what counts is the time of day.
 *
 * @param text the words
 * @param start when it began
 * @param end when it ended
 * @param offset the zone
 */
public record StatedWindow(String text, LocalTime start, LocalTime end, ZoneOffset offset) {
    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?: ?([ap])\\.?m\\.?)?";
    private static final String ZONE = "(UTC ?[+\\-\\u2212]\\d{1,2}(?::\\d{2})?|[A-Z]{1,5})";
    private static final Pattern WINDOW = Pattern.compile("(?<![\\d:])" + CLOCK + "(?: " + ZONE
            + ")?\\s?(?:,? and|to|until|till|-|\\u2013)\\s?" + CLOCK + "(?: ?\\(?" + ZONE + ")(?![\\w:])");
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Finds windows in a text.
     *
     * @param text the text
     * @return the windows, in the order of the text
     */
    public static List<StatedWindow> in(String text) {
        List<StatedWindow> found = new ArrayList<>();
        OutageSentences.in(text).forEach(sentence -> {
            Matcher window = WINDOW.matcher(sentence);
            while (window.find()) {
                read(window).ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<StatedWindow> read(Matcher window) {
        String zone = window.group(8);
        boolean other = window.group(4) != null && !window.group(4).equals(zone);
        Optional<ZoneOffset> offset = other ? Optional.empty() : offset(zone.replace(" ", ""));
        Clock start = new Clock(window.group(1), window.group(2), window.group(3));
        Clock end = new Clock(window.group(5), window.group(6), window.group(7));
        Optional<LocalTime> from = start.half == null ? start.inHalfOf(end, true) : start.time();
        Optional<LocalTime> to = end.half == null ? end.inHalfOf(start, false) : end.time();
        return offset.isPresent() && from.isPresent() && to.isPresent()
                ? Optional.of(new StatedWindow(window.group(), from.get(), to.get(), offset.get()))
                : Optional.empty();
    }

    /** A time as it is written, with the half of the day if that is stated. */
    private record Clock(
            String hour, String minute, @Nullable String half) {
        private static final String MORNING = "a";
        private static final String AFTERNOON = "p";

        Optional<LocalTime> time() {
            int hours = Integer.parseInt(hour);
            int minutes = Integer.parseInt(minute);
            if (half != null) {
                hours = hours % 12 + (isMorning() ? 0 : 12);
            }
            return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
        }

        private boolean isMorning() {
            return MORNING.equalsIgnoreCase(half);
        }

        /** In the half of the other end of the window; in the other half if the window would end before it starts. */
        Optional<LocalTime> inHalfOf(Clock other, boolean isStart) {
            boolean says = other.half != null && Integer.parseInt(hour) <= 12;
            if (!says) {
                return time();
            }
            Optional<LocalTime> same = new Clock(hour, minute, other.half).time();
            boolean reversed = same.isPresent()
                    && other.time()
                            .filter(known -> isStart
                                    ? same.get().isAfter(known)
                                    : same.get().isBefore(known))
                            .isPresent();
            return reversed ? new Clock(hour, minute, other.isMorning() ? AFTERNOON : MORNING).time() : same;
        }
    }

    private static Optional<ZoneOffset> offset(String zone) {
        String ascii = zone.replace('\u2212', '-');
        try {
            return ascii.startsWith("UTC") && ascii.length() > 3
                    ? Optional.of(ZoneOffset.of(ascii.substring(3)))
                    : ZoneNames.resolve(ascii, LocalDateTime.of(2000, 1, 1, 0, 0), Optional.empty())
                            .filter(ZoneOffset.class::isInstance)
                            .map(ZoneOffset.class::cast);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return how far a time of day in this zone is from an instant of whatever day; at most twelve hours} */
    public Duration distance(LocalTime clock, Instant instant) {
        LocalTime other = instant.atOffset(offset).toLocalTime();
        Duration apart = Duration.between(clock, other).abs();
        Duration around = DAY.minus(apart);
        return apart.compareTo(around) < 0 ? apart : around;
    }

    /** {@return how far a time may be off, as people round: the rounder it is, the further} */
    public static Duration tolerance(LocalTime clock) {
        if (clock.getMinute() % 30 == 0) {
            return Duration.ofMinutes(15);
        }
        return Duration.ofMinutes(clock.getMinute() % 5 == 0 ? 5 : 2);
    }

    /** {@return the zone as people read it, such as {@code UTC} or {@code UTC+01:00}} */
    public String zone() {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
