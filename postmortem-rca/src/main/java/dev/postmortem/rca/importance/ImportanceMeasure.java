package dev.postmortem.rca.importance;

/**
 * A way to say how much a factor matters for an outcome.
 *
 * <p>In the formulas, p is the likelihood of the factor, P the probability of the outcome, P1 the same if the factor is
 * certain and P0 the same if it is impossible; factors are independent. Where P is 0 there is nothing to apportion:
 * CRITICALITY, FUSSELL_VESELY and DIAGNOSTIC are 0 then.
 */
public enum ImportanceMeasure {
    /**
     * P1 - P0: how much the probability of the outcome changes with that of the factor. Birnbaum, On the importance of
     * different components in a multicomponent system, 1969.
     */
    BIRNBAUM(true),
    /**
     * (P1 - P0) * p / P: how likely it is that the factor was there and made the difference, given the outcome. Rausand and
     * Høyland, System Reliability Theory, 2004, chapter 5.
     */
    CRITICALITY(true),
    /**
     * P(all of some minimal combination with the factor) / P: how likely it is that a combination with the factor was at
     * work, given the outcome. Fussell, How to hand-calculate system reliability and safety characteristics, 1975, as
     * defined by Rausand and Høyland, System Reliability Theory, 2004, chapter 5. Some tools call (P - P0) / P or p * P1 / P
     * by this name, which are CRITICALITY and DIAGNOSTIC here.
     */
    FUSSELL_VESELY(true),
    /** p * P1 / P: how likely the factor is, given the outcome; by the theorem of Bayes. */
    DIAGNOSTIC(true),
    /**
     * P1 / P, the risk achievement worth: by how much the outcome gets likelier if the factor is certain. 1 if P and P1 are
     * 0, and infinite if only P is. Cheok, Parry and Sherry, Use of importance measures in risk-informed regulatory
     * applications, 1998.
     */
    RISK_ACHIEVEMENT_WORTH(true),
    /**
     * P / P0, the risk reduction worth: by how much the outcome gets less likely if the factor is gone. Infinite for a
     * necessary factor; 1 if P is 0. Cheok, Parry and Sherry, 1998.
     */
    RISK_REDUCTION_WORTH(true),
    /**
     * P1 - P0 where each factor has probability 1/2: in which share of all situations of the others the factor makes the
     * difference. Birnbaum, 1969.
     */
    STRUCTURAL(false),
    /**
     * The integral of P1 - P0 over q from 0 to 1, where each factor has probability q: how likely it is that the factor is
     * the one that completes the outcome if all come in random order. The measures of all factors add up to 1. Barlow and
     * Proschan, Importance of system components and fault tree events, 1975, for factors that are alike. Exact up to
     * rounding for 255 factors, and beyond that by quadrature.
     */
    BARLOW_PROSCHAN(false);

    private final boolean fromLikelihoods;

    ImportanceMeasure(boolean fromLikelihoods) {
        this.fromLikelihoods = fromLikelihoods;
    }

    /** {@return whether it needs the likelihoods of the factors; if not, the graph alone decides} */
    public boolean isFromLikelihoods() {
        return fromLikelihoods;
    }
}
