package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.Coverage;
import dev.postmortem.rca.FactorAccount;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in words what the factor analysis computes, one note an outcome. */
final class FactorNotes {
    private final Postmortem postmortem;
    private final Locale locale;
    private final Wording wording;
    private final FactorNames names;
    private final Map<FactorId, List<Explanation>> explanations;
    private final List<FactorAnalysis> analyses;

    FactorNotes(Postmortem postmortem, Locale locale) {
        this.postmortem = postmortem;
        this.locale = locale;
        this.wording = Wording.of(locale);
        this.names = new FactorNames(postmortem, wording);
        this.explanations =
                postmortem.getExplanations().stream().collect(Collectors.groupingBy(Explanation::getEffect));
        FactorGraph graph = FactorGraph.of(postmortem);
        this.analyses = graph.getOutcomes().stream().map(graph::analyze).toList();
    }

    /** Nothing for an outcome that nobody explained: it would be said to be enough for itself. */
    List<ReportNote> combinations() {
        return IntStream.range(0, analyses.size())
                .filter(i -> isExplained(analyses.get(i)))
                .mapToObj(i -> combinations(analyses.get(i), "importance-" + (i + 1)))
                .toList();
    }

    List<ReportNote> preventions() {
        return analyses.stream().map(this::preventions).toList();
    }

    private boolean isExplained(FactorAnalysis analysis) {
        return explanations.containsKey(analysis.getOutcome());
    }

    private ReportNote combinations(FactorAnalysis analysis, String importanceId) {
        FactorAnalysis told = analysis.givenOccurrence();
        Coverage coverage = told.coverage(postmortem.getActionItems());
        List<Block> blocks = new ArrayList<>(CombinationBlocks.of(told, coverage, names, wording));
        if (!blocks.isEmpty()) {
            blocks.addAll(new ImportanceBlocks(names, wording).of(told, importanceId));
        }
        return note(analysis, coverage)
                .title(wording.terms().of("What was enough for: %s", title(analysis)))
                .blocks(blocks)
                .build();
    }

    private ReportNote preventions(FactorAnalysis analysis) {
        Coverage coverage = analysis.givenOccurrence().coverage(postmortem.getActionItems());
        FactorAccount account = FactorAccount.of(analysis).in(locale);
        boolean acted = !postmortem.getActionItems().isEmpty();
        List<String> sentences = new ArrayList<>((acted ? account.with(coverage) : account).getSentences());
        if (isExplained(analysis) && !analysis.isPreventedBy(Set.of())) {
            sentences.addAll(new RelianceSentences(wording).of(coverage));
        }
        return note(analysis, coverage)
                .title(title(analysis))
                .sentences(sentences)
                .build();
    }

    private String title(FactorAnalysis analysis) {
        return FactorNames.inSentence(names.text(analysis.getOutcome()));
    }

    /** It tells of what leads to an outcome and of what acts on it, so fewer may read it if one of these is hidden. */
    private ReportNoteBuilder note(FactorAnalysis analysis, Coverage coverage) {
        Set<FactorId> leading = leadingTo(analysis.getOutcome());
        Stream<Visibility> factors = postmortem.getFactors().stream()
                .filter(f -> leading.contains(f.getId()))
                .map(ContributingFactor::getVisibility);
        Stream<Visibility> reasons = postmortem.getExplanations().stream()
                .filter(e -> leading.contains(e.getEffect()))
                .map(Explanation::getVisibility);
        Stream<Visibility> actions = Stream.of(coverage.getCountedActions(), coverage.getProposedActions())
                .flatMap(List::stream)
                .map(ActionItem::getVisibility);
        return ReportNote.builder()
                .visibility(AnalyzedReport.strictest(
                        Stream.of(factors, reasons, actions).flatMap(all -> all)));
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
