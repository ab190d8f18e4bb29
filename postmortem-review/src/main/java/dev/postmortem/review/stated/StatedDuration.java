package dev.postmortem.review.stated;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an outage lasted, as a sentence states it.
 *
 * <p>Only durations that a sentence about an outage gives for the outage itself are read: "failed for 72 minutes", "an
 * outage of 1 h 40 min", "a 9-hour outage". Bounds such as "up to 5 minutes" and thresholds such as "above 2 % for 2
 * minutes" are not.
 *
 * @param text the duration as written
 * @param value how long that is
 * @param tolerance how far the truth may be off
 */
public record StatedDuration(String text, Duration value, Duration tolerance) {
    private static final String OUTAGE =
            "(?:outage|downtime|disruption|degradation|interruption|unavailability|incident)";
    private static final Pattern ABOUT_OUTAGE = Pattern.compile(
            "\\b(?:" + OUTAGE + "s?|fail(?:ed|ing|ures?)|unavailable|unreachable|offline|down|degraded|disrupted"
                    + "|interrupted|impacted|affected)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d.,])(\\d{1,4}(?:\\.\\d{1,2})?)[ -]?(days?|hours?|hrs?|h|minutes?|mins?)(?![a-z])"
                    + "(?:(?:,? and |, | )?(\\d{1,2})[ -]?(minutes?|mins?|m)(?![a-z]))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?<!%\\s)\\bfor|\\blasted|\\blasting|\\b" + OUTAGE
                    + " of)(?: (about|around|approximately|roughly|some))?" + " (?:an? |the )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER =
            Pattern.compile("^(?:[ -]long)? (?:[a-z-]{1,20} )?" + OUTAGE + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R");
    private static final int CONTEXT = 60;

    public static List<StatedDuration> in(String text) {
        List<StatedDuration> found = new ArrayList<>();
        SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> ABOUT_OUTAGE.matcher(sentence).find())
                .forEach(sentence -> collect(sentence, found));
        return found;
    }

    private static void collect(String sentence, List<StatedDuration> found) {
        Matcher duration = DURATION.matcher(sentence);
        while (duration.find()) {
            Matcher before =
                    BEFORE.matcher(sentence.substring(Math.max(0, duration.start() - CONTEXT), duration.start()));
            String after = sentence.substring(duration.end(), Math.min(sentence.length(), duration.end() + CONTEXT));
            boolean introduced = before.find();
            if (introduced || AFTER.matcher(after).find()) {
                found.add(read(duration, introduced && before.group(1) != null));
            }
        }
    }

    private static StatedDuration read(Matcher duration, boolean roughly) {
        Duration unit = unit(duration.group(2));
        BigDecimal number = new BigDecimal(duration.group(1));
        Duration value = Duration.ofSeconds(
                number.multiply(BigDecimal.valueOf(unit.toSeconds())).longValue());
        boolean fine = number.scale() > 0 || duration.group(3) != null || unit.toMinutes() == 1;
        Duration rounding = fine ? Duration.ofMinutes(unit.toMinutes() == 1 ? 1 : 6) : unit.dividedBy(2);
        if (duration.group(3) != null) {
            value = value.plusMinutes(Long.parseLong(duration.group(3)));
        }
        Duration share = value.dividedBy(roughly ? 5 : 10);
        return new StatedDuration(duration.group().strip(), value, share.compareTo(rounding) > 0 ? share : rounding);
    }

    private static Duration unit(String name) {
        return switch (name.charAt(0)) {
            case 'd', 'D' -> Duration.ofDays(1);
            case 'h', 'H' -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
    }

    public boolean fits(Span span) {
        return value.compareTo(span.shortest().minus(tolerance)) >= 0
                && value.compareTo(span.longest().plus(tolerance)) <= 0;
    }
}
