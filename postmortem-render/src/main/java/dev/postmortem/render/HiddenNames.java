package dev.postmortem.render;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Names that stand for something hidden alone, to be found in sentences.
 *
 * <p>A name counts where it begins and ends at the edge of a word. A look at one place of a sentence takes one search of the
 * sorted names, however many they are and however many begin with each other: what of them stands there is the greatest
 * name that is not greater than the rest of the sentence, or one with which that begins.
 */
final class HiddenNames {
    private static final int LONGEST_NAME = 200;
    private static final int NONE = -1;

    private final String[] names;

    /** The place of the longest other name with which a name begins. */
    private final int[] beginnings;

    private HiddenNames(String[] names, int[] beginnings) {
        this.names = names;
        this.beginnings = beginnings;
    }

    /** {@return the names that are among all and not among those that are known} */
    static HiddenNames of(Set<String> all, Set<String> known) {
        TreeSet<String> sorted = new TreeSet<>();
        for (String name : all) {
            if (!known.contains(name) && !name.isBlank()) {
                sorted.add(start(name.strip()));
            }
        }
        String[] names = sorted.toArray(new String[0]);
        return new HiddenNames(names, beginnings(names));
    }

    private static int[] beginnings(String[] names) {
        int[] beginnings = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            int shorter = i - 1;
            while (shorter != NONE && !names[i].startsWith(names[shorter])) {
                shorter = beginnings[shorter];
            }
            beginnings[i] = shorter;
        }
        return beginnings;
    }

    /** A long text is known by how it begins. */
    private static String start(String text) {
        int end = Math.min(text.length(), LONGEST_NAME);
        while (end < text.length() && end > 1 && !isEdge(text, end)) {
            end--;
        }
        return text.substring(0, end);
    }

    boolean isEmpty() {
        return names.length == 0;
    }

    boolean contains(String name) {
        return Arrays.binarySearch(names, start(name.strip())) >= 0;
    }

    boolean standIn(String text) {
        if (isEmpty()) {
            return false;
        }
        BitSet edges = IntStream.rangeClosed(0, text.length())
                .filter(i -> isEdge(text, i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return edges.stream().anyMatch(from -> standAt(from, text, edges));
    }

    private boolean standAt(int from, String text, BitSet edges) {
        String rest = text.substring(from, Math.min(text.length(), from + LONGEST_NAME));
        int name = notAfter(rest);
        int shared = name == NONE ? 0 : shared(names[name], rest);
        while (name != NONE && !(names[name].length() <= shared && edges.get(from + names[name].length()))) {
            name = beginnings[name];
        }
        return name != NONE;
    }

    /** {@return the place of the greatest name that is not greater} */
    private int notAfter(String text) {
        int found = Arrays.binarySearch(names, text);
        return found >= 0 ? found : -found - 2;
    }

    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < most && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean isEdge(String text, int i) {
        return i == 0
                || i == text.length()
                || !Character.isLetterOrDigit(text.charAt(i - 1))
                || !Character.isLetterOrDigit(text.charAt(i));
    }
}
