package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactorAccountTest {
    /** A pair with two spare partners, and three together: three combinations. */
    private static FactorGraphBuilder three() {
        return withTop("a b c d e f")
                .because(TOP, ids("a b"))
                .because(TOP, ids("a c"))
                .because(TOP, ids("d e f"));
    }

    private static FactorAccount account(FactorGraphBuilder graph, ActionItemBuilder... actions) {
        FactorAnalysis analysis = graph.build().analyze(TOP);
        List<ActionItem> items =
                Arrays.stream(actions).map(ActionItemBuilder::build).toList();
        FactorAccount account = FactorAccount.of(analysis).named(FactorId::toString);
        return actions.length == 0 ? account : account.with(analysis.coverage(items));
    }

    private static ActionItemBuilder planned(String... factors) {
        return action("ai-" + factors[0], ActionType.PREVENT, factors);
    }

    private static ActionItemBuilder done(String... factors) {
        return planned(factors).status(ActionStatus.DONE);
    }

    private static List<String> english(FactorAccount account) {
        return account.getSentences();
    }

    private static List<String> german(FactorAccount account) {
        return account.in(Locale.GERMANY).getSentences();
    }

    private static String last(List<String> sentences) {
        return sentences.get(sentences.size() - 1);
    }

    private static String third(List<String> sentences) {
        return sentences.get(2);
    }

    @Test
    void theMainFindingsAreTold() {
        FactorAccount account = account(three(), planned("a"));
        assertThat(english(account))
                .containsExactly(
                        "By the explanations given, each of 3 combinations of factors was enough for “top”; one of the"
                                + " smallest is “a” and “b”.",
                        "Changing a single underlying factor would not have prevented it, but any one of these three sets of two would: “a” with"
                                + " “d”; “a” with “e”; “a” with “f”.",
                        "The planned actions cut 2 of 3 combinations; 1 stays open: “d”, “e” and “f”.",
                        "One more action would close the rest if it removed any one of these three: “d”, “e” or “f”.");
        assertThat(german(account))
                .containsExactly(
                        "Nach den vorliegenden Erklärungen reichte jede von 3 Kombinationen von Faktoren für „top“ aus;"
                                + " eine der kleinsten ist „a“ und „b“.",
                        "Einen einzelnen zugrunde liegenden Faktor zu ändern, hätte es nicht verhindert, wohl aber jede dieser drei Gruppen von je zwei: „a“"
                                + " mit „d“; „a“ mit „e“; „a“ mit „f“.",
                        "Die geplanten Maßnahmen schließen 2 von 3 Kombinationen aus; offen bleibt 1: „d“, „e“ und „f“.",
                        "Eine weitere Maßnahme würde den Rest ausschließen, wenn sie einen dieser drei Faktoren beseitigt:"
                                + " „d“, „e“ oder „f“.");
    }

    @Test
    void whatWouldCloseTheRestIsTold() {
        FactorGraphBuilder two = withTop("a b c").because(TOP, ids("a")).because(TOP, ids("b"));
        assertThat(last(english(account(two, planned("a")))))
                .isEqualTo("One more action would close the rest if it removed “b”.");
        assertThat(last(german(account(two, planned("a")))))
                .isEqualTo("Eine weitere Maßnahme würde den Rest ausschließen, wenn sie „b“ beseitigt.");
        FactorGraphBuilder three = two.because(TOP, ids("c"));
        assertThat(last(english(account(three, planned("a")))))
                .isEqualTo("Closing the rest takes actions on at least two more factors, such as “b” and “c”.");
        assertThat(last(german(account(three, planned("a")))))
                .isEqualTo(
                        "Um den Rest auszuschließen, braucht es Maßnahmen gegen mindestens zwei weitere Faktoren, etwa"
                                + " „b“ und „c“.");
        FactorGraphBuilder given = three.factor(uncontrollable("peak")).because(TOP, ids("peak"));
        assertThat(last(english(account(given, planned("a")))))
                .isEqualTo("No actions on factors that can be controlled would close the rest.");
        assertThat(last(german(account(given, planned("a")))))
                .isEqualTo("Keine Maßnahmen gegen beeinflussbare Faktoren würden den Rest ausschließen.");
    }

    @Test
    void oneCombinationOfThreeIsPreventedByEachOfThem() {
        FactorAccount account = account(withTop("a b c").because(TOP, ids("a b c")));
        assertThat(english(account))
                .containsExactly(
                        "By the explanations given, only one combination of factors was enough for “top”: “a”, “b” and “c”.",
                        "Any one of these three, had it been different, would have prevented it: “a”, “b” or “c”.");
        assertThat(german(account))
                .containsExactly(
                        "Nach den vorliegenden Erklärungen reichte nur eine Kombination von Faktoren für „top“ aus: „a“, „b“"
                                + " und „c“.",
                        "Hätte auch nur einer dieser drei Faktoren gefehlt, wäre es nicht dazu gekommen: „a“, „b“ oder „c“.");
    }

    @Test
    void oneFactorAloneIsSaidToBeAlone() {
        FactorAccount account = account(withTop("a").because(TOP, ids("a")), planned("b"));
        assertThat(english(account))
                .containsExactly(
                        "By the explanations given, one factor alone was enough for “top”: “a”.",
                        "Without “a” it would not have come about.",
                        "The actions do not cut the only combination.");
        assertThat(german(account))
                .containsExactly(
                        "Nach den vorliegenden Erklärungen reichte ein einziger Faktor für „top“ aus: „a“.",
                        "Ohne „a“ wäre es nicht dazu gekommen.",
                        "Die Maßnahmen schließen die einzige Kombination nicht aus.");
    }

    @Test
    void twoThatAreEachEnoughHaveToBeChangedTogether() {
        FactorAccount account = account(withTop("a b").because(TOP, ids("a")).because(TOP, ids("b")));
        assertThat(last(english(account)))
                .isEqualTo(
                        "Changing a single underlying factor would not have prevented it, but these two together would: “a” and “b”.");
        assertThat(last(german(account)))
                .isEqualTo(
                        "Einen einzelnen zugrunde liegenden Faktor zu ändern, hätte es nicht verhindert, wohl aber diese zwei zusammen: „a“ und „b“.");
    }

    @Test
    void theSmallestIsTheSmallestOnlyIfItIsAlone() {
        FactorAccount account = account(withTop("a b c").because(TOP, ids("a")).because(TOP, ids("b c")));
        assertThat(english(account).get(0))
                .isEqualTo("By the explanations given, each of 2 combinations of factors was enough for “top”; the"
                        + " smallest is “a”.");
        assertThat(german(account).get(0)).endsWith("; die kleinste ist „a“.");
    }

    @Test
    void whatActionsCutIsToldForEachCase() {
        assertThat(third(english(account(three(), done("a"), planned("d")))))
                .isEqualTo(
                        "When all actions are done, they cut all three combinations; those that are done already cut two.");
        assertThat(third(english(account(three(), planned("a"), planned("d")))))
                .isEqualTo("When all actions are done, they cut all three combinations; so far none is cut.");
        assertThat(third(english(account(three(), done("a", "d")))))
                .isEqualTo("The actions that are done cut all three combinations.");
        assertThat(third(english(account(three(), done("b"), planned("c")))))
                .isEqualTo(
                        "Actions that are done cut 1 of 3 combinations, planned ones 1 more; 1 stays open: “d”, “e” and “f”.");
        assertThat(third(english(account(three(), done("b")))))
                .isEqualTo(
                        "Actions that are done cut 1 of 3 combinations, planned ones none more; 2 stay open: “a” and “c”;"
                                + " “d”, “e” and “f”.");
        assertThat(third(english(account(three(), planned("x")))))
                .isEqualTo(
                        "The actions cut none of 3 combinations; 3 stay open: “a” and “b”; “a” and “c”; “d”, “e” and “f”.");
        assertThat(third(english(account(withTop("a b").because(TOP, ids("a b")), planned("a")))))
                .isEqualTo("When all actions are done, they cut the only combination; it is still open.");
        assertThat(third(
                        english(account(withTop("a b").because(TOP, ids("a")).because(TOP, ids("b")), done("a", "b")))))
                .isEqualTo("The actions that are done cut both combinations.");
    }

    @Test
    void whatActionsCutIsToldInGermanToo() {
        assertThat(third(german(account(three(), done("a"), planned("d")))))
                .isEqualTo(
                        "Sind alle Maßnahmen erledigt, schließen sie alle drei Kombinationen aus; die bereits erledigten"
                                + " schließen zwei aus.");
        assertThat(third(german(account(three(), planned("a"), planned("d")))))
                .isEqualTo("Sind alle Maßnahmen erledigt, schließen sie alle drei Kombinationen aus; bisher ist keine"
                        + " ausgeschlossen.");
        assertThat(third(german(account(three(), done("a", "d")))))
                .isEqualTo("Die erledigten Maßnahmen schließen alle drei Kombinationen aus.");
        assertThat(third(german(account(three(), done("b"), planned("c")))))
                .isEqualTo(
                        "Erledigte Maßnahmen schließen 1 von 3 Kombinationen aus, geplante 1 weitere; offen bleibt 1: „d“,"
                                + " „e“ und „f“.");
        assertThat(third(german(account(three(), planned("x")))))
                .isEqualTo(
                        "Die Maßnahmen schließen keine von 3 Kombinationen aus; offen bleiben 3: „a“ und „b“; „a“ und „c“;"
                                + " „d“, „e“ und „f“.");
        assertThat(third(german(account(withTop("a b").because(TOP, ids("a b")), planned("a")))))
                .isEqualTo(
                        "Sind alle Maßnahmen erledigt, schließen sie die einzige Kombination aus; noch ist sie offen.");
        assertThat(third(german(account(withTop("a b").because(TOP, ids("a")).because(TOP, ids("b")), done("a", "b")))))
                .isEqualTo("Die erledigten Maßnahmen schließen beide Kombinationen aus.");
    }

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
        FactorGraphBuilder apart = withTop("x");
        Stream.of(many).forEach(factor -> apart.because(TOP, factor, id("x")).because(TOP, factor, id("y")));
        assertThat(third(english(account(apart, planned("f10")))))
                .isEqualTo(
                        "The planned actions cut 2 of 40 combinations; 38 stay open: “f11” and “x”; “f11” and “y”; “f12”"
                                + " and “x”; and 35 more.");
        assertThat(third(german(account(apart, planned("f10"))))).endsWith("„f12“ und „x“; und 35 weitere.");
    }

    @Test
    void limitsAreToldAndNothingIsClaimedBeyondThem() {
        AccountLanguage english = AccountLanguage.of(Locale.ENGLISH);
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
        assertThat(english.preventedByAll(BigInteger.TEN, BigInteger.ZERO, false))
                .isEqualTo(
                        "When all actions are done, they cut every combination, also those that could not be listed; so"
                                + " far none is cut.");
        assertThat(english.cut(BigInteger.TEN, BigInteger.ZERO, BigInteger.ONE, false)
                        + english.open(BigInteger.ZERO, List.of(), false, false))
                .isEqualTo("The planned actions cut 1 of 10 combinations that could be listed; some that could not"
                        + " be listed stay open.");
        assertThat(english.open(BigInteger.ONE, List.of(List.of("“x”")), false, false))
                .isEqualTo("; 1 stays open: “x”; perhaps also some that could not be listed.");
    }

    @Test
    void limitsAreToldInGermanToo() {
        AccountLanguage german = AccountLanguage.of(Locale.GERMAN);
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
                        "Die geplanten Maßnahmen schließen 1 von 10 Kombinationen, die sich aufzählen ließen, aus; offen"
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

    @Test
    void withoutAnExplanationThereIsNothingToTell() {
        assertThat(english(account(withTop("a"), planned("a")))).containsExactly("Nothing explains “top” yet.");
        assertThat(german(account(withTop("a")))).containsExactly("Für „top“ gibt es noch keine Erklärung.");
        FactorGraphBuilder loop = withTop("a").because(TOP, ids("a")).because(id("a"), ids("top"));
        assertThat(english(account(loop)))
                .containsExactly(
                        "“top” does not follow from the factors: it is explained only by a loop that nothing starts.");
        assertThat(german(account(loop)))
                .containsExactly(
                        "„top“ folgt nicht aus den Faktoren: Nur eine Schleife, die nichts in Gang setzt, erklärt es.");
    }

    @Test
    void factorsAreNamedByTheirTextsUnlessTheseAreTheSame() {
        FactorGraph graph = FactorGraph.builder()
                .factor(TOP, FactorKind.OUTCOME, "  It\n broke. ")
                .factor(id("a"), FactorKind.CONDITION, "The pool was full.")
                .factor(id("b"), FactorKind.CONDITION, "Again …")
                .factor(id("c"), FactorKind.CONDITION, "x".repeat(200))
                .factor(id("d"), FactorKind.CONDITION, "The pool was full")
                .because(TOP, ids("a b c d e"))
                .build();
        assertThat(graph.analyze(TOP).summary().get(0))
                .isEqualTo(
                        "By the explanations given, only one combination of factors was enough for “It broke”: “The pool"
                                + " was full (a)”, “Again …”, “" + "x".repeat(60)
                                + "…”, “The pool was full (d)” and “e”.");
    }

    @Test
    void aCombinationThatOnlyGrewIsToldAsSuch() {
        FactorAnalysis analysis = withTop("a b")
                .explanation(explanation("e1", "a"))
                .explanation(explanation("e2", "a b"))
                .build()
                .analyze(TOP);
        ActionItem breaking = action("ai-1", ActionType.PREVENT)
                .addBreaks(ExplanationId.of("e1"))
                .build();
        FactorAccount account =
                FactorAccount.of(analysis).named(FactorId::toString).with(analysis.coverage(List.of(breaking)));

        assertThat(third(english(account)))
                .isEqualTo("The planned actions cut 1 of 1 combination; 1 still leads to it, in part with more factors:"
                        + " “a” and “b”.");
        assertThat(third(german(account))).endsWith("; 1 führt weiter dazu, zum Teil mit mehr Faktoren: „a“ und „b“.");
    }

    private static Explanation explanation(String id, String causes) {
        return Explanation.builder()
                .id(ExplanationId.of(id))
                .effect(TOP)
                .causes(List.of(ids(causes)))
                .build();
    }

    @Test
    void theCoverageOfAnotherAnalysisIsRefused() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        FactorAnalysis other = three().build().analyze(TOP);

        assertThatThrownBy(() -> FactorAccount.of(analysis).with(other.coverage(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not by the analysis of the account");
    }

    @Test
    void twoActionsWithOneIdAreRefused() {
        ActionItem once = planned("a").build();

        assertThatThrownBy(() -> three().build().analyze(TOP).coverage(List.of(once, once)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two actions have the id ai-a; give each its own");
    }

    @Test
    void noCombinationContainsAFactorThatTheGraphDoesNotKnow() {
        CombinationSet one = withTop("a b")
                .because(TOP, ids("a"))
                .because(TOP, ids("b"))
                .build()
                .analyze(TOP)
                .minimalCombinations();
        CombinationSet many = three().build().analyze(TOP).minimalCombinations();

        assertThat(one.containing(id("zz")).count()).isZero();
        assertThat(many.containing(id("zz")).isEmpty()).isTrue();
        assertThat(many.containing(id("a")).count()).isEqualTo(2);
        assertThatThrownBy(() -> many.containing(null)).hasMessage("factor");
    }

    @Test
    void numbersFitTheLanguageOfTheSentences() {
        FactorGraphBuilder graph = withTop("x");
        IntStream.range(0, 1_500).forEach(i -> graph.because(TOP, id("f" + i)));
        FactorAccount account = account(graph);

        assertThat(account.in(Locale.US)).asString().contains("each of 1,500 combinations");
        assertThat(account.in(Locale.GERMANY)).asString().contains("von 1.500 Kombinationen");
        for (String other : List.of("ar-EG", "it-IT", "hi-IN-u-nu-deva", "und")) {
            assertThat(account.in(Locale.forLanguageTag(other)))
                    .as(other)
                    .hasToString(account.in(Locale.ENGLISH).toString());
        }
    }

    /** Two underlying factors that are each enough for what the outcome needs. */
    private static FactorGraphBuilder layered() {
        return withTop("a b m")
                .because(id("m"), ids("a"))
                .because(id("m"), ids("b"))
                .because(TOP, ids("m"));
    }

    @Test
    void anExplainedFactorOnEveryWayIsNamed() {
        assertThat(english(account(layered())))
                .containsExactly(
                        "By the explanations given, each of 2 combinations of factors was enough for “top”; one of the"
                                + " smallest is “a”.",
                        "The combinations are made of underlying factors alone, those that no other factor explains.",
                        "Changing a single underlying factor would not have prevented it, but these two together would: “a”"
                                + " and “b”.",
                        "Every way to it went through “m”, which other factors explain; without it, it would not have come"
                                + " about.");
        assertThat(german(account(layered())))
                .contains(
                        "Die Kombinationen bestehen allein aus zugrunde liegenden Faktoren, also solchen, die kein anderer"
                                + " Faktor erklärt.")
                .last()
                .isEqualTo(
                        "Jeder Weg dorthin führte über „m“, einen Faktor, den andere erklären; ohne ihn wäre es nicht"
                                + " dazu gekommen.");
    }

    @Test
    void severalOnEveryWayAreNamedFromCausesToEffects() {
        FactorGraphBuilder two = withTop("a b m c")
                .because(id("m"), ids("a"))
                .because(id("m"), ids("b"))
                .because(id("c"), ids("m"))
                .because(TOP, ids("c"));
        assertThat(last(english(account(two))))
                .isEqualTo("Every way to it went through “m” and “c”, which other factors explain; without any one of"
                        + " them, it would not have come about.");
        assertThat(last(german(account(two))))
                .isEqualTo(
                        "Jeder Weg dorthin führte über „m“ und „c“, Faktoren, die andere erklären; hätte auch nur einer"
                                + " davon gefehlt, wäre es nicht dazu gekommen.");
        FactorGraphBuilder around = two.because(TOP, ids("b"));
        assertThat(english(account(around))).noneMatch(sentence -> sentence.startsWith("Every way"));
    }

    @Test
    void fewerActionsAreEnoughWhereTheyAreOnExplainedFactors() {
        FactorGraphBuilder rest = layered().because(TOP, ids("x"));
        assertThat(last(english(account(rest, planned("x")))))
                .isEqualTo(
                        "Closing the rest takes actions on at least two more underlying factors, such as “a” and “b”; one"
                                + " on “m”, which other factors explain, would do.");
        assertThat(last(german(account(rest, planned("x")))))
                .isEqualTo(
                        "Um den Rest auszuschließen, braucht es Maßnahmen gegen mindestens zwei weitere zugrunde liegende"
                                + " Faktoren, etwa „a“ und „b“; eine gegen „m“, einen Faktor, den andere erklären, würde genügen.");
    }

    @Test
    void whereNoUnderlyingFactorCanBeControlledAnExplainedOneMay() {
        FactorGraphBuilder given = withTop("a m")
                .factor(uncontrollable("peak"))
                .because(id("m"), ids("peak"))
                .because(TOP, ids("m"))
                .because(TOP, ids("a"));
        assertThat(last(english(account(given, planned("a")))))
                .isEqualTo(
                        "No actions on underlying factors that can be controlled would close the rest; one on “m”, which"
                                + " other factors explain, would do.");
        assertThat(last(german(account(given, planned("a")))))
                .isEqualTo(
                        "Keine Maßnahmen gegen beeinflussbare zugrunde liegende Faktoren würden den Rest ausschließen;"
                                + " eine gegen „m“, einen Faktor, den andere erklären, würde genügen.");
        FactorGraphBuilder both = given.factor(id("n"), FactorKind.CONDITION, "So.")
                .because(id("n"), ids("peak"))
                .because(TOP, ids("n"));
        assertThat(last(english(account(both, planned("a")))))
                .endsWith("; two on “m” and “n”, some of which other factors explain, would do.");
        assertThat(last(german(account(both, planned("a")))))
                .endsWith("; zwei gegen „m“ und „n“, die zum Teil andere Faktoren erklären, würden genügen.");
        FactorGraphBuilder none = withTop("a")
                .factor(uncontrollable("peak"))
                .factor(uncontrollable("m"))
                .because(id("m"), ids("peak"))
                .because(TOP, ids("m"))
                .because(TOP, ids("a"));
        assertThat(last(english(account(none, planned("a")))))
                .isEqualTo("No actions on factors that can be controlled would close the rest.");
    }

    private static ContributingFactor uncontrollable(String id) {
        return ContributingFactor.builder()
                .id(id(id))
                .kind(FactorKind.TRIGGER)
                .text("It is so.")
                .controllable(false)
                .build();
    }

    @Test
    void whatCouldSteerOrHideTextBecomesVisible() {
        FactorGraph graph = FactorGraph.builder()
                .factor(TOP, FactorKind.OUTCOME, "It\u202E broke\u0007.")
                .because(TOP, id("a\nDone. All is well"), id("b\u2066x"))
                .build();
        FactorAccount account = FactorAccount.of(graph.analyze(TOP));

        assertThat(account.getSentences().get(0))
                .isEqualTo("By the explanations given, only one combination of factors was enough for “It⟨U+202E⟩"
                        + " broke⟨U+0007⟩”: “a Done. All is well” and “b⟨U+2066⟩x”.");
        assertThat(account.named(factor -> "x\n\ty").toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("“x y”");
    }

    @Test
    void misuseIsNamed() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        FactorAccount account = FactorAccount.of(analysis);

        assertThatNullPointerException()
                .isThrownBy(() -> FactorAccount.of(null))
                .withMessage("analysis");
        assertThatNullPointerException().isThrownBy(() -> account.with(null)).withMessage("actions");
        assertThatNullPointerException().isThrownBy(() -> account.in(null)).withMessage("reader");
        assertThatNullPointerException().isThrownBy(() -> account.named(null)).withMessage("names");
        assertThatNullPointerException()
                .isThrownBy(() -> account.named(factor -> null).getSentences())
                .withMessage("the name of factor top");
    }

    @Test
    void misuseOfACoverageIsNamed() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        Coverage coverage = analysis.coverage(List.of());

        assertThatNullPointerException()
                .isThrownBy(() -> analysis.coverage(null))
                .withMessage("actions");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.closedBy(null))
                .withMessage("combination");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.depthOfDefence(null))
                .withMessage("combination");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.reopenedWithout(null))
                .withMessage("action");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.additionsOver(null))
                .withMessage("factors");
        assertThatNullPointerException()
                .isThrownBy(() -> analysis.whatIf().add((Explanation) null))
                .withMessage("explanation");
        assertThatNullPointerException()
                .isThrownBy(() -> analysis.whatIf().add((ContributingFactor) null))
                .withMessage("factor");
    }
}
