package dev.postmortem.rca.sets;

import dev.postmortem.rca.formula.FunctionTree;
import java.util.Arrays;

/** Integrates Birnbaum's importance over a common probability, by Gauss-Legendre quadrature: exact for polynomials. */
final class BarlowProschan {
    /** More points than this gain nothing: they are exact up to degree 255, and the integrands are smooth beyond. */
    private static final int MAX_POINTS = 128;

    private BarlowProschan() {}

    static double[] of(FunctionTree functions, int variables) {
        double[] importance = new double[variables];
        int points = Math.min(MAX_POINTS, variables / 2 + 1);
        for (int i = 1; i <= points; i++) {
            double root = root(points, i);
            double slope = legendre(points, root)[1];
            double weight = 1 / ((1 - root * root) * slope * slope);
            double[] common = new double[variables];
            Arrays.fill(common, (1 + root) / 2);
            Sensitivity sensitivity = Sensitivity.of(functions, common);
            for (int variable = 0; variable < variables; variable++) {
                importance[variable] += weight * sensitivity.derivative(variable);
            }
        }
        // The sum of the weights is 1 but for rounding.
        Arrays.setAll(importance, i -> Math.min(1, importance[i]));
        return importance;
    }

    /** The i-th root of the Legendre polynomial, by Newton's method from Tricomi's approximation. */
    private static double root(int degree, int i) {
        double root = StrictMath.cos(Math.PI * (i - 0.25) / (degree + 0.5));
        for (int step = 0; step < 10; step++) {
            double[] value = legendre(degree, root);
            root -= value[0] / value[1];
        }
        return root;
    }

    /** The value and the slope of the Legendre polynomial. */
    private static double[] legendre(int degree, double x) {
        double before = 0;
        double value = 1;
        for (int n = 1; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
            before = value;
            value = next;
        }
        return new double[] {value, degree * (x * value - before) / (x * x - 1)};
    }
}
