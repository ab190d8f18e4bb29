package dev.postmortem.sources.markdown;

import dev.postmortem.model.time.ZoneNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone that a line states for the times below it: {@code All times in PDT (UTC-7)}.
 *
 * @param names the zones as written: names of zones, and offsets such as {@code -7}; at least one
 */
record ZoneLine(List<String> names) {
    private static final int LONGEST = 240;
    private static final int REACH = 60;
    private static final int LONGEST_OFFSET = 12;
    private static final Pattern TIMES = Pattern.compile("(?i)\\b(?:times(?:tamps)?|time ?zones?)\\b");
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)\\s?([+-]\\d{1,2}(?::?\\d\\d)?)(?![\\d:])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_/])\\p{Lu}");
    private static final Map<String, String> REGIONS =
            Map.of("pacific", "PT", "mountain", "MT", "central", "CT", "eastern", "ET");
    private static final Pattern REGION = Pattern.compile("(?i)\\b(pacific|mountain|central|eastern)\\b");

    /** {@return the zone that a sentence states; absent if it is about something else} */
    static Optional<ZoneLine> of(String sentence) {
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher times = TIMES.matcher(sentence);
        while (times.find()) {
            int end = Math.min(sentence.length(), times.end() + REACH);
            Optional<ZoneLine> found = in(sentence.substring(times.end(), end));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@return the zones that stand anywhere in a text; absent if there are none, or the text is too long to be about them} */
    static Optional<ZoneLine> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        Matcher offset = OFFSET.matcher(text);
        while (word.find()) {
            int at = word.start();
            if (offset.region(at, Math.min(text.length(), at + LONGEST_OFFSET)).lookingAt()) {
                names.add(offset.group(1));
            } else {
                int length = ZoneNames.lengthAt(text, at);
                if (length > 0 && !isWithin(text, at + length)) {
                    names.add(text.substring(at, at + length));
                }
            }
        }
        Matcher region = REGION.matcher(text);
        if (names.isEmpty() && region.find()) {
            names.add(REGIONS.getOrDefault(region.group(1).toLowerCase(Locale.ROOT), ""));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new ZoneLine(names));
    }

    private static boolean isWithin(String text, int end) {
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    }
}
