package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.CombinationSet;
import dev.postmortem.rca.Coverage;
import dev.postmortem.rca.FactorAccount;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what the factor analysis computes, one note an outcome. */
final class FactorNotes {
    /** A reader compares combinations by eye; those beyond this are told by their count. */
    private static final int LISTED = 12;

    private final Postmortem postmortem;
    private final Locale locale;
    private final Map<FactorId, List<Explanation>> explanations;
    private final List<FactorAnalysis> analyses;

    FactorNotes(Postmortem postmortem, Locale locale) {
        this.postmortem = postmortem;
        this.locale = locale;
        this.explanations =
                postmortem.getExplanations().stream().collect(Collectors.groupingBy(Explanation::getEffect));
        FactorGraph graph = FactorGraph.of(postmortem);
        this.analyses = graph.getOutcomes().stream().map(graph::analyze).toList();
    }

    /** Nothing for an outcome that nobody explained: it would be said to be enough for itself. */
    List<ReportNote> combinations() {
        return analyses.stream()
                .filter(this::isExplained)
                .map(this::combinations)
                .toList();
    }

    List<ReportNote> preventions() {
        return analyses.stream().map(this::preventions).toList();
    }

    private boolean isExplained(FactorAnalysis analysis) {
        return explanations.containsKey(analysis.getOutcome());
    }

    private ReportNote combinations(FactorAnalysis analysis) {
        return note(
                "What was enough for: " + title(analysis),
                listed(analysis.minimalCombinations()),
                analysis,
                Stream.empty());
    }

    private ReportNote preventions(FactorAnalysis analysis) {
        FactorAccount account = FactorAccount.of(analysis).in(locale);
        Coverage coverage = analysis.coverage(postmortem.getActionItems());
        return note(
                title(analysis),
                account.with(coverage).getSentences(),
                analysis,
                coverage.getCountedActions().stream().map(ActionItem::getVisibility));
    }

    private static List<String> listed(CombinationSet sets) {
        List<String> listed = new ArrayList<>(sets.smallest(LISTED).stream()
                .map(set -> set.stream().map(FactorId::toString).collect(Collectors.joining(" + ")))
                .toList());
        if (sets.smallest(LISTED + 1).size() > LISTED) {
            listed.add(LISTED + " of " + sets.count() + " shown");
        }
        return listed;
    }

    private String title(FactorAnalysis analysis) {
        return postmortem.getFactors().stream()
                .filter(f -> f.getId().equals(analysis.getOutcome()))
                .map(ContributingFactor::getText)
                .findFirst()
                .orElse(analysis.getOutcome().toString());
    }

    /** What is said about an outcome tells of what leads to it and of what acts on it, so fewer may read it if one is hidden. */
    private ReportNote note(
            String title, List<String> sentences, FactorAnalysis analysis, Stream<Visibility> ofActions) {
        Set<FactorId> leading = leadingTo(analysis.getOutcome());
        Stream<Visibility> factors = postmortem.getFactors().stream()
                .filter(f -> leading.contains(f.getId()))
                .map(ContributingFactor::getVisibility);
        Stream<Visibility> reasons = postmortem.getExplanations().stream()
                .filter(e -> leading.contains(e.getEffect()))
                .map(Explanation::getVisibility);
        return ReportNote.builder()
                .title(title)
                .sentences(sentences)
                .visibility(AnalyzedReport.strictest(
                        Stream.of(factors, reasons, ofActions).flatMap(all -> all)))
                .build();
    }

    private Set<FactorId> leadingTo(FactorId outcome) {
        Set<FactorId> leading = new HashSet<>(Set.of(outcome));
        Deque<FactorId> open = new ArrayDeque<>(leading);
        while (!open.isEmpty()) {
            explanations.getOrDefault(open.remove(), List.of()).stream()
                    .flatMap(explanation -> explanation.getCauses().stream())
                    .filter(leading::add)
                    .forEach(open::add);
        }
        return leading;
    }
}
