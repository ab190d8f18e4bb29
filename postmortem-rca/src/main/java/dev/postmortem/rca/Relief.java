package dev.postmortem.rca;

import dev.postmortem.model.factor.OutcomeAspect;

/** What it would have meant for an outcome if one of its preventions had been there. */
enum Relief {
    /** It would not have come about. */
    PREVENTED,
    /** It would not have taken so long. */
    SHORTER,
    /** It would not have been so bad. */
    MILDER;

    /** Without what happened first, the outcome is prevented as a whole; given that, only its length or its extent is. */
    static Relief of(FactorAnalysis analysis) {
        OutcomeAspect aspect = analysis.getGiven().isEmpty()
                ? OutcomeAspect.OCCURRENCE
                : analysis.links().aspect();
        return switch (aspect) {
            case OCCURRENCE -> PREVENTED;
            case DURATION -> SHORTER;
            case SEVERITY -> MILDER;
        };
    }
}
