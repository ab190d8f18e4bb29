package dev.postmortem.review.stated;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of a text that tell of the outage itself, and the words by which they are known. */
final class OutageSentences {
    /** What an outage is called. */
    static final String NOUN = "(?:(?:outage|downtime|disruption|degradation|interruption|incident)s?|unavailability)";

    /**
     * What is said of something that does not work.
     *
     * <p>What was shut down was so on purpose, and of "the affected customers" something else is told.
     */
    static final String STATE =
            "(?<!\\b(?:the|an?|all|our|any|some|those|these|every|each) )(?:fail(?:ed|ing)|unavailable|unreachable|offline|(?<!\\b(?:shut|scaled?|slowed|powered|turned|cut) )down"
                    + "|degraded|disrupted|interrupted|impacted|affected)";

    /** What is aimed at, and what happened at another time. */
    static final String ELSEWHERE =
            "targets?|goals?|aim|objectives?|sl[ao]s?|budget|should|usual(?:ly)?|typical(?:ly)?|average|mean|last"
                    + "|previous(?:ly)?|earlier|prior|past|former|similar(?:ly)?|(?:un)?like|than|will|would|might";

    private static final Pattern ABOUT =
            Pattern.compile("\\b(?:" + NOUN + "|" + STATE + "|failures?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:" + ELSEWHERE
                    + "|could have|planned|scheduled|drill|exercise|providers?|vendors?|suppliers?|upstream"
                    + "|(?:an)?other " + NOUN + "|(?:second|third|fourth|fifth|next) time"
                    + "|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\R");

    private OutageSentences() {}

    /** {@return all sentences of a text} */
    static Stream<String> all(String text) {
        return END.splitAsStream(text);
    }

    /** {@return the sentences about the outage; none about another one, or one that was only thought of} */
    static Stream<String> in(String text) {
        return all(text)
                .filter(sentence -> ABOUT.matcher(sentence).find())
                .filter(sentence -> !OTHER.matcher(sentence).find());
    }
}
