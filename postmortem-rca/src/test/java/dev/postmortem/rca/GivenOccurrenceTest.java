package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.english;
import static dev.postmortem.rca.Accounts.german;
import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.set;
import static dev.postmortem.rca.Graphs.sets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why it took so long once it had broken, and not why it broke. */
class GivenOccurrenceTest {
    private final FactorGraph graph = outage(OutcomeAspect.DURATION).build();
    private final FactorAnalysis slow = graph.analyze(id("slow"));

    /** It took long because nobody was paged, or because a rollback needed a second approval. */
    private static FactorGraphBuilder outage(OutcomeAspect aspect) {
        return FactorGraph.builder()
                .factor(Graphs.outcome("broke", OutcomeAspect.OCCURRENCE))
                .factor(Graphs.outcome("slow", aspect))
                .factor(id("sale"), FactorKind.TRIGGER, "A sale tripled the load.")
                .factor(id("pool"), FactorKind.CONDITION, "The pool was halved.")
                .factor(id("no-page"), FactorKind.DETECTION_GAP, "Nobody was paged.")
                .factor(id("approval"), FactorKind.RESPONSE_GAP, "A rollback needs two approvals.")
                .because(id("broke"), ids("sale pool"))
                .because(id("slow"), ids("broke no-page"))
                .because(id("slow"), ids("broke approval"));
    }

    private static FactorAccount account(FactorAnalysis analysis, ActionItem... actions) {
        FactorAccount account = FactorAccount.of(analysis).named(FactorId::toString);
        return actions.length == 0 ? account : account.with(analysis.coverage(List.of(actions)));
    }

    private static List<Set<FactorId>> all(CombinationSet sets) {
        return List.copyOf(sets.smallest(10));
    }

    @Test
    void theExactSetsStayBesideThoseGivenThatItBroke() {
        assertThat(all(slow.minimalCombinations()))
                .isEqualTo(sets("no-page pool sale", "approval pool sale").stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList());
        assertThat(slow.necessaryFactors()).isEqualTo(set("pool sale"));

        FactorAnalysis given = slow.givenOccurrence();
        assertThat(given.getGiven()).isEqualTo(set("broke"));
        assertThat(all(given.minimalCombinations())).isEqualTo(sets("approval", "no-page"));
        assertThat(all(given.minimalPreventions())).isEqualTo(sets("approval no-page"));
        assertThat(given.necessaryFactors()).isEmpty();
        assertThat(given.isPreventedBy(set("pool"))).isFalse();
        assertThat(given.isPreventedBy(set("broke"))).isFalse();
        assertThat(given.isPreventedBy(set("approval no-page"))).isTrue();
        assertThat(given.isSufficient(set("no-page"))).isTrue();
        assertThat(given.importance().getFactors()).hasSize(2);
        assertThat(given.weakestSupport().getStrength()).isPresent();
        assertThat(given.givenOccurrence()).isSameAs(given);
    }

    @Test
    void anOutcomeOfOccurrenceAndOneThatNothingBrokenLeadsToStayAsTheyAre() {
        FactorAnalysis broke = graph.analyze(id("broke"));
        assertThat(broke.givenOccurrence()).isSameAs(broke);
        FactorAnalysis late = FactorGraph.builder()
                .factor(Graphs.outcome("broke", OutcomeAspect.OCCURRENCE))
                .factor(Graphs.outcome("late", OutcomeAspect.DURATION))
                .because(id("broke"), ids("pool"))
                .because(id("late"), ids("no-page"))
                .build()
                .analyze(id("late"));
        assertThat(late.givenOccurrence()).isSameAs(late);
        assertThat(english(account(late))).last().isEqualTo("Without “no-page” it would not have come about.");
    }

    @Test
    void whatIsGivenHasToBeInTheGraphAndNotTheOutcome() {
        assertThatThrownBy(() -> slow.given(set("brok")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing mentions the factor brok; did you mean broke?");
        assertThatThrownBy(() -> slow.given(set("slow")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be given in its own analysis");
    }

    @Test
    void theAccountTellsWhatWouldHaveMadeItShorter() {
        assertThat(english(account(slow)))
                .containsExactly(
                        "By the explanations given, each of two combinations of factors was enough for “slow” given"
                                + " “broke”; one of the smallest is “approval”.",
                        "Given that, changing a single underlying factor would not have made it shorter, but these two"
                                + " together would: “no-page” and “approval”.",
                        "Whatever would have prevented “broke” would have prevented it as well.");
        assertThat(german(account(slow)))
                .containsExactly(
                        "Nach den vorliegenden Erklärungen reichte jede von zwei Kombinationen von Faktoren für „slow“"
                                + " unter der Voraussetzung „broke“ aus; eine der kleinsten ist „approval“.",
                        "Unter dieser Voraussetzung gilt: Einen einzelnen zugrunde liegenden Faktor zu ändern, hätte es"
                                + " nicht verkürzt, wohl aber diese zwei zusammen: „no-page“ und „approval“.",
                        "Was „broke“ verhindert hätte, hätte auch dies verhindert.");
        assertThat(slow.summary()).hasSize(3);
    }

    @Test
    void ofASeverityItTellsWhatWouldHaveMadeItMilder() {
        FactorAnalysis severe = FactorGraph.builder()
                .factor(Graphs.outcome("broke", OutcomeAspect.OCCURRENCE))
                .factor(Graphs.outcome("lost", OutcomeAspect.SEVERITY))
                .because(id("broke"), ids("pool"))
                .because(id("backlog"), ids("retries"))
                .because(id("lost"), ids("broke backlog no-backup"))
                .because(id("lost"), ids("strike"))
                .build()
                .analyze(id("lost"));
        FactorGraph alone = FactorGraph.builder()
                .factors(severe.getGraph().getFactors())
                .explanations(severe.getGraph().getExplanations().subList(0, 3))
                .build();
        assertThat(english(account(alone.analyze(id("lost")))))
                .endsWith(
                        "Given that, any one of these two, had it been different, would have made it less severe:"
                                + " “no-backup” or “retries”.",
                        "Every way to it went through “backlog”, which other factors explain; without it, it would have"
                                + " been less severe.",
                        "Whatever would have prevented “broke” would have prevented it as well.");
        assertThat(german(account(alone.analyze(id("lost")))))
                .contains("Jeder Weg dorthin führte über „backlog“, einen Faktor, den andere erklären; ohne ihn wäre es"
                        + " weniger schlimm gewesen.");
        assertThat(english(account(severe)))
                .noneMatch(sentence -> sentence.startsWith("Whatever"))
                .anyMatch(sentence -> sentence.contains("“strike”"));
    }

    @Test
    void whereNothingMoreWasNeededThatIsSaid() {
        FactorAnalysis bare = FactorGraph.builder()
                .factor(Graphs.outcome("broke", OutcomeAspect.OCCURRENCE))
                .factor(Graphs.outcome("slow", OutcomeAspect.DURATION))
                .because(id("broke"), ids("pool sale"))
                .because(id("slow"), ids("broke"))
                .build()
                .analyze(id("slow"));
        ActionItem action = action("ai-1", ActionType.PREVENT, "pool").build();
        assertThat(english(account(bare, action)))
                .containsExactly(
                        "By the explanations given, nothing more than “broke” was needed for “slow”; what made it so"
                                + " long is not explained yet.",
                        "Whatever would have prevented “broke” would have prevented it as well.");
        assertThat(german(account(bare, action)).get(0))
                .isEqualTo("Nach den vorliegenden Erklärungen brauchte es für „slow“ nicht mehr als „broke“; was es so"
                        + " lang gemacht hat, ist noch nicht erklärt.");
        assertThat(bare.givenOccurrence().minimalPreventions().isEmpty()).isTrue();
        assertThat(bare.coverage(List.of(action)).findings())
                .map(Object::toString)
                .containsExactly(
                        "WARNING coverage.open-combinations /factors/1 given broke, when all actions are done, 1"
                                + " combination still leads to slow and 0 are closed - nothing that can be controlled closes"
                                + " them all; say what limits the effect");
    }

    @Test
    void whatKeepsItFromBreakingDoesNotMakeItShorter() {
        ActionItem prevent = action("ai-1", ActionType.PREVENT, "pool").build();
        Coverage coverage = slow.coverage(List.of(prevent));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
        assertThat(slow.givenOccurrence().coverage(List.of(prevent)).getVerdict())
                .isEqualTo(CoverageVerdict.NOT);
        assertThat(coverage.findings())
                .map(Object::toString)
                .containsExactly(
                        "WARNING coverage.open-combinations /factors/1 given broke, when all actions are done, 2"
                                + " combinations still lead to slow and 0 are closed; the smallest that is open is approval -"
                                + " it takes actions on 2 more factors, such as approval and no-page");
        assertThat(english(account(slow, prevent)))
                .last()
                .isEqualTo("The actions cut none of two combinations; two stay open: “approval”; “no-page”.");
    }

    @Test
    void detectionAndResponseMakeItShorter() {
        ActionItem page = action("ai-1", ActionType.DETECT, "no-page").build();
        ActionItem approve = action("ai-2", ActionType.PROCESS, "approval")
                .status(ActionStatus.DONE)
                .build();
        assertThat(slow.coverage(List.of(page, approve)).findings()).isEmpty();
        assertThat(english(account(slow, page, approve)))
                .last()
                .isEqualTo("Once the planned actions are done too, the actions cut both combinations; those that are"
                        + " done cut one so far.");
        assertThat(slow.givenOccurrence().combinationFindings()).isEmpty();
    }

    @Test
    void anyFactorCanBeGiven() {
        FactorAnalysis broke = graph.analyze(id("broke")).given(set("sale"));
        assertThat(all(broke.minimalCombinations())).isEqualTo(sets("pool"));
        assertThat(english(account(broke)).subList(0, 2))
                .containsExactly(
                        "By the explanations given, one factor alone was enough for “broke” given “sale”: “pool”.",
                        "Given that, without “pool” it would not have come about.");
        assertThat(broke.dominators()).isEmpty();
        assertThat(broke.ungroundedFactors()).isEmpty();
    }

    @Test
    void analysesAreComparedByWhatTheyAreOf() {
        FactorGraph same = outage(OutcomeAspect.DURATION).build();
        List<ActionItem> actions =
                List.of(action("ai-1", ActionType.DETECT, "no-page").build());
        assertThat(same)
                .isEqualTo(graph)
                .hasSameHashCodeAs(graph)
                .isNotEqualTo(outage(OutcomeAspect.SEVERITY).build());
        assertThat(same.analyze(id("slow"))).isEqualTo(slow).hasSameHashCodeAs(slow);
        assertThat(same.analyze(id("slow")).coverage(actions))
                .isEqualTo(slow.coverage(actions))
                .hasSameHashCodeAs(slow.coverage(actions))
                .isNotEqualTo(slow.coverage(List.of()));
        assertThat(slow)
                .isNotEqualTo(slow.givenOccurrence())
                .isNotEqualTo(graph.analyze(id("broke")))
                .isNotEqualTo(graph.analyze(id("slow"), AnalysisLimits.of(10, 10)));
        assertThat(FactorAccount.of(same.analyze(id("slow"))).with(slow.coverage(actions)))
                .hasToString(FactorAccount.of(slow.givenOccurrence())
                        .with(slow.givenOccurrence().coverage(actions))
                        .toString());
    }

    @Test
    void factorsAreToldAsTheyWereWritten() {
        assertThat(english(account(graph.analyze(id("broke")))).get(0)).endsWith(": “sale” and “pool”.");
    }
}
