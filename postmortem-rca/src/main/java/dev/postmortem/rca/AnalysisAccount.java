package dev.postmortem.rca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells what was enough for an outcome that follows from the factors, what would have changed it, and what actions do. */
final class AnalysisAccount {
    private final FactorAnalysis analysis;
    private final AccountLanguage language;
    private final NamedSets sets;
    private final String outcome;
    private final List<String> given;

    AnalysisAccount(FactorAnalysis analysis, AccountLanguage language, NamedSets sets) {
        this.analysis = analysis;
        this.language = language;
        this.sets = sets;
        this.outcome = sets.name(analysis.getOutcome());
        this.given = sets.names(analysis.getGiven());
    }

    List<String> with(Optional<Coverage> coverage) {
        List<String> sentences = new ArrayList<>();
        if (analysis.links().followsFrom(new BitSet())) {
            sentences.add(language.nothingMore(outcome, given));
        } else {
            sentences.addAll(ofFactors());
        }
        if (!given.isEmpty() && isPreventedWithGiven()) {
            sentences.add(language.preventedWith(given));
        }
        coverage.filter(actions -> !analysis.minimalCombinations().factors().isEmpty())
                .map(actions -> new CoverageAccount(analysis, actions, language, sets))
                .ifPresent(actions -> sentences.addAll(actions.sentences()));
        return List.copyOf(sentences);
    }

    private boolean isPreventedWithGiven() {
        FactorGraph graph = analysis.getGraph();
        return !new OutcomeLinks(graph, analysis.getOutcome()).followsWithout(graph.nodes(analysis.getGiven()));
    }

    private List<String> ofFactors() {
        ExplainedFactors explained = new ExplainedFactors(analysis);
        List<String> sentences = new ArrayList<>();
        sentences.add(combinations(given.isEmpty() ? outcome : language.under(outcome, given)));
        if (!explained.isEmpty()) {
            sentences.add(language.basis());
        }
        List<String> changes = preventions();
        List<String> onEveryWay = sets.names(explained.onEveryWay());
        if (!onEveryWay.isEmpty()) {
            changes.add(language.onEveryWay(onEveryWay));
        }
        if (!given.isEmpty() && !changes.isEmpty()) {
            changes.set(0, language.givenThat(changes.get(0)));
        }
        sentences.addAll(changes);
        return sentences;
    }

    private String combinations(String outcome) {
        CombinationSet combinations = analysis.minimalCombinations();
        OptionalInt limit = combinations.completeUpToSize();
        if (combinations.isEmpty()) {
            return language.tooManyCombinations(outcome, limit.orElse(0));
        }
        List<String> smallest = sets.names(combinations.smallest(1).get(0));
        boolean alone = BigInteger.ONE.equals(combinations.countBySize().get(smallest.size()));
        if (limit.isPresent()) {
            return language.knownCombinations(
                    outcome, combinations.count(), limit.getAsInt(), language.smallest(alone, smallest));
        }
        return combinations.count().equals(BigInteger.ONE)
                ? language.oneCombination(outcome, smallest)
                : language.combinations(outcome, combinations.count(), language.smallest(alone, smallest));
    }

    private List<String> preventions() {
        List<String> sentences = new ArrayList<>();
        CombinationSet preventions = analysis.minimalPreventions();
        sets.smallest(preventions, language::preventions).ifPresent(sentences::add);
        preventions
                .completeUpToSize()
                .ifPresent(limit -> sentences.add(language.limitedPreventions(limit, preventions.isEmpty())));
        return sentences;
    }
}
