package dev.postmortem.review.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds wording in English texts that a blameless review avoids.
 *
 * <p>A rule looks at more than a word: what the text is for ({@link TextSection}), whether people or a system did it, and
 * words around it that make it harmless, as in "no obvious cause". Code between backticks and addresses are left out. Texts
 * in other languages give hardly any finding, and no judgement is meant by that.
 *
 * <p>Takes time linear in the length of the text, some microseconds a sentence. Immutable and safe for use by many threads.
 */
public final class BlamelessLanguage {
    private static final BlamelessLanguage ENGLISH = new BlamelessLanguage(List.of());
    private static final Pattern NO_PROSE = Pattern.compile("`[^`]{0,2000}`|\\b[a-z]{2,10}://\\S{1,2000}");

    private final List<RulePattern> patterns;

    private BlamelessLanguage(Collection<String> names) {
        List<RulePattern> all = new ArrayList<>(EnglishPatterns.ALL);
        all.addAll(ActionPatterns.ALL);
        all.addAll(PersonPatterns.of(names));
        this.patterns = List.copyOf(all);
    }

    /** {@return the rules without names of people} */
    public static BlamelessLanguage english() {
        return ENGLISH;
    }

    /**
     * Returns the rules with people who may be named.
     *
     * @param names their names, such as {@code Ann Lee}; the first word counts alone, too, if it is longer than two letters
     * @return the rules, {@link LanguageRule#PERSON_BLAMED} among them
     */
    public static BlamelessLanguage naming(Collection<String> names) {
        return new BlamelessLanguage(List.copyOf(names));
    }

    /**
     * Finds wording in a text.
     *
     * @param text the text
     * @param section what it is for
     * @return the findings by where they begin, then by rule; of overlapping words of one rule the first
     */
    public List<Wording> in(String text, TextSection section) {
        Objects.requireNonNull(section, "section");
        String prose = NO_PROSE.matcher(Objects.requireNonNull(text, "text"))
                .replaceAll(found -> "_".repeat(found.group().length()));
        List<Wording> found = new ArrayList<>();
        for (RulePattern pattern : patterns) {
            if (pattern.sections().contains(section)) {
                find(pattern, prose, text, found);
            }
        }
        found.sort(Comparator.comparingInt(Wording::start).thenComparing(Wording::rule));
        return withoutOverlaps(found);
    }

    private static void find(RulePattern pattern, String prose, String text, List<Wording> found) {
        Matcher matcher = pattern.words().matcher(prose);
        while (matcher.find()) {
            found.add(new Wording(
                    pattern.rule(), matcher.start(), matcher.end(), text.substring(matcher.start(), matcher.end())));
        }
    }

    private static List<Wording> withoutOverlaps(List<Wording> sorted) {
        Map<LanguageRule, Integer> ends = new EnumMap<>(LanguageRule.class);
        List<Wording> kept = new ArrayList<>();
        for (Wording wording : sorted) {
            if (wording.start() >= ends.getOrDefault(wording.rule(), 0)) {
                ends.put(wording.rule(), wording.end());
                kept.add(wording);
            }
        }
        return List.copyOf(kept);
    }
}
