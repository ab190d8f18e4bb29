package dev.postmortem.rca.pattern;

import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ways to say which factors of different incidents are the same: those that get the same label.
 *
 * <p>Factor ids mean something within one postmortem only, so none of these looks at them. A team with a taxonomy of its
 * own passes its own function to {@link PatternSearch#labelling}. Outcomes are what factors explain, and never get a label.
 * Stateless and safe for use by many threads.
 */
public final class FactorLabels {
    private FactorLabels() {}

    /**
     * Labels a factor by its category, kind and layer, or by its text if it has none but UNKNOWN.
     *
     * <p>A category alone is too coarse: "a safeguard against overload was missing" and "overload set it off" call for
     * different actions. Kind and layer alone are coarser still, so without a category only the same words are the same.
     *
     * @param factor the factor
     * @return one label, such as {@code CAPACITY / BARRIER_ABSENT / TECHNICAL}; none for an outcome
     */
    public static List<String> standard(ContributingFactor factor) {
        return category(factor)
                .map(category -> Stream.concat(
                                Stream.of(category, factor.getKind().name()),
                                factor.getLayer().map(FactorLayer::name).stream())
                        .collect(Collectors.joining(" / ")))
                .map(List::of)
                .orElseGet(() -> byText(factor));
    }

    /**
     * Labels a factor by its category alone.
     *
     * @param factor the factor
     * @return the category with single spaces; none for an outcome or a factor without one, or with UNKNOWN
     */
    public static List<String> byCategory(ContributingFactor factor) {
        return category(factor).stream().toList();
    }

    /**
     * Labels a factor by its text.
     *
     * @param factor the factor
     * @return the text in lower case, with single spaces and without a full stop at the end; none for an outcome
     */
    public static List<String> byText(ContributingFactor factor) {
        String text = words(factor.getText()).toLowerCase(Locale.ROOT);
        String plain = text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
        return isOutcome(factor) || plain.isEmpty() ? List.of() : List.of(plain);
    }

    private static Optional<String> category(ContributingFactor factor) {
        return factor.getCategory()
                .filter(category -> !isOutcome(factor) && !category.equals(FactorCategory.UNKNOWN))
                .map(category -> words(category.toString()));
    }

    private static boolean isOutcome(ContributingFactor factor) {
        return factor.getKind() == FactorKind.OUTCOME;
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
