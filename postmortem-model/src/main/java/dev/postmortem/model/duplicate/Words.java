package dev.postmortem.model.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives each word a number, so that texts are compared as ascending numbers. */
final class Words {
    private static final int MOST = 256;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** {@return the numbers of the different words of a text, ascending; of a long text those of its first words} */
    int[] of(String text) {
        int[] found = new int[MOST];
        int count = 0;
        int at = 0;
        while (at < text.length() && count < MOST) {
            int end = endOfWord(text, at);
            if (end > at) {
                found[count++] = number(text, at, end);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private int number(String text, int start, int end) {
        StringBuilder word = new StringBuilder();
        text.substring(start, end).codePoints().map(Words::folded).forEach(word::appendCodePoint);
        return numbers.computeIfAbsent(word.toString(), key -> numbers.size());
    }

    /** The same in upper and lower case, in any language. */
    private static int folded(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** {@return how many numbers two ascending arrays share} */
    static int shared(int[] left, int[] right) {
        int shared = 0;
        int l = 0;
        int r = 0;
        while (l < left.length && r < right.length) {
            if (left[l] == right[r]) {
                shared++;
                l++;
                r++;
            } else if (left[l] < right[r]) {
                l++;
            } else {
                r++;
            }
        }
        return shared;
    }
}
