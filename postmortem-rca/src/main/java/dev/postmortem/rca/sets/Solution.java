package dev.postmortem.rca.sets;

import dev.postmortem.rca.formula.FunctionTree;
import dev.postmortem.rca.formula.Question;
import java.util.List;
import java.util.Optional;

/** The answer to one question within limits; immutable. */
public final class Solution {
    private final Question question;
    private final Limits limits;
    private final Optional<FunctionTree> functions;

    private Solution(Question question, Limits limits) {
        this.question = question;
        this.limits = limits;
        this.functions = Partition.functions(List.of(question), limits);
    }

    /**
     * Answers a question.
     *
     * @param question the question
     * @param limits what may be spent, on this and on each thing that is asked of the answer
     * @return the answer
     */
    public static Solution of(Question question, Limits limits) {
        return new Solution(question, limits);
    }

    /** {@return whether the exact function is known; if not, only smallest sets are} */
    public boolean isExact() {
        return functions.isPresent();
    }

    /** {@return the minimal sets of variables for which the target comes about; computed anew each time} */
    public Family combinations() {
        return Partition.families(functions, List.of(question), false, limits).get(0);
    }

    /** {@return the minimal sets of variables without which the target does not come about; computed anew each time} */
    public Family preventions() {
        return Partition.families(functions, List.of(question), true, limits).get(0);
    }

    /**
     * Returns the probability of the target and what it depends on, for independent variables.
     *
     * @param probabilities the probability of each variable, from 0 to 1; not changed later
     * @return the answer; empty if the exact function is not known
     */
    public Optional<Sensitivity> sensitivity(double[] probabilities) {
        return functions.map(tree -> Sensitivity.of(tree, probabilities));
    }

    /**
     * Returns for each variable the probability that some minimal combination with it comes about, for independent
     * variables: what Fussell-Vesely importance compares with the probability of the target (Rausand and Hoyland, "System
     * Reliability Theory", 2004).
     *
     * @param probabilities the probability of each variable, from 0 to 1
     * @return the probabilities by variable; empty if a limit is met
     */
    public Optional<double[]> probabilityOfCombinationsWith(double[] probabilities) {
        return functions.flatMap(tree -> CombinationProbability.of(tree, probabilities, limits));
    }

    /**
     * Returns for each variable the integral of its Birnbaum importance over a common probability from 0 to 1: the
     * importance of Barlow and Proschan for components of one lifetime distribution ("Importance of system components and
     * fault tree events", 1975).
     *
     * @return the importance by variable, which sums up to 1 if the target is neither certain nor impossible; empty if the
     *     exact function is not known
     */
    public Optional<double[]> barlowProschan() {
        return functions.map(tree -> BarlowProschan.of(tree, question.variableCount()));
    }
}
