package dev.postmortem.render;

import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.CombinationSet;
import dev.postmortem.rca.Coverage;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The combinations behind an outcome, those that stay open first, and which actions cut the others. */
final class CombinationBlocks {
    /** A reader compares combinations by eye; those beyond this are told by their count. */
    private static final int LISTED = 12;

    private final FactorNames names;
    private final Wording wording;
    private final Terms terms;
    private final Coverage coverage;
    private final List<Block> blocks = new ArrayList<>();
    private int listed;

    private CombinationBlocks(FactorNames names, Wording wording, Coverage coverage) {
        this.names = names;
        this.wording = wording;
        this.terms = wording.terms();
        this.coverage = coverage;
    }

    static List<Block> of(FactorAnalysis analysis, Coverage coverage, FactorNames names, Wording wording) {
        CombinationBlocks combinations = new CombinationBlocks(names, wording, coverage);
        if (coverage.getCountedActions().isEmpty()) {
            combinations.add(analysis.minimalCombinations(), State.NOT_JUDGED);
            combinations.addRest(analysis.minimalCombinations().count());
        } else {
            combinations.add(coverage.getOpen(), State.OPEN);
            combinations.add(coverage.getPlanned(), State.CLOSED_ONCE_DONE);
            combinations.add(coverage.getDone(), State.CLOSED);
            combinations.addRest(coverage.getOpen()
                    .count()
                    .add(coverage.getPlanned().count())
                    .add(coverage.getDone().count()));
        }
        return combinations.blocks;
    }

    /** What the actions do to a combination, and how that looks. */
    private enum State {
        NOT_JUDGED("", Tone.NEUTRAL),
        OPEN("open", Tone.WARNING),
        CLOSED_ONCE_DONE("closed once done", Tone.NOTICE),
        CLOSED("closed", Tone.GOOD);

        private final String term;
        private final Tone tone;

        State(String term, Tone tone) {
            this.term = term;
            this.tone = tone;
        }

        boolean isCut() {
            return this == CLOSED_ONCE_DONE || this == CLOSED;
        }
    }

    private void add(CombinationSet combinations, State state) {
        for (SortedSet<FactorId> combination : combinations.smallest(LISTED - listed)) {
            listed++;
            blocks.add(heading(combination, state));
            blocks.addAll(
                    SectionList.itemsOf(combination.stream().map(names::withId).toList()));
        }
    }

    private Paragraph heading(Set<FactorId> combination, State state) {
        ParagraphBuilder heading = Paragraph.builder()
                .addInlines(Inline.strong(
                        terms.of("Combination %s", wording.numbers().of(listed))));
        if (state != State.NOT_JUDGED) {
            heading.addInlines(Inline.text(" "), Inline.badge(terms.of(state.term), state.tone));
        }
        if (state.isCut()) {
            heading.addInlines(Inline.text(" " + cutBy(combination)));
        }
        return heading.build();
    }

    private String cutBy(Set<FactorId> combination) {
        SortedSet<?> closing = coverage.closedBy(combination);
        String actions = coverage.getCountedActions().stream()
                .filter(action -> closing.contains(action.getId()))
                .sorted(Comparator.comparing(action -> action.getStatus() != ActionStatus.DONE))
                .map(names::action)
                .collect(Collectors.joining(", "));
        return actions.isEmpty()
                ? terms.of("by several actions together")
                : terms.of("by %s", wording.limited(actions));
    }

    private void addRest(BigInteger all) {
        if (all.compareTo(BigInteger.valueOf(listed)) > 0 && listed > 0) {
            blocks.add(Paragraph.text(terms.of(
                    "%s of %s combinations are shown.",
                    wording.numbers().of(listed), wording.numbers().of(all))));
        }
    }
}
