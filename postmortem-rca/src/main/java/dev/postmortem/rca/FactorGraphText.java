package dev.postmortem.rca;

import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.text.AlignedText;
import java.util.Comparator;
import java.util.List;

/** Lays a graph out for a terminal: a line for each factor, the outcomes first, and one for each explanation. */
final class FactorGraphText {
    private static final Comparator<ContributingFactor> OUTCOMES_FIRST =
            Comparator.comparing(factor -> factor.getKind() != FactorKind.OUTCOME);

    private FactorGraphText() {}

    static String of(FactorGraph graph) {
        List<ContributingFactor> factors =
                graph.getFactors().stream().sorted(OUTCOMES_FIRST).toList();
        return AlignedText.titled(count(factors, "factor") + ", " + count(graph.getExplanations(), "explanation"))
                .rows(
                        factors,
                        factor -> List.of(
                                factor.getKind().toString(), factor.getId().toString(), factor.getText()))
                .rows(graph.getExplanations(), explanation -> List.of(explanation.toString()))
                .toString();
    }

    private static String count(List<?> parts, String noun) {
        return parts.size() + " " + noun + (parts.size() == 1 ? "" : "s");
    }
}
