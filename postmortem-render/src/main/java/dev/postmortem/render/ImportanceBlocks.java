package dev.postmortem.render;

import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.importance.FactorImportance;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.importance.ImportanceMeasure;
import dev.postmortem.rca.importance.ImportanceStatus;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.wording.Wording;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How much each factor behind an outcome matters: a small table by one measure, and what that measure says. */
final class ImportanceBlocks {
    private static final int LISTED = 12;

    private final FactorNames names;
    private final Wording wording;

    ImportanceBlocks(FactorNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /** Nothing where all matter alike, or a limit was met. */
    List<Block> of(FactorAnalysis analysis, String id) {
        Importance importance = analysis.importance();
        if (importance.getStatus() == ImportanceStatus.NOT_AVAILABLE) {
            return List.of();
        }
        ImportanceMeasure measure = importance.getStatus() == ImportanceStatus.COMPLETE
                ? ImportanceMeasure.FUSSELL_VESELY
                : ImportanceMeasure.STRUCTURAL;
        List<FactorImportance> ranked = importance.rankedBy(measure);
        if (ranked.stream().map(factor -> factor.get(measure)).distinct().count() < 2) {
            return List.of();
        }
        BigInteger combinations = analysis.minimalCombinations().count();
        List<Block> blocks = new ArrayList<>(
                table(id, measure, combinations).blocks(ranked.subList(0, Math.min(LISTED, ranked.size()))));
        blocks.add(Paragraph.text(explained(measure) + rest(ranked.size())));
        return blocks;
    }

    private TableOf<FactorImportance> table(String id, ImportanceMeasure measure, BigInteger combinations) {
        String title = measure == ImportanceMeasure.STRUCTURAL ? "Structural importance" : "Fussell-Vesely importance";
        return new TableOf<FactorImportance>(id, "How much each factor matters", wording)
                .text("Factor", factor -> names.text(factor.getFactor()))
                .text("Id", factor -> factor.getFactor().toString())
                .number(
                        "In combinations",
                        factor -> wording.terms()
                                .of(
                                        "%s of %s",
                                        wording.numbers().of(factor.getOccurrences()),
                                        wording.numbers().of(combinations)))
                .number(
                        title,
                        factor -> wording.numbers().percent(factor.get(measure).orElse(0)))
                .stackable();
    }

    private String explained(ImportanceMeasure measure) {
        return wording.terms()
                .of(
                        measure == ImportanceMeasure.STRUCTURAL
                                ? "Structural importance says in which share of all situations of the other factors"
                                        + " this one makes the difference."
                                : "Fussell-Vesely importance says how likely it is that a combination with this factor"
                                        + " was at work, given the likelihoods.");
    }

    private String rest(int all) {
        return all <= LISTED
                ? ""
                : " "
                        + wording.terms()
                                .of(
                                        "%s of %s factors are shown.",
                                        wording.numbers().of(LISTED),
                                        wording.numbers().of(all));
    }
}
