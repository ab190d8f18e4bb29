package dev.postmortem.review.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that break a rule.
 *
 * @param rule the rule
 * @param sections where they do
 * @param words the words; no part of the pattern is repeated without a bound
 */
record RulePattern(LanguageRule rule, Set<TextSection> sections, Pattern words) {
    static RulePattern of(LanguageRule rule, Set<TextSection> sections, String words) {
        return new RulePattern(rule, sections, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
