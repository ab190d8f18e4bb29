package dev.postmortem.review.language;

/**
 * Words that a rule finds in a text.
 *
 * @param rule the rule
 * @param start where the words begin, counted in {@code char}s from 0
 * @param end where they end, exclusive
 * @param words the words as written
 */
public record Wording(LanguageRule rule, int start, int end, String words) {}
