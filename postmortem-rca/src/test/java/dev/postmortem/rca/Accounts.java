package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Accounts of graphs for tests. */
final class Accounts {
    private Accounts() {}

    /** A pair with two spare partners, and three together: three combinations. */
    static FactorGraphBuilder three() {
        return withTop("a b c d e f")
                .because(TOP, ids("a b"))
                .because(TOP, ids("a c"))
                .because(TOP, ids("d e f"));
    }

    static FactorAccount account(FactorGraphBuilder graph, ActionItemBuilder... actions) {
        FactorAnalysis analysis = graph.build().analyze(TOP);
        List<ActionItem> items =
                Arrays.stream(actions).map(ActionItemBuilder::build).toList();
        FactorAccount account = FactorAccount.of(analysis).named(FactorId::toString);
        return actions.length == 0 ? account : account.with(analysis.coverage(items));
    }

    static ActionItemBuilder planned(String... factors) {
        return action("ai-" + factors[0], ActionType.PREVENT, factors);
    }

    static ActionItemBuilder proposed(String... factors) {
        return planned(factors).status(ActionStatus.PROPOSED);
    }

    static ActionItemBuilder done(String... factors) {
        return planned(factors).status(ActionStatus.DONE);
    }

    static List<String> english(FactorAccount account) {
        return account.getSentences();
    }

    static List<String> german(FactorAccount account) {
        return account.in(Locale.GERMANY).getSentences();
    }

    static String last(List<String> sentences) {
        return sentences.get(sentences.size() - 1);
    }

    static String third(List<String> sentences) {
        return sentences.get(2);
    }
}
