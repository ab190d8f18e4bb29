package dev.postmortem.rca;

import dev.postmortem.model.action.ActionStatus;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what actions cut, what they leave open, and what would close that. */
final class CoverageAccount {
    private final FactorAnalysis analysis;
    private final Coverage coverage;
    private final AccountLanguage language;
    private final NamedSets sets;

    CoverageAccount(FactorAnalysis analysis, Coverage coverage, AccountLanguage language, NamedSets sets) {
        this.analysis = analysis;
        this.coverage = coverage;
        this.language = language;
        this.sets = sets;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(actions());
        if (coverage.getVerdict() == CoverageVerdict.PREVENTED) {
            return sentences;
        }
        boolean undecided = coverage.isPreventedWithProposals();
        BigInteger proposed = coverage.getProposed().count();
        if (undecided || proposed.signum() > 0) {
            sentences.add(language.proposals(proposed, undecided));
        }
        if (coverage.getVerdict() == CoverageVerdict.PARTLY && !undecided) {
            additions().ifPresent(sentences::add);
        }
        return sentences;
    }

    private String actions() {
        BigInteger total = analysis.minimalCombinations().count();
        BigInteger done = coverage.getDone().count();
        BigInteger cut = done.add(coverage.getPlanned().count());
        if (coverage.getDoneVerdict() == CoverageVerdict.PREVENTED) {
            return language.preventedByDone(total, coverage.isComplete());
        }
        if (coverage.getVerdict() == CoverageVerdict.PREVENTED) {
            boolean anyDone =
                    coverage.getCountedActions().stream().anyMatch(action -> action.getStatus() == ActionStatus.DONE);
            return language.preventedByAll(total, done, anyDone, coverage.isComplete());
        }
        if (total.equals(BigInteger.ONE) && cut.signum() == 0 && coverage.isComplete()) {
            return language.onlyOneNotCut();
        }
        CombinationSet open = coverage.getOpen();
        return language.cut(total, done, coverage.getPlanned().count(), coverage.isComplete())
                + language.open(
                        open.count(),
                        sets.shown(open),
                        coverage.isComplete(),
                        coverage.isComplete() && !cut.add(open.count()).equals(total));
    }

    /** What would close the rest; if nothing is closed yet, what would have prevented it says as much. */
    private Optional<String> additions() {
        Additions additions = Additions.of(analysis, coverage);
        Optional<String> sentence = underlying(additions.underlying(), additions.underlyingOnly());
        return sentence.map(s -> additions
                .smaller()
                .map(smaller -> language.orWithExplained(s, sets.names(smaller)))
                .orElse(s));
    }

    private Optional<String> underlying(CombinationSet additions, boolean underlyingOnly) {
        if (additions.isEmpty()) {
            return additions.isComplete() ? Optional.of(language.noAddition(underlyingOnly)) : Optional.empty();
        }
        return sets.smallest(additions, (size, count, shown) -> language.additions(size, count, shown, underlyingOnly));
    }
}
