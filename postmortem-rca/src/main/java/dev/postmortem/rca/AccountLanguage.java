package dev.postmortem.rca;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of an account in one language; names come quoted. */
abstract class AccountLanguage {
    /** How many names a list holds at most. */
    static final int SHOWN = 6;

    private final Locale locale;
    private final Relief relief;
    private final List<String> numbers;

    /** The words for 1, 2 and so on, as they count combinations. */
    AccountLanguage(Locale locale, Relief relief, List<String> numbers) {
        this.locale = locale;
        this.relief = relief;
        this.numbers = numbers;
    }

    /** In a language that there is no account in, numbers would not fit the sentences. */
    static AccountLanguage of(Locale locale, Relief relief) {
        return switch (locale.getLanguage()) {
            case "de" -> new GermanAccount(locale, relief);
            case "en" -> new EnglishAccount(locale, relief);
            default -> new EnglishAccount(Locale.ENGLISH, relief);
        };
    }

    /** One of three texts, by what a prevention would have meant for the outcome. */
    String relieved(String prevented, String shorter, String milder) {
        return switch (relief) {
            case PREVENTED -> prevented;
            case SHORTER -> shorter;
            case MILDER -> milder;
        };
    }

    abstract String quote(String name);

    abstract String unexplained(String outcome);

    abstract String ungrounded(String outcome);

    /** The outcome together with what is taken as given, in place of the outcome alone. */
    abstract String under(String outcome, List<String> given);

    /** A sentence that holds only with what is given. */
    abstract String givenThat(String sentence);

    /** What is given was enough. */
    abstract String nothingMore(String outcome, List<String> given);

    /** Every way to the outcome goes through what is given. */
    abstract String preventedWith(List<String> given);

    abstract String oneCombination(String outcome, List<String> factors);

    abstract String combinations(String outcome, BigInteger count, String smallest);

    /** Of all combinations only those of up to so many factors are known. */
    abstract String knownCombinations(String outcome, BigInteger count, int upToSize, String smallest);

    /** No combination is known; none has so few factors. */
    abstract String tooManyCombinations(String outcome, int upToSize);

    /** The smallest combination, or one of several that are. */
    abstract String smallest(boolean alone, List<String> factors);

    /** Which factors combinations are made of, where that could be taken for another. */
    abstract String basis();

    /** Factors that others explain and that every way goes through. */
    abstract String onEveryWay(List<String> factors);

    /** So many sets of this size prevent it, of which these are shown. */
    abstract String preventions(int size, BigInteger count, List<List<String>> shown);

    abstract String limitedPreventions(int upToSize, boolean noneKnown);

    abstract String preventedByDone(BigInteger total, boolean complete);

    /** How many of them are cut already, and whether any action is done. */
    abstract String preventedByAll(BigInteger total, BigInteger done, boolean anyDone, boolean complete);

    abstract String onlyOneNotCut();

    /** The first half of a sentence: how many are cut. */
    abstract String cut(BigInteger total, BigInteger done, BigInteger planned, boolean complete);

    /** The second half of that sentence: what stays open, perhaps with sets that were not minimal before. */
    abstract String open(BigInteger count, List<List<String>> shown, boolean complete, boolean larger);

    /** What closes the rest: so many sets of this size, of which these are shown; perhaps of underlying factors only. */
    abstract String additions(int size, BigInteger count, List<List<String>> shown, boolean underlyingOnly);

    /** What nobody has decided yet would close so many of those that are open, or all of them. */
    abstract String proposals(BigInteger count, boolean all);

    abstract String noAddition(boolean underlyingOnly);

    /** Adds to a sentence that fewer actions are enough if they are on these factors, some of which others explain. */
    String orWithExplained(String sentence, List<String> factors) {
        String start = sentence.substring(0, sentence.length() - 1) + "; ";
        return start + (factors.size() == 1 ? orOneExplained(factors.get(0)) : orSomeExplained(factors));
    }

    abstract String orOneExplained(String factor);

    abstract String orSomeExplained(List<String> factors);

    /** A number as a word if it is small. */
    String number(BigInteger number) {
        int index = number.bitLength() < 16 ? number.intValue() - 1 : -1;
        return index >= 0 && index < numbers.size() ? numbers.get(index) : digits(number);
    }

    String number(int number) {
        return number(BigInteger.valueOf(number));
    }

    private String digits(BigInteger number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static boolean isOne(BigInteger number) {
        return number.equals(BigInteger.ONE);
    }

    /**
     * A list as people write it: {@code a, b and c}.
     *
     * @param names what to list; where there are more than seven, those beyond the sixth are counted
     * @param conjunction what stands before the last one
     * @param more what stands behind the number of those that are counted
     */
    String list(List<String> names, String conjunction, String more) {
        boolean cut = names.size() > SHOWN + 1;
        List<String> shown = new ArrayList<>(cut ? names.subList(0, SHOWN) : names);
        if (cut) {
            shown.add(number(names.size() - SHOWN) + " " + more);
        }
        String last = shown.remove(shown.size() - 1);
        return shown.isEmpty() ? last : String.join(", ", shown) + " " + conjunction + " " + last;
    }

    /** Lists one after the other; those of all these that are not shown are counted. */
    String alternatives(List<String> shown, BigInteger count) {
        BigInteger rest = count.subtract(BigInteger.valueOf(shown.size()));
        return String.join("; ", shown) + (rest.signum() > 0 ? "; " + andMore(number(rest)) : "");
    }

    abstract String andMore(String rest);
}
