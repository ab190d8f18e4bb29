package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.diagram.DualAlgebra;
import dev.postmortem.rca.diagram.Exhausted;
import dev.postmortem.rca.diagram.NodeTable;
import dev.postmortem.rca.diagram.SmallFamilies;
import dev.postmortem.rca.formula.Evaluation;
import dev.postmortem.rca.formula.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** All minimal sets of one member, then all of up to two, and so on as far as the limits allow. */
final class SmallestSets {
    private final List<Question> questions;
    private final boolean dual;
    private final Budget budget;

    private SmallestSets(List<Question> questions, boolean dual, Budget budget) {
        this.questions = questions;
        this.dual = dual;
        this.budget = budget;
    }

    /** The sets of the first question, cut at the others: see {@link Partition}. */
    static List<Family> of(List<Question> questions, boolean dual, Limits limits) {
        return new SmallestSets(questions, dual, new Budget(limits.maxNodes(), limits.maxSteps() / 4)).search();
    }

    private List<Family> search() {
        List<Family> best = Collections.nCopies(questions.size(), nothing());
        try {
            for (int size = 1; size <= SmallFamilies.MAX_SIZE && isOpen(best); size++) {
                best = upTo(size);
            }
        } catch (Exhausted e) {
            return best;
        }
        return best;
    }

    private static boolean isOpen(List<Family> families) {
        return families.get(0).completeUpToSize().isPresent();
    }

    private static Family nothing() {
        return Family.of(List.of(Diagram.NONE), List.of(new int[0]), OptionalInt.of(0), Budget.unlimited());
    }

    private List<Family> upTo(int size) {
        NodeTable nodes = new NodeTable(budget, budget.maxNodes());
        SmallFamilies families = new SmallFamilies(nodes, size);
        List<Integer> roots = new ArrayList<>();
        int rest = evaluate(questions.get(0), families);
        for (Question changed : questions.subList(1, questions.size())) {
            int closed = families.without(rest, evaluate(changed, families));
            roots.add(closed);
            rest = families.difference(rest, closed);
        }
        roots.add(rest);
        OptionalInt complete = families.isTruncated() ? OptionalInt.of(size) : OptionalInt.empty();
        int[] labels = IntStream.range(0, questions.get(0).variableCount()).toArray();
        return roots.stream()
                .map(root -> Family.of(List.of(Diagram.of(nodes, root)), List.of(labels), complete, budget))
                .toList();
    }

    private int evaluate(Question question, SmallFamilies families) {
        return dual
                ? DualAlgebra.opposite(Evaluation.of(question, new DualAlgebra(families)))
                : Evaluation.of(question, families);
    }
}
