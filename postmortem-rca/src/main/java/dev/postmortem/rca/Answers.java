package dev.postmortem.rca;

import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.sets.Limits;
import dev.postmortem.rca.sets.Partition;
import dev.postmortem.rca.sets.Solution;
import java.util.ArrayList;
import java.util.List;

/** Answers questions about one graph within the limits; immutable. */
final class Answers {
    private final CompiledGraph graph;
    private final Limits limits;

    Answers(CompiledGraph graph, AnalysisLimits limits) {
        this.graph = graph;
        this.limits = new Limits(limits.getMaxNodes(), limits.getMaxSteps());
    }

    Solution solve(Question question) {
        return Solution.of(question, limits);
    }

    CombinationSet combinations(Question question) {
        return new CombinationSet(graph, solve(question).combinations());
    }

    CombinationSet preventions(Question question) {
        return new CombinationSet(graph, solve(question).preventions());
    }

    /** The combinations that each change is the first to close, and last those that all of them leave open. */
    List<CombinationSet> cut(Question question, List<Question> changed) {
        List<CombinationSet> parts = new ArrayList<>();
        Partition.of(question, changed, limits).forEach(family -> parts.add(new CombinationSet(graph, family)));
        return List.copyOf(parts);
    }
}
