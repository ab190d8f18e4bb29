package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.diagram.MinimalSets;
import dev.postmortem.rca.diagram.NodeTable;
import dev.postmortem.rca.formula.FunctionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Takes the minimal sets out of exact functions, part by part. */
final class ExactFamilies {
    private final FunctionTree functions;
    private final boolean dual;
    private final Budget budget;
    private final List<Diagram> parts = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();

    private ExactFamilies(FunctionTree functions, boolean dual, Budget budget) {
        this.functions = functions;
        this.dual = dual;
        this.budget = budget;
    }

    /** The minimal sets of the first function, cut at the others: see {@link Partition}. */
    static List<Family> of(FunctionTree functions, boolean dual, Budget budget) {
        ExactFamilies families = new ExactFamilies(functions, dual, budget);
        int top = functions.size() - 1;
        for (int part = 0; part < top; part++) {
            NodeTable nodes = new NodeTable(budget, budget.maxNodes());
            families.parts.add(Diagram.of(nodes, new MinimalSets(nodes).of(families.function(part))));
            families.labels.add(functions.labels(part));
        }
        families.labels.add(functions.labels(top));
        return families.cut(top);
    }

    private List<Family> cut(int top) {
        NodeTable nodes = new NodeTable(budget, budget.maxNodes());
        MinimalSets sets = new MinimalSets(nodes);
        List<Family> families = new ArrayList<>();
        int rest = sets.of(function(top));
        for (int answer = 1; answer < functions.answers(); answer++) {
            families.add(family(nodes, sets.failing(rest, functions.answer(answer))));
            rest = sets.holding(rest, functions.answer(answer));
        }
        families.add(family(nodes, rest));
        return families;
    }

    private Diagram function(int part) {
        return dual ? functions.function(part).dual() : functions.function(part);
    }

    private Family family(NodeTable nodes, int root) {
        List<Diagram> all = new ArrayList<>(parts);
        all.add(Diagram.of(nodes, root));
        return Family.of(all, labels, OptionalInt.empty(), budget);
    }
}
