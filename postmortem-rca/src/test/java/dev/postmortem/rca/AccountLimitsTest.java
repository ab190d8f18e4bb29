package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.account;
import static dev.postmortem.rca.Accounts.english;
import static dev.postmortem.rca.Accounts.german;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Accounts.third;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an account says of what was not listed. */
class AccountLimitsTest {
    @Test
    void longListsAreCutAndCounted() {
        FactorId[] many = IntStream.range(10, 30).mapToObj(i -> id("f" + i)).toArray(FactorId[]::new);
        FactorAccount together = account(withTop("x").because(TOP, many));
        assertThat(english(together))
                .containsExactly(
                        "By the explanations given, only one combination of factors was enough for “top”: “f10”, “f11”,"
                                + " “f12”, “f13”, “f14”, “f15” and 14 more.",
                        "Any one of these 20, had it been different, would have prevented it: “f10”, “f11”, “f12”, “f13”, “f14”, “f15” or"
                                + " one of 14 more.");
        assertThat(german(together).get(1)).endsWith("„f14“, „f15“ oder einer von 14 weiteren.");
        FactorId[] seven = Arrays.copyOf(many, 7);
        assertThat(english(account(withTop("x").because(TOP, seven))).get(0)).endsWith("“f15” and “f16”.");
        FactorGraphBuilder apart = withTop("x");
        Stream.of(many).forEach(factor -> apart.because(TOP, factor, id("x")).because(TOP, factor, id("y")));
        assertThat(third(english(account(apart, planned("f10")))))
                .isEqualTo(
                        "The planned actions cut two of 40 combinations; 38 stay open: “x” and “f11”; “f11” and “y”; “x”"
                                + " and “f12”; and 35 more.");
        assertThat(third(german(account(apart, planned("f10"))))).endsWith("„x“ und „f12“; und 35 weitere.");
    }

    @Test
    void limitsAreToldAndNothingIsClaimedBeyondThem() {
        AccountLanguage english = AccountLanguage.of(Locale.ENGLISH, Relief.PREVENTED);
        assertThat(english.knownCombinations("“top”", BigInteger.TWO, 3, "the smallest is “x”"))
                .isEqualTo("By the explanations given, more combinations of factors were enough for “top” than could be"
                        + " listed; the two of at most three factors are known: the smallest is “x”.");
        assertThat(english.knownCombinations("“top”", BigInteger.ONE, 1, "the smallest is “x”"))
                .endsWith("; the one of at most one factor is known: the smallest is “x”.");
        assertThat(english.tooManyCombinations("“top”", 0)).endsWith(" than could be listed.");
        assertThat(english.tooManyCombinations("“top”", 2)).endsWith("; none has fewer than three factors.");
        assertThat(english.limitedPreventions(0, true))
                .isEqualTo("There are more ways to have prevented it than could be listed.");
        assertThat(english.limitedPreventions(1, false)).endsWith("; all that take at most one change are known.");
        assertThat(english.limitedPreventions(2, true)).endsWith("; each takes more than two changes.");
        assertThat(english.preventedByAll(BigInteger.TEN, BigInteger.ZERO, false, false))
                .isEqualTo("Once the planned actions are done, they cut every combination, also those that could not be"
                        + " listed; none is done yet.");
        assertThat(english.cut(BigInteger.TEN, BigInteger.ZERO, BigInteger.ONE, false)
                        + english.open(BigInteger.ZERO, List.of(), false, false))
                .isEqualTo("The planned actions cut one of ten combinations that could be listed; some that could not"
                        + " be listed stay open.");
        assertThat(english.open(BigInteger.ONE, List.of(List.of("“x”")), false, false))
                .isEqualTo("; one stays open: “x”; perhaps also some that could not be listed.");
    }

    @Test
    void limitsAreToldInGermanToo() {
        AccountLanguage german = AccountLanguage.of(Locale.GERMAN, Relief.PREVENTED);
        assertThat(german.knownCombinations("„top“", BigInteger.TWO, 3, "die kleinste ist „x“"))
                .isEqualTo(
                        "Nach den vorliegenden Erklärungen reichten mehr Kombinationen von Faktoren für „top“ aus, als"
                                + " sich aufzählen ließen; die zwei mit höchstens drei Faktoren sind bekannt: die kleinste ist „x“.");
        assertThat(german.knownCombinations("„top“", BigInteger.ONE, 1, "die kleinste ist „x“"))
                .endsWith("; die eine mit höchstens einem Faktor ist bekannt: die kleinste ist „x“.");
        assertThat(german.tooManyCombinations("„top“", 2)).endsWith("; keine hat weniger als drei Faktoren.");
        assertThat(german.limitedPreventions(1, false)).endsWith("; alle mit höchstens einer Änderung sind bekannt.");
        assertThat(german.limitedPreventions(1, true)).endsWith("; jeder braucht mehr als eine Änderung.");
        assertThat(german.limitedPreventions(0, true)).endsWith("als sich aufzählen ließen.");
        assertThat(german.preventedByDone(BigInteger.TEN, false))
                .isEqualTo("Die erledigten Maßnahmen schließen jede Kombination, auch die nicht aufgezählten, aus.");
        assertThat(german.cut(BigInteger.TEN, BigInteger.ZERO, BigInteger.ONE, false)
                        + german.open(BigInteger.ZERO, List.of(), false, false))
                .isEqualTo(
                        "Die geplanten Maßnahmen schließen eine von zehn Kombinationen, die sich aufzählen ließen, aus; offen"
                                + " bleiben einige der nicht aufgezählten.");
    }

    @Test
    void aLimitedAnalysisIsToldAsOne() {
        FactorGraphBuilder graph = withTop("x");
        IntStream.range(0, 200).forEach(i -> graph.because(TOP, id("a" + i), id("b" + i), id("c" + i % 17)));
        FactorAnalysis analysis = graph.build().analyze(TOP, AnalysisLimits.of(1, 2));
        assertThat(analysis.minimalCombinations().isComplete()).isFalse();
        assertThat(FactorAccount.of(analysis).getSentences())
                .anyMatch(sentence -> sentence.contains("than could be listed"));
    }
}
