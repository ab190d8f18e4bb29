package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said about one outcome and what leads to it. */
final class AnalysisFindings {
    private final FactorAnalysis analysis;
    private final Pointers pointers;
    private final List<Finding> findings = new ArrayList<>();

    AnalysisFindings(FactorAnalysis analysis) {
        this.analysis = analysis;
        this.pointers = new Pointers(analysis.getGraph());
    }

    List<Finding> all() {
        findings.addAll(new GraphFindings(analysis.getGraph(), Optional.of(analysis.getOutcome())).all());
        return ofCombinations();
    }

    List<Finding> ofCombinations() {
        if (analysis.links().isPossible()) {
            analysis.inertFactors().forEach(this::tellOfInert);
        }
        if (!analysis.minimalCombinations().isComplete()
                || !analysis.minimalPreventions().isComplete()) {
            tellOfLimit();
        }
        return findings.stream().sorted().toList();
    }

    private void tellOfInert(FactorId factor) {
        findings.add(FactorRule.INERT.at(
                pointers.to(factor),
                "factor " + factor,
                Sentences.given(analysis) + "with or without " + factor + ", " + analysis.getOutcome()
                        + " would have come about in the same ways",
                "ask what else had to be there for it to matter, or remove it"));
    }

    private void tellOfLimit() {
        FactorId outcome = analysis.getOutcome();
        findings.add(FactorRule.LIMITED.at(
                pointers.to(outcome),
                "factor " + outcome,
                "the combinations or preventions for " + outcome + " are too many to find them all within "
                        + analysis.getLimits(),
                "ask for the smallest ones, or raise the limits"));
    }
}
