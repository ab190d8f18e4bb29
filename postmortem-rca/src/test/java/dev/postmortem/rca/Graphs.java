package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short ways to write graphs in tests. */
final class Graphs {
    static final FactorId TOP = id("top");

    private Graphs() {}

    static FactorId id(String text) {
        return FactorId.of(text);
    }

    static FactorId[] ids(String words) {
        return Stream.of(words.split(" ")).map(FactorId::of).toArray(FactorId[]::new);
    }

    static Set<FactorId> set(String words) {
        return Stream.of(ids(words)).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Set<FactorId>> sets(String... words) {
        return Stream.of(words).map(Graphs::set).toList();
    }

    /** A builder with the outcome {@code top} and these conditions. */
    static FactorGraphBuilder withTop(String words) {
        FactorGraphBuilder graph = FactorGraph.builder().factor(outcome("top", OutcomeAspect.OCCURRENCE));
        Stream.of(ids(words)).forEach(id -> graph.factor(id, FactorKind.CONDITION, "It is so."));
        return graph;
    }

    static ContributingFactor outcome(String id, OutcomeAspect aspect) {
        return ContributingFactor.builder()
                .id(id(id))
                .kind(FactorKind.OUTCOME)
                .text("It broke.")
                .aspect(aspect)
                .build();
    }

    static ContributingFactor uncontrollable(String id) {
        return ContributingFactor.builder()
                .id(id(id))
                .kind(FactorKind.TRIGGER)
                .text("It is so.")
                .controllable(false)
                .build();
    }

    static ActionItemBuilder action(String id, ActionType type, String... factors) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title("Do " + id)
                .type(type)
                .addresses(Stream.of(factors).map(FactorId::of).toList());
    }
}
