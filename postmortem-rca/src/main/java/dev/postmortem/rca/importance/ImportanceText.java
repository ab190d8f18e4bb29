package dev.postmortem.rca.importance;

import dev.postmortem.model.text.AlignedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays importance out for a terminal: a line for each factor, the most important first, a column for each measure. */
final class ImportanceText {
    private ImportanceText() {}

    static String of(Importance importance) {
        ImportanceMeasure first = importance.getStatus() == ImportanceStatus.COMPLETE
                ? ImportanceMeasure.BIRNBAUM
                : ImportanceMeasure.STRUCTURAL;
        List<FactorImportance> factors = importance.rankedBy(first);
        AlignedText text = AlignedText.titled(title(importance));
        if (factors.isEmpty()) {
            return text.toString();
        }
        List<ImportanceMeasure> measures = Arrays.stream(ImportanceMeasure.values())
                .filter(measure ->
                        factors.stream().anyMatch(factor -> factor.get(measure).isPresent()))
                .sorted(Comparator.comparing(measure -> measure != first))
                .toList();
        return text.rows(List.of(measures), ImportanceText::heading)
                .rows(factors, factor -> cells(factor, measures))
                .toString();
    }

    private static String title(Importance importance) {
        StringBuilder title = new StringBuilder(importance.getStatus().toString());
        importance
                .getOutcomeProbability()
                .ifPresent(p -> title.append(", outcome ").append(FactorImportance.rounded(p)));
        int missing = importance.getMissingLikelihoods().size();
        if (missing > 0) {
            title.append(", ").append(missing).append(missing == 1 ? " factor has" : " factors have");
            title.append(" no likelihood");
        }
        return title.toString();
    }

    private static List<String> heading(List<ImportanceMeasure> measures) {
        List<String> cells = new ArrayList<>(List.of("FACTOR"));
        measures.forEach(measure -> cells.add(measure.toString()));
        cells.add("COMBINATIONS");
        return cells;
    }

    private static List<String> cells(FactorImportance factor, List<ImportanceMeasure> measures) {
        List<String> cells = new ArrayList<>(List.of(factor.getFactor().toString()));
        measures.forEach(measure -> cells.add(
                factor.get(measure).isPresent()
                        ? FactorImportance.rounded(factor.get(measure).getAsDouble())
                        : ""));
        cells.add(factor.getOccurrences().toString());
        return cells;
    }
}
