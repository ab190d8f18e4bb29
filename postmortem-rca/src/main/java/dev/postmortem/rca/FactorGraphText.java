package dev.postmortem.rca;

import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.text.AlignedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a graph out for a terminal: a line for each factor, the outcomes first, and one for each explanation. */
final class FactorGraphText {
    private static final int CAUSES = 8;
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
                .rows(
                        graph.getExplanations(),
                        explanation ->
                                List.of("because", explanation.getEffect().toString(), causes(explanation)))
                .toString();
    }

    private static String causes(Explanation explanation) {
        int size = explanation.getCauses().size();
        String least = explanation
                .getAtLeast()
                .filter(number -> number < size)
                .map(number -> "at least " + number + " of ")
                .orElse("");
        String more = size > CAUSES ? " and " + (size - CAUSES) + " more" : "";
        return explanation.getCauses().stream()
                .limit(CAUSES)
                .map(Object::toString)
                .collect(Collectors.joining(least.isEmpty() ? " + " : ", ", least, more));
    }

    private static String count(List<?> parts, String noun) {
        return parts.size() + " " + noun + (parts.size() == 1 ? "" : "s");
    }
}
