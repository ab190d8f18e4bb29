package dev.postmortem.model.fleet;

/**
 * The ranks of two observations that have a percentile between them with a probability of at least 95 %.
 *
 * <p>How many of n independent observations are not above the percentile is distributed binomially, whatever the distribution
 * they come from. Each end is taken as near as leaves at most 2.5 % beyond it.
 *
 * @param lower the rank of the lower one, from 1; 0 if there are too few observations for one
 * @param upper the rank of the upper one; above the number of observations if there are too few for one
 * @param coverage the probability
 */
record ConfidenceRanks(int lower, int upper, double coverage) {
    private static final double BEYOND = 0.025;

    static ConfidenceRanks of(int observations, int percent) {
        double[] probabilities = binomial(observations, percent / 100.0);
        int lower = 0;
        double below = 0;
        while (below + probabilities[lower] <= BEYOND) {
            below += probabilities[lower++];
        }
        int upper = observations + 1;
        double above = 0;
        while (above + probabilities[upper - 1] <= BEYOND) {
            above += probabilities[--upper];
        }
        return new ConfidenceRanks(lower, upper, 1 - below - above);
    }

    /** From the likeliest number to both sides, so that only what does not matter becomes zero. */
    private static double[] binomial(int trials, double chance) {
        double[] weights = new double[trials + 1];
        int mode = (int) ((trials + 1.0) * chance);
        double odds = chance / (1 - chance);
        weights[mode] = 1;
        double sum = 1;
        for (int k = mode + 1; k <= trials; k++) {
            weights[k] = weights[k - 1] * (trials - k + 1) / k * odds;
            sum += weights[k];
        }
        for (int k = mode - 1; k >= 0; k--) {
            weights[k] = weights[k + 1] * (k + 1) / (trials - k) / odds;
            sum += weights[k];
        }
        for (int k = 0; k <= trials; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
