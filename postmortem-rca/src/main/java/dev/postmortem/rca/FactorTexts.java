package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.rca.text.PlainLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Names a factor by its text as it reads inside a sentence; by its id if only explanations know it, by both if others
 * have the same text.
 */
final class FactorTexts implements Function<FactorId, String> {
    private static final int LONGEST = 60;

    private final Map<String, String> texts = new HashMap<>();

    FactorTexts(FactorGraph graph) {
        Map<String, Integer> uses = new HashMap<>();
        for (ContributingFactor factor : graph.getFactors()) {
            uses.merge(inSentence(factor.getText()), 1, Integer::sum);
        }
        for (ContributingFactor factor : graph.getFactors()) {
            String text = inSentence(factor.getText());
            texts.put(
                    factor.getId().toString(),
                    Objects.requireNonNull(uses.get(text)) == 1 ? text : text + " (" + factor.getId() + ")");
        }
    }

    @Override
    public String apply(FactorId id) {
        return texts.getOrDefault(id.toString(), id.toString());
    }

    private static String inSentence(String text) {
        String line = PlainLine.of(text);
        if (line.codePointCount(0, line.length()) > LONGEST) {
            String start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
            int space = start.lastIndexOf(' ');
            return (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
        }
        return line.length() > 1 && line.endsWith(".") && !line.endsWith("..")
                ? line.substring(0, line.length() - 1)
                : line;
    }
}
