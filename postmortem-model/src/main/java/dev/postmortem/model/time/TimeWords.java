package dev.postmortem.model.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words in which people write times; English, in lower case. */
final class TimeWords {
    private static final Set<String> ROUGHLY =
            Set.of("~", "≈", "around", "about", "approx", "approximately", "circa", "ca", "roughly");
    private static final Set<String> FILLERS = Set.of(",", "at", "on", "from", "between");
    private static final Set<String> RANGES = Set.of("-", "‐", "‑", "–", "—", "−", "to", "until", "till", "and");
    private static final Set<String> UNKNOWN =
            Set.of("?", "??", "???", "-", "--", "–", "—", "n/a", "na", "unknown", "tbd");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int SHORT = 3;

    private TimeWords() {}

    /** {@return whether a whole text says that nobody knows the time; "roughly unknown" is no more} */
    static boolean saysUnknown(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        boolean roughly = word.length() > 1 && isRoughly(word.substring(0, 1));
        return UNKNOWN.contains(roughly ? word.substring(1).strip() : word);
    }

    static boolean isRoughly(String word) {
        return ROUGHLY.contains(word);
    }

    /** {@return whether a word adds nothing} */
    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** {@return whether a word may stand between the ends of a range} */
    static boolean isRange(String word) {
        return RANGES.contains(word);
    }

    static boolean isOrdinal(String word) {
        return ORDINALS.contains(word);
    }

    /** {@return the number of a month by its name, its first three letters or "sept"; 0 if the word is none} */
    static int month(String word) {
        if (word.equals("sept")) {
            return Month.SEPTEMBER.getValue();
        }
        for (Month month : Month.values()) {
            if (isName(word, month.name())) {
                return month.getValue();
            }
        }
        return 0;
    }

    static Optional<DayOfWeek> dayOfWeek(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> isName(word, day.name()))
                .findFirst();
    }

    private static boolean isName(String word, String name) {
        boolean whole = word.length() == name.length() || word.length() == SHORT;
        return whole && name.regionMatches(true, 0, word, 0, word.length());
    }
}
