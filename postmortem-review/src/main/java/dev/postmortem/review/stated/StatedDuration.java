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
 * outage of 1 h 40 min", "a 9-hour outage"; not "monitored the affected systems for 24 hours".
 * Bounds such as "up to 5 minutes" and thresholds such as "above 2 % for 2 minutes" are not.
 *
 * @param text the duration as written
 * @param value how long that is
 * @param tolerance how far the truth may be off
 */
public record StatedDuration(String text, Duration value, Duration tolerance) {
    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d.,])(\\d{1,4}(?:\\.\\d{1,2})?)[ -]?(days?|hours?|hrs?|h|minutes?|mins?)(?![a-z])"
                    + "(?:(?:,? and |, | )?(\\d{1,2})[ -]?(minutes?|mins?|m)(?![a-z]))?",
            Pattern.CASE_INSENSITIVE);

    /** The word right before "for" tells what lasted so long; how long a part of the outage lasted is no length of it. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\b(?:no|not|never|without(?: an)?|any|zero|of which) )\\b(?:"
                    + "(?:" + OutageSentences.STATE + "|" + OutageSentences.NOUN + ")"
                    + "(?: (?:completely|fully|entirely|totally|partially|partly|intermittently|globally))? for"
                    + "|" + OutageSentences.NOUN
                    + "(?: (?:of|in|at|on|for|with) [^.,;:]{1,40}?)?(?:,? which|,? and it)?"
                    + "(?: has)? last(?:ed|ing)(?: for)?"
                    + "|" + OutageSentences.NOUN + " of)"
                    + "(?: (about|around|approximately|roughly|some))? (?:an? |the )?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER = Pattern.compile(
            "^(?:[ -]long)? (?:(?!(?:after|before|since|without|until|into|in|from|between|to|during|and|or|no|per) )"
                    + "[a-z-]{1,20} )?" + OutageSentences.NOUN
                    + "\\b(?! (?:per|an?|each|every|review|response|management|support|report|simulation|window|call|meeting)"
                    + "\\b)",
            Pattern.CASE_INSENSITIVE);

    /** A figure, or what is told of the past; "limit the time to restore to 4 hours" is neither. */
    private static final Pattern RECOVERY = Pattern.compile(
            "\\b(?:time to (?:recover(?:y)?|resol(?:ve|ution)|repair|restor(?:e|ation|ing)|mitigat(?:e|ion)|detect(?:ion)?)"
                    + "|TT[RD])(?: ?[:=(\\u2013-]| (?:was|took|came to|amounted to)\\b)[^.\\d\\n]{0,25}$",
            Pattern.CASE_INSENSITIVE);

    /** Words of a sentence about what is aimed at, or about another incident. */
    private static final Pattern OTHER_RECOVERY = Pattern.compile(
            "\\b(?:" + OutageSentences.ELSEWHERE + "|other|reduce[ds]?|must|limit|per|quarter)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int CONTEXT = 100;

    /** {@return how long an outage lasted, wherever a text says so} */
    public static List<StatedDuration> in(String text) {
        List<StatedDuration> found = new ArrayList<>();
        OutageSentences.in(text).forEach(sentence -> collect(sentence, found));
        return found;
    }

    /** {@return how long recovery or detection took, such as {@code time to recover: 9 h}; no aims and no means} */
    public static List<StatedDuration> ofRecovery(String text) {
        List<StatedDuration> found = new ArrayList<>();
        OutageSentences.all(text)
                .filter(sentence -> !OTHER_RECOVERY.matcher(sentence).find())
                .map(DURATION::matcher)
                .forEach(duration -> collectRecovery(duration, found));
        return found;
    }

    private static void collectRecovery(Matcher duration, List<StatedDuration> found) {
        while (duration.find()) {
            StringBuilder before = new StringBuilder();
            duration.appendReplacement(before, "");
            if (RECOVERY.matcher(before).find()) {
                found.add(read(duration, true));
            }
        }
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
