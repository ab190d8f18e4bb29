package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.account;
import static dev.postmortem.rca.Accounts.english;
import static dev.postmortem.rca.Accounts.german;
import static dev.postmortem.rca.Accounts.last;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Accounts.three;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.factor.FactorKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorAccountTest {
    @Test
    void theMainFindingsAreTold() {
        FactorAccount account = account(three(), planned("a"));
        assertThat(english(account))
                .containsExactly(
                        "By the explanations given, each of three combinations of factors was enough for “top”; one of the"
                                + " smallest is “a” and “b”.",
                        "Changing a single underlying factor would not have prevented it, but any one of these three sets of two would: “a” with"
                                + " “d”; “a” with “e”; “a” with “f”.",
                        "The planned actions cut two of three combinations; one stays open: “d”, “e” and “f”.",
                        "One more action would close the rest if it removed any one of these three: “d”, “e” or “f”.");
        assertThat(german(account))
                .containsExactly(
                        "Nach den vorliegenden Erklärungen reichte jede von drei Kombinationen von Faktoren für „top“ aus;"
                                + " eine der kleinsten ist „a“ und „b“.",
                        "Einen einzelnen zugrunde liegenden Faktor zu ändern, hätte es nicht verhindert, wohl aber jede dieser drei Gruppen von je zwei: „a“"
                                + " mit „d“; „a“ mit „e“; „a“ mit „f“.",
                        "Die geplanten Maßnahmen schließen zwei von drei Kombinationen aus; offen bleibt eine: „d“, „e“ und „f“.",
                        "Eine weitere Maßnahme würde den Rest ausschließen, wenn sie einen dieser drei Faktoren beseitigt:"
                                + " „d“, „e“ oder „f“.");
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
                .isEqualTo("By the explanations given, each of two combinations of factors was enough for “top”; the"
                        + " smallest is “a”.");
        assertThat(german(account).get(0)).endsWith("; die kleinste ist „a“.");
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
}
