package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.ExplanationBuilder;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Says why an effect came about, as part of a {@link FactorGraphBuilder}: {@code because(effect).all(a, b).or(c)}.
 *
 * <p>Each of {@link #all}, {@link #or} and {@link #atLeast} adds an explanation, and each explanation is enough. What
 * follows it, such as {@link #text}, is about that explanation. For use by one thread at a time.
 */
public final class Because {
    private final FactorGraphBuilder graph;
    private final FactorId effect;
    private int last = -1;

    Because(FactorGraphBuilder graph, FactorId effect) {
        this.graph = graph;
        this.effect = effect;
    }

    /**
     * Says that these causes together brought about the effect.
     *
     * @param causes the causes, at least one and none twice
     * @return this
     * @throws IllegalArgumentException if there is no cause, or one stands twice
     */
    public Because all(FactorId... causes) {
        return added(Explanation.builder().addCauses(Objects.requireNonNull(causes, "causes")));
    }

    /**
     * Says that these causes together were enough as well: another word for {@link #all}.
     *
     * @param causes the causes, at least one and none twice
     * @return this
     * @throws IllegalArgumentException if there is no cause, or one stands twice
     */
    public Because or(FactorId... causes) {
        return all(causes);
    }

    /**
     * Says that any so many of these causes brought about the effect.
     *
     * @param count how many are enough, from 1 to the number of causes
     * @param causes the causes, at least one and none twice
     * @return this
     * @throws IllegalArgumentException if there is no cause, one stands twice, or the number does not fit
     */
    public Because atLeast(int count, FactorId... causes) {
        return added(Explanation.builder()
                .addCauses(Objects.requireNonNull(causes, "causes"))
                .atLeast(count));
    }

    /**
     * Gives the last explanation another id than {@code why-} and its place.
     *
     * @param id the id
     * @return this
     * @throws IllegalArgumentException if another explanation has this id
     * @throws IllegalStateException if there is no explanation yet
     */
    public Because named(ExplanationId id) {
        Objects.requireNonNull(id, "id");
        return amended(explanation -> explanation.id(id));
    }

    /**
     * Says in a sentence how the causes of the last explanation work together.
     *
     * @param text the sentence
     * @return this
     * @throws IllegalStateException if there is no explanation yet
     */
    public Because text(String text) {
        Objects.requireNonNull(text, "text");
        return amended(explanation -> explanation.text(text));
    }

    /**
     * Says how sure the last explanation is.
     *
     * @param confidence how sure
     * @return this
     * @throws IllegalStateException if there is no explanation yet
     */
    public Because confidence(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return amended(explanation -> explanation.confidence(confidence));
    }

    /**
     * Adds what supports the last explanation.
     *
     * @param evidence what supports it
     * @return this
     * @throws IllegalStateException if there is no explanation yet
     */
    public Because evidence(Evidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        return amended(explanation -> explanation.addEvidence(evidence));
    }

    /**
     * Goes on with another effect.
     *
     * @param next the effect
     * @return what explains it
     * @throws IllegalStateException if there is no explanation yet
     */
    public Because because(FactorId next) {
        requireExplained();
        return graph.because(next);
    }

    /**
     * Returns the builder of the graph, to add something else.
     *
     * @return the builder
     * @throws IllegalStateException if there is no explanation yet
     */
    public FactorGraphBuilder and() {
        requireExplained();
        return graph;
    }

    /**
     * Returns the graph.
     *
     * @return the graph
     * @throws IllegalStateException if there is no explanation yet
     */
    public FactorGraph build() {
        requireExplained();
        return graph.build();
    }

    private Because added(ExplanationBuilder explanation) {
        last = graph.add(explanation.effect(effect));
        return this;
    }

    private Because amended(UnaryOperator<ExplanationBuilder> change) {
        requireExplained();
        graph.amend(last, change);
        return this;
    }

    private void requireExplained() {
        if (last < 0) {
            throw new IllegalStateException(
                    "nothing explains " + effect + " here yet; say all(...), or(...) or atLeast(...) first");
        }
    }
}
