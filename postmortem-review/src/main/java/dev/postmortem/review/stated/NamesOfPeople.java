package dev.postmortem.review.stated;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people as they stand in texts: whole names, or first names that are no words and no products. */
public final class NamesOfPeople {
    private static final int SHORTEST_FIRST_NAME = 4;
    private static final Set<String> WORDS = Set.of("""
            Angel April Ash August Autumn Basil Bill Chase Christian Cliff Crystal Dale Dash Dawn Dean
            Drew Elm Faith Frank Glen Grace Grant Guy Heath Hope Iris Jack Jasper Jenkins Julia June
            Lance Lane Mark Melody Miles Nick Olive Page Pearl Penny Presto Ray Reed Rich Robin Rose
            Ruby Sandy Sky Stone Story Sue Summer Trip Victor Violet Wade Ward Will Winter""".split("\\s+"));

    private final Map<String, String> people;
    private final Optional<Pattern> forms;

    private NamesOfPeople(Map<String, String> people) {
        this.people = people;
        this.forms = Optional.of(people.keySet().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")))
                .filter(any -> !any.isEmpty())
                .map(any -> Pattern.compile("(?<![\\p{L}\\d@._/-])(?:" + any + ")(?![\\p{L}\\d_/-]|\\.\\p{L})"));
    }

    /**
     * Returns the names to look for.
     *
     * @param names the names; of one word only those that are no words besides
     * @return the search
     */
    public static NamesOfPeople of(Collection<String> names) {
        Map<String, String> people = new TreeMap<>();
        for (String name : names) {
            String whole = name.strip();
            String first = whole.split("\\s", 2)[0];
            if (!first.equals(whole)) {
                people.put(whole, name);
            }
            if (isFirstName(first)) {
                people.putIfAbsent(first, name);
            }
        }
        return new NamesOfPeople(people);
    }

    private static boolean isFirstName(String word) {
        return word.length() >= SHORTEST_FIRST_NAME
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && !WORDS.contains(word);
    }

    /**
     * Finds people in a text.
     *
     * @param text the text
     * @return the names as they were given, each once, in the order of the text
     */
    public List<String> in(String text) {
        return forms.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .flatMap(form -> Optional.ofNullable(people.get(form)).stream())
                .distinct()
                .toList();
    }
}
