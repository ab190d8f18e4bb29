package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.account;
import static dev.postmortem.rca.Accounts.english;
import static dev.postmortem.rca.Accounts.german;
import static dev.postmortem.rca.Accounts.last;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.uncontrollable;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.factor.FactorKind;
import org.junit.jupiter.api.Test;

/** What an account says where factors lie between the underlying ones and the outcome. */
class ExplainedFactorsTest {
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
                        "By the explanations given, each of two combinations of factors was enough for “top”; one of the"
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
}
