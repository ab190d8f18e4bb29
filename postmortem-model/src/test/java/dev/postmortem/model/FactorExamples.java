package dev.postmortem.model;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.factor.FactorTaxonomy;
import dev.postmortem.model.factor.OutcomeAspect;
import java.math.BigDecimal;
import java.util.List;

/** Examples of factors. */
final class FactorExamples {
    private FactorExamples() {}

    static List<Object> all() {
        return List.of(
                factor(),
                ContributingFactor.builder()
                        .id(FactorId.of("f"))
                        .text("t")
                        .kind(FactorKind.TRIGGER)
                        .build(),
                FactorTaxonomy.standard(),
                explanation(),
                Explanation.builder()
                        .id(ExplanationId.of("x"))
                        .effect(FactorId.of("f"))
                        .addCauses(FactorId.of("g"))
                        .build());
    }

    static ContributingFactor factor() {
        return ContributingFactor.builder()
                .id(FactorId.of("f"))
                .text(Examples.TEXT)
                .kind(FactorKind.OUTCOME)
                .aspect(OutcomeAspect.DURATION)
                .layer(FactorLayer.HUMAN_SYSTEM)
                .category(FactorCategory.CHANGE)
                .addEvidence(CommonExamples.evidence())
                .confidence(Confidence.SUSPECTED)
                .controllable(false)
                .likelihood(new BigDecimal("0.250"))
                .visibility(Visibility.CUSTOMERS)
                .build();
    }

    static Explanation explanation() {
        return Explanation.builder()
                .id(ExplanationId.of("x"))
                .effect(FactorId.of("f"))
                .addCauses(FactorId.of("g"), FactorId.of("h"))
                .atLeast(1)
                .text("either is enough")
                .addEvidence(CommonExamples.evidence())
                .confidence(Confidence.CONFIRMED)
                .visibility(Visibility.PUBLIC)
                .build();
    }
}
