package dev.postmortem.review.language;

import java.util.EnumSet;
import java.util.List;

/** How the title of an action begins, and whether it names an end. */
final class ActionPatterns {
    private static final String BEGIN = "^\\s{0,5}";

    /** Verbs that have no end. */
    private static final String VAGUE =
            "(?:improve|enhance|investigate|look (?:into|at)|ensure|make sure|consider|discuss"
                    + "|monitor|review|explore|think about|fix the (?:issue|problem|bug)"
                    + "|make [^.!?\\n]{1,60} (?:better|more [a-z]{2,20})|optimi[sz]e|revisit|try to|work on|better)\\b";

    private static final String WITHOUT_FIGURE = "(?![^\\n]{0,500}\\d)";

    /** What comes after a comma or "so" is the purpose, not what will be done. */
    private static final String MAIN_CLAUSE = "(?:(?!\\b(?:so|because)\\b)[^\\n,;:(]){0,200}?";

    private static final String MORE =
            "(?<!\\b(?:no|any|once|one|two|the) )\\b(?:more often|more(?! than\\b)|better|faster"
                    + "|easier|less(?! than\\b)|fewer(?! than\\b)|regularly|periodically|as needed|as soon as possible|asap"
                    + "|(?:if|where|wherever|when) (?:possible|needed|necessary)|and so on|(?<!/)etc(?![/-]))\\b";

    private static final String NO_VERB =
            "(?:the|an?(?!/)|our|we|there|it|this|these|those|they|nobody|somebody|someone"
                    + "|everybody|everyone|all|some|no|any|each|every|should|must|more|new|additional|missing|lack of"
                    + "|need(?:s|ed)?|possibly|maybe)\\b";

    /** Nouns by their ending, except the words that are verbs, too. */
    private static final String NOUN = "(?!(?:re|de|pre|un|sub|auto)?-?(?:mention|question|position|function"
            + "|partition|provision|caution|transition|commission|auction|station|version|condition"
            + "|requisition|petition|envision|implement|document|supplement|experiment|comment|augment|segment"
            + "|complement|increment|decrement|instrument|cement|lament|fragment|harness|witness)\\b)"
            + "[a-z]{2,20}(?:tion|sion|ment|ness|ility)s?\\b";

    static final List<RulePattern> ALL = List.of(
            of(LanguageRule.VAGUE_ACTION, BEGIN + VAGUE),
            of(
                    LanguageRule.OPEN_ENDED_ACTION,
                    "^(?!\\s{0,5}(?:be|more|" + VAGUE + ")\\b)" + WITHOUT_FIGURE + MAIN_CLAUSE + MORE),
            of(LanguageRule.ACTION_WITHOUT_VERB, BEGIN + "(?:" + NO_VERB + "|" + NOUN + ")"));

    private ActionPatterns() {}

    private static RulePattern of(LanguageRule rule, String words) {
        return RulePattern.of(rule, EnumSet.of(TextSection.ACTION_TITLE), words);
    }
}
