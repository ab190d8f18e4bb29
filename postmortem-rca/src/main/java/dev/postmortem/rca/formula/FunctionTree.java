package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.diagram.Exhausted;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact answers to questions as binary decision diagrams, one for each module; immutable.
 *
 * <p>A part stands after the parts that are among its variables; the last part holds one function for each question, over
 * the same variables.
 */
public final class FunctionTree {
    private final List<Diagram[]> functions = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();

    private FunctionTree(Formula formula, Budget budget) {
        VariableOrders orders = new VariableOrders(formula);
        int[] values = new int[formula.size()];
        int[] partOf = new int[formula.size()];
        for (Module module : Module.allOf(formula)) {
            ModuleFunction function = ModuleFunction.of(formula, orders, module, budget, values);
            labels.add(labels(formula, function.order(), partOf));
            functions.add(function.functions());
            partOf[module.roots()[0]] = functions.size() - 1;
        }
    }

    /**
     * Answers questions.
     *
     * @param questions the questions, at least one
     * @param budget what may be spent
     * @return the answers
     * @throws Exhausted if the budget is not enough
     */
    public static FunctionTree of(List<Question> questions, Budget budget) {
        FormulaBuilder builder = new FormulaBuilder(budget);
        int[] roots = questions.stream()
                .mapToInt(question -> Evaluation.of(question, builder))
                .toArray();
        return new FunctionTree(Simplification.of(builder.build(roots), budget), budget);
    }

    private static int[] labels(Formula formula, int[] order, int[] partOf) {
        int[] labels = new int[order.length];
        for (int level = 0; level < order.length; level++) {
            int leaf = order[level];
            labels[level] = formula.isVariable(leaf) ? formula.variable(leaf) : ~partOf[leaf];
        }
        return labels;
    }

    /** {@return how many parts there are} */
    public int size() {
        return functions.size();
    }

    /** {@return how many questions are answered} */
    public int answers() {
        return functions.get(functions.size() - 1).length;
    }

    /**
     * Returns what each level of a part stands for.
     *
     * @param part the part
     * @return a variable, or the complement of the number of an earlier part; not to be changed
     */
    public int[] labels(int part) {
        return labels.get(part);
    }

    /**
     * Finds a level of a part.
     *
     * @param part the part
     * @param label what the level stands for
     * @return the level; -1 if there is none
     */
    public int levelOf(int part, int label) {
        int[] levels = labels.get(part);
        for (int level = 0; level < levels.length; level++) {
            if (levels[level] == label) {
                return level;
            }
        }
        return -1;
    }

    /**
     * Returns the function of a part; of the last one that of the first question.
     *
     * @param part the part
     * @return its function over its levels
     */
    public Diagram function(int part) {
        return functions.get(part)[0];
    }

    /**
     * Returns the function of the last part for a question.
     *
     * @param question the place of the question
     * @return its function over the levels of the last part
     */
    public Diagram answer(int question) {
        return functions.get(functions.size() - 1)[question];
    }
}
