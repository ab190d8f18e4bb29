package dev.postmortem.review.language;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that blame people by their names, which are written as they are, not in any case: Will is no will. */
final class PersonPatterns {
    private static final int SHORTEST_FIRST_NAME = 3;

    /** What may stand between a name and what the person did. */
    private static final String BETWEEN =
            "(?:\\s{1,3}(?:who|also|then|had|has|was|were|again|simply|just|[a-z]{2,20}ly)){0,4}\\s{1,3}";

    private static final String DID_WRONG = "(?:broke|caused|crashed|took down|misconfigured|mistyped|botched|messed up"
            + "|screwed up|failed to|forgot|neglected|overlooked|ignored|should have|could have"
            + "|(?:too |so |very )?(?:lazy|sloppy)(?!-)|at fault|(?:sole|solely) responsible"
            + "|(?:mistakenly|accidentally|wrongly|incorrectly|carelessly|negligently)\\s{1,3}[a-z]{2,20}"
            + "|(?:pushed|deployed|merged|released|ran|wrote|committed|approved|shipped) (?:the|a|an) "
            + "(?:buggy|broken|faulty|bad|wrong|incorrect|untested|flawed))";

    private static final String DONE_WRONG_BY = "(?:caused|broken|deleted|misconfigured|mistyped|introduced"
            + "|crashed|taken down|fault|mistake|error) (?:of|by) ";

    private PersonPatterns() {}

    static List<RulePattern> of(Collection<String> names) {
        String any = names.stream()
                .flatMap(PersonPatterns::forms)
                .collect(Collectors.toCollection(TreeSet::new))
                .descendingSet()
                .stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? List.of()
                : List.of(
                        pattern("(?<![\\w@.-])(?:" + any + ")" + BETWEEN + DID_WRONG + "\\b"),
                        pattern("\\b" + DONE_WRONG_BY + "(?:" + any + ")\\b"),
                        pattern("(?<![\\w@.-])(?:" + any
                                + ")['’]s (?:own )?(?:fault|mistake|error|carelessness|negligence)\\b"));
    }

    private static Stream<String> forms(String name) {
        String whole = name.strip();
        int blank = whole.indexOf(' ');
        String first = blank < 0 ? whole : whole.substring(0, blank);
        return first.length() < SHORTEST_FIRST_NAME
                ? Stream.of(whole).filter(text -> text.length() >= SHORTEST_FIRST_NAME)
                : Stream.of(whole, first);
    }

    private static RulePattern pattern(String words) {
        return new RulePattern(LanguageRule.PERSON_BLAMED, EnumSet.allOf(TextSection.class), Pattern.compile(words));
    }
}
