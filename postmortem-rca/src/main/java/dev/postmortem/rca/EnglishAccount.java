package dev.postmortem.rca;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** An account in English. */
final class EnglishAccount extends AccountLanguage {
    private static final String HEDGE = "By the explanations given, ";

    EnglishAccount(Locale locale, Relief relief) {
        super(
                locale,
                relief,
                List.of(
                        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                        "twelve"));
    }

    @Override
    String quote(String name) {
        return "“" + name + "”";
    }

    @Override
    String unexplained(String outcome) {
        return "Nothing explains " + outcome + " yet.";
    }

    @Override
    String ungrounded(String outcome) {
        return outcome + " does not follow from the factors: it is explained only by a loop that nothing starts.";
    }

    @Override
    String under(String outcome, List<String> given) {
        return outcome + " given " + all(given);
    }

    @Override
    String givenThat(String sentence) {
        return "Given that, " + sentence.substring(0, 1).toLowerCase(Locale.ENGLISH) + sentence.substring(1);
    }

    @Override
    String nothingMore(String outcome, List<String> given) {
        return HEDGE + "nothing more than " + all(given) + " was needed for " + outcome
                + relieved(
                        "",
                        "; what made it so long is not explained yet",
                        "; what made it so severe is not explained yet")
                + ".";
    }

    @Override
    String preventedWith(List<String> given) {
        return "Whatever would have prevented " + all(given) + " would have prevented it as well.";
    }

    @Override
    String oneCombination(String outcome, List<String> factors) {
        String what = factors.size() == 1 ? "one factor alone" : "only one combination of factors";
        return HEDGE + what + " was enough for " + outcome + ": " + all(factors) + ".";
    }

    @Override
    String combinations(String outcome, BigInteger count, String smallest) {
        return HEDGE + "each of " + number(count) + " combinations of factors was enough for " + outcome + "; "
                + smallest + ".";
    }

    @Override
    String knownCombinations(String outcome, BigInteger count, int upToSize, String smallest) {
        return tooMany(outcome) + "; the " + number(count) + " of at most " + factors(upToSize)
                + (isOne(count) ? " is known: " : " are known: ") + smallest + ".";
    }

    @Override
    String tooManyCombinations(String outcome, int upToSize) {
        return tooMany(outcome) + (upToSize == 0 ? "." : "; none has fewer than " + factors(upToSize + 1) + ".");
    }

    private static String tooMany(String outcome) {
        return HEDGE + "more combinations of factors were enough for " + outcome + " than could be listed";
    }

    private String factors(int count) {
        return count == 1 ? "one factor" : number(count) + " factors";
    }

    @Override
    String smallest(boolean alone, List<String> factors) {
        return (alone ? "the smallest is " : "one of the smallest is ") + all(factors);
    }

    @Override
    String basis() {
        return "The combinations are made of underlying factors alone, those that no other factor explains.";
    }

    @Override
    String onEveryWay(List<String> factors) {
        return "Every way to it went through " + all(factors) + ", which other factors explain; without "
                + (factors.size() == 1 ? "it" : "any one of them") + ", " + would() + ".";
    }

    private String would() {
        return relieved("it would not have come about", "it would have been shorter", "it would have been less severe");
    }

    /** Behind "would have". */
    private String changed() {
        return relieved("prevented it", "made it shorter", "made it less severe");
    }

    @Override
    String preventions(int size, BigInteger count, List<List<String>> shown) {
        if (size > 1) {
            return "Changing a single underlying factor would not have " + changed() + ", but "
                    + sets(size, count, shown) + ".";
        }
        List<String> single = shown.stream().map(set -> set.get(0)).toList();
        return isOne(count)
                ? "Without " + single.get(0) + " " + would() + "."
                : "Any one of these " + number(count) + ", had it been different, would have " + changed() + ": "
                        + any(single, count) + ".";
    }

    private String sets(int size, BigInteger count, List<List<String>> shown) {
        if (isOne(count)) {
            return "these " + number(size) + " together would: " + all(shown.get(0));
        }
        List<String> sets = shown.stream().map(set -> list(set, "with", "more")).toList();
        return "any one of these " + number(count) + " sets of " + number(size) + " would: "
                + alternatives(sets, count);
    }

    private String any(List<String> names, BigInteger count) {
        BigInteger rest = count.subtract(BigInteger.valueOf(names.size()));
        return rest.signum() == 0
                ? list(names, "or", "")
                : String.join(", ", names) + " or one " + (isOne(rest) ? "more" : "of " + number(rest) + " more");
    }

    @Override
    String limitedPreventions(int upToSize, boolean noneKnown) {
        String what = "There are more ways to have " + changed() + " than could be listed";
        if (upToSize == 0) {
            return what + ".";
        }
        return what
                + (noneKnown ? "; each takes more than " : "; all that take at most ")
                + (upToSize == 1 ? "one change" : number(upToSize) + " changes")
                + (noneKnown ? "." : " are known.");
    }

    @Override
    String preventedByDone(BigInteger total, boolean complete) {
        return "The actions that are done cut " + every(total, complete) + ".";
    }

    @Override
    String preventedByAll(BigInteger total, BigInteger done, boolean anyDone, boolean complete) {
        return anyDone
                ? "Once the planned actions are done too, the actions cut " + every(total, complete)
                        + "; those that are done cut " + (done.signum() == 0 ? "none" : number(done)) + " so far."
                : "Once the planned actions are done, they cut " + every(total, complete) + "; none is done yet.";
    }

    private String every(BigInteger total, boolean complete) {
        if (!complete) {
            return "every combination, also those that could not be listed";
        }
        if (isOne(total)) {
            return "the only combination";
        }
        return total.equals(BigInteger.TWO) ? "both combinations" : "all " + number(total) + " combinations";
    }

    @Override
    String onlyOneNotCut() {
        return "The actions do not cut the only combination.";
    }

    @Override
    String cut(BigInteger total, BigInteger done, BigInteger planned, boolean complete) {
        if (done.signum() > 0) {
            return "Actions that are done cut " + some(done, total, complete)
                    + (done.equals(total) ? "" : ", planned ones " + more(planned));
        }
        if (planned.signum() > 0) {
            return "The planned actions cut " + some(planned, total, complete);
        }
        return "The actions cut none of " + listed(total, complete);
    }

    private String some(BigInteger cut, BigInteger total, boolean complete) {
        return complete && cut.equals(total) ? every(total, true) : number(cut) + " of " + listed(total, complete);
    }

    private String listed(BigInteger total, boolean complete) {
        return number(total)
                + (isOne(total) ? " combination" : " combinations")
                + (complete ? "" : " that could be listed");
    }

    private String more(BigInteger planned) {
        return planned.signum() == 0 ? "no further one" : number(planned) + " more";
    }

    @Override
    String open(BigInteger count, List<List<String>> shown, boolean complete, boolean larger) {
        String known = alternatives(shown.stream().map(this::all).toList(), count);
        String unknown = "some that could not be listed";
        if (known.isEmpty()) {
            return "; " + unknown + " stay open.";
        }
        String stays = isOne(count) ? " stays open: " : " stay open: ";
        String leads = isOne(count)
                ? " still leads to it, in part with more factors: "
                : " still lead to it, in part with more factors: ";
        return "; " + number(count) + (larger ? leads : stays) + known
                + (complete ? "." : "; perhaps also " + unknown + ".");
    }

    @Override
    String additions(int size, BigInteger count, List<List<String>> shown, boolean underlyingOnly) {
        if (size > 1) {
            return "Closing the rest takes actions on at least " + number(size) + " more "
                    + (underlyingOnly ? "underlying factors" : "factors") + ", such as " + all(shown.get(0)) + ".";
        }
        List<String> single = shown.stream().map(set -> set.get(0)).toList();
        return "One more action would close the rest if it removed "
                + (isOne(count) ? single.get(0) : "any one of these " + number(count) + ": " + any(single, count))
                + ".";
    }

    @Override
    String proposals(BigInteger count, boolean all) {
        return "What is only proposed would close " + (all ? "all that is open" : number(count) + " of these")
                + "; it is not decided yet.";
    }

    @Override
    String noAddition(boolean underlyingOnly) {
        return "No actions on " + (underlyingOnly ? "underlying factors" : "factors")
                + " that can be controlled would close the rest.";
    }

    @Override
    String orOneExplained(String factor) {
        return "one on " + factor + ", which other factors explain, would do.";
    }

    @Override
    String orSomeExplained(List<String> factors) {
        return number(factors.size()) + " on " + all(factors) + ", some of which other factors explain, would do.";
    }

    @Override
    String andMore(String rest) {
        return "and " + rest + " more";
    }

    private String all(List<String> names) {
        return list(names, "and", "more");
    }
}
