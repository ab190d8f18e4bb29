package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.account;
import static dev.postmortem.rca.Accounts.done;
import static dev.postmortem.rca.Accounts.english;
import static dev.postmortem.rca.Accounts.german;
import static dev.postmortem.rca.Accounts.last;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Accounts.proposed;
import static dev.postmortem.rca.Accounts.third;
import static dev.postmortem.rca.Accounts.three;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.uncontrollable;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account says of actions: what they close, and what would close the rest. */
class AccountedActionsTest {
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
    void whatActionsCutIsToldForEachCase() {
        assertThat(third(english(account(three(), done("a"), planned("d")))))
                .isEqualTo(
                        "Once the planned actions are done too, the actions cut all three combinations; those that are"
                                + " done cut two so far.");
        assertThat(third(english(account(three(), planned("a"), planned("d")))))
                .isEqualTo("Once the planned actions are done, they cut all three combinations; none is done yet.");
        assertThat(third(english(account(three(), done("a", "d")))))
                .isEqualTo("The actions that are done cut all three combinations.");
        assertThat(third(english(account(three(), done("b"), planned("c")))))
                .isEqualTo(
                        "Actions that are done cut one of three combinations, planned ones one more; one stays open: “d”, “e” and “f”.");
        assertThat(third(english(account(three(), done("b")))))
                .isEqualTo(
                        "Actions that are done cut one of three combinations, planned ones no further one; two stay open: “a” and “c”;"
                                + " “d”, “e” and “f”.");
        assertThat(third(english(account(three(), planned("x")))))
                .isEqualTo(
                        "The actions cut none of three combinations; three stay open: “a” and “b”; “a” and “c”; “d”, “e” and “f”.");
        assertThat(third(english(account(withTop("a b").because(TOP, ids("a b")), planned("a")))))
                .isEqualTo("Once the planned actions are done, they cut the only combination; none is done yet.");
        assertThat(third(
                        english(account(withTop("a b").because(TOP, ids("a")).because(TOP, ids("b")), done("a", "b")))))
                .isEqualTo("The actions that are done cut both combinations.");
    }

    @Test
    void whatActionsCutIsToldInGermanToo() {
        assertThat(third(german(account(three(), done("a"), planned("d")))))
                .isEqualTo("Sind auch die geplanten Maßnahmen erledigt, schließen die Maßnahmen alle drei Kombinationen"
                        + " aus; die erledigten bisher zwei.");
        assertThat(third(german(account(three(), planned("a"), planned("d")))))
                .isEqualTo("Sind die geplanten Maßnahmen erledigt, schließen sie alle drei Kombinationen aus; noch ist"
                        + " keine erledigt.");
        assertThat(third(german(account(three(), done("a", "d")))))
                .isEqualTo("Die erledigten Maßnahmen schließen alle drei Kombinationen aus.");
        assertThat(third(german(account(three(), done("b"), planned("c")))))
                .isEqualTo(
                        "Erledigte Maßnahmen schließen eine von drei Kombinationen aus, geplante eine weitere; offen bleibt eine: „d“,"
                                + " „e“ und „f“.");
        assertThat(third(german(account(three(), planned("x")))))
                .isEqualTo(
                        "Die Maßnahmen schließen keine von drei Kombinationen aus; offen bleiben drei: „a“ und „b“; „a“ und „c“;"
                                + " „d“, „e“ und „f“.");
        assertThat(third(german(account(withTop("a b").because(TOP, ids("a b")), planned("a")))))
                .isEqualTo(
                        "Sind die geplanten Maßnahmen erledigt, schließen sie die einzige Kombination aus; noch ist keine erledigt.");
        assertThat(third(german(account(withTop("a b").because(TOP, ids("a")).because(TOP, ids("b")), done("a", "b")))))
                .isEqualTo("Die erledigten Maßnahmen schließen beide Kombinationen aus.");
    }

    @Test
    void whatIsDoneMayCutNothingByItself() {
        FactorGraphBuilder graph = withTop("a b m").because(TOP, ids("m")).because(id("m"), ids("a"));
        graph.because(id("m"), ids("b"));
        FactorAccount account = account(graph.because(TOP, ids("a b")), done("x"), planned("m", "a"));
        assertThat(english(account))
                .contains(
                        "Once the planned actions are done too, the actions cut both combinations; those that are done"
                                + " cut none so far.");
        assertThat(german(account))
                .contains("Sind auch die geplanten Maßnahmen erledigt, schließen die Maßnahmen beide Kombinationen aus;"
                        + " die erledigten bisher keine.");
    }

    @Test
    void whatIsOnlyProposedIsToldApart() {
        FactorGraphBuilder one = withTop("a b").because(TOP, ids("a b"));
        assertThat(last(english(account(one, proposed("a")))))
                .isEqualTo("What is only proposed would close all that is open; it is not decided yet.");
        assertThat(last(german(account(one, proposed("a")))))
                .isEqualTo(
                        "Was erst vorgeschlagen ist, würde alles Offene ausschließen; entschieden ist es noch nicht.");
        assertThat(english(account(three(), planned("d"), proposed("b"))))
                .endsWith(
                        "The planned actions cut one of three combinations; two stay open: “a” and “b”; “a” and “c”.",
                        "What is only proposed would close one of these; it is not decided yet.",
                        "One more action would close the rest if it removed “a”.");
        assertThat(german(account(three(), planned("d"), proposed("b"))))
                .contains("Was erst vorgeschlagen ist, würde eine davon ausschließen; entschieden ist es noch nicht.");
        assertThat(english(account(one, planned("b"), proposed("a"))))
                .noneMatch(sentence -> sentence.contains("proposed"));
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
                .isEqualTo(
                        "The planned actions cut the only combination; one still leads to it, in part with more factors:"
                                + " “a” and “b”.");
        assertThat(third(german(account)))
                .endsWith("; eine führt weiter dazu, zum Teil mit mehr Faktoren: „a“ und „b“.");
    }

    private static Explanation explanation(String id, String causes) {
        return Explanation.builder()
                .id(ExplanationId.of(id))
                .effect(TOP)
                .causes(List.of(ids(causes)))
                .build();
    }
}
