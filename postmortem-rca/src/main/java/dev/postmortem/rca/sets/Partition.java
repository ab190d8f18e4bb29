package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Exhausted;
import dev.postmortem.rca.formula.FunctionTree;
import dev.postmortem.rca.formula.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The combinations of a question, by the first of some changes after which they no longer lead to its target.
 *
 * <p>A change makes the function of a question smaller. Its function and that of the question are built over the same
 * variables, and the minimal sets of the question are cut in two by it, without being listed.
 */
public final class Partition {
    private Partition() {}

    /**
     * Cuts the combinations of a question.
     *
     * @param question the question
     * @param changed the same question with something removed or broken, from less to more
     * @param limits what may be spent
     * @return the combinations that each change closes and none before it did, and last those that stay open
     */
    public static List<Family> of(Question question, List<Question> changed, Limits limits) {
        List<Question> all = new ArrayList<>(List.of(question));
        all.addAll(changed);
        return families(functions(all, limits), all, false, limits);
    }

    /** Half of the steps are for the functions. */
    static Optional<FunctionTree> functions(List<Question> questions, Limits limits) {
        try {
            return Optional.of(FunctionTree.of(questions, new Budget(limits.maxNodes(), limits.maxSteps() / 2)));
        } catch (Exhausted e) {
            return Optional.empty();
        }
    }

    /** A quarter of the steps is for exact sets, and a quarter for the smallest ones if these are too many. */
    static List<Family> families(
            Optional<FunctionTree> functions, List<Question> questions, boolean dual, Limits limits) {
        if (functions.isPresent()) {
            try {
                return ExactFamilies.of(functions.get(), dual, new Budget(limits.maxNodes(), limits.maxSteps() / 4));
            } catch (Exhausted e) {
                return SmallestSets.of(questions, dual, limits);
            }
        }
        return SmallestSets.of(questions, dual, limits);
    }
}
