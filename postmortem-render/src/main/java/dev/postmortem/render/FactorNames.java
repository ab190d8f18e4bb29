package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.wording.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the factors of a postmortem, and what refers to them, read for people. */
final class FactorNames {
    private final Wording wording;
    private final Map<FactorId, String> factors = new HashMap<>();
    private final Map<FactorId, Integer> places = new HashMap<>();
    private final Map<ExplanationId, FactorId> effects = new HashMap<>();

    FactorNames(Postmortem postmortem, Wording wording) {
        this.wording = wording;
        for (ContributingFactor factor : postmortem.getFactors()) {
            factors.put(factor.getId(), wording.limited(factor.getText()));
            places.putIfAbsent(factor.getId(), places.size());
        }
        for (Explanation explanation : postmortem.getExplanations()) {
            effects.put(explanation.getId(), explanation.getEffect());
        }
    }

    /** Factors in the order in which somebody wrote them down; those that are only mentioned come last. */
    List<FactorId> asWritten(Set<FactorId> some) {
        return some.stream()
                .sorted(Comparator.<FactorId>comparingInt(f -> places.getOrDefault(f, Integer.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The text, or the id of a factor that is only mentioned. */
    String text(FactorId factor) {
        return factors.getOrDefault(factor, factor.toString());
    }

    /** The text, and the id by which the factor stands in the table. */
    Paragraph withId(FactorId factor) {
        Inline id = Inline.code(factor.toString());
        return factors.containsKey(factor)
                ? Paragraph.of(Inline.text(text(factor)), Inline.text(" "), id)
                : Paragraph.of(id);
    }

    /** What somebody who breaks an explanation works on. */
    String text(ExplanationId explanation) {
        FactorId effect = effects.get(explanation);
        return effect == null
                ? explanation.toString()
                : wording.terms().of("why “%s” came about", inSentence(text(effect)));
    }

    /** The title, and whether it is done. */
    String action(ActionItem action) {
        return wording.terms()
                .of(
                        action.getStatus() == ActionStatus.DONE ? "“%s” (done)" : "“%s” (planned)",
                        inSentence(action.getTitle()));
    }

    /** The title of something that nobody has decided yet. */
    String proposal(ActionItem action) {
        return wording.terms().of("“%s” (proposed)", inSentence(action.getTitle()));
    }

    static String inSentence(String text) {
        String line = text.strip();
        return line.length() > 1 && line.endsWith(".") && !line.endsWith("..")
                ? line.substring(0, line.length() - 1)
                : line;
    }
}
