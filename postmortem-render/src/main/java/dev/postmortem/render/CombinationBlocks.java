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

/**
 * The combinations behind an outcome, given what is taken as given; those that stay open first, and which actions cut the
 * others or would if they were decided.
 */
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
        combinations.addGiven(analysis.getGiven());
        if (coverage.getCountedActions().isEmpty()
                && coverage.getProposedActions().isEmpty()) {
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

    private void addGiven(SortedSet<FactorId> given) {
        if (!given.isEmpty()) {
            blocks.add(Paragraph.text(terms.of("Given that it came to this:")));
            blocks.addAll(SectionList.itemsOf(
                    names.asWritten(given).stream().map(names::withId).toList()));
        }
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
            blocks.addAll(SectionList.itemsOf(members(combination)));
        }
    }

    /** Nothing is a combination too where what is given was enough. */
    private List<Paragraph> members(Set<FactorId> combination) {
        return combination.isEmpty()
                ? List.of(Paragraph.text(terms.of("Nothing more was needed.")))
                : names.asWritten(combination).stream().map(names::withId).toList();
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
        } else if (state == State.OPEN && coverage.getProposed().isSufficient(combination)) {
            heading.addInlines(Inline.text(", " + terms.of("would be closed %s", proposedBy(combination))));
        }
        return heading.build();
    }

    private String cutBy(Set<FactorId> combination) {
        SortedSet<?> closing = coverage.closedBy(combination);
        return by(coverage.getCountedActions().stream()
                .filter(action -> closing.contains(action.getId()))
                .sorted(Comparator.comparing(action -> action.getStatus() != ActionStatus.DONE))
                .map(names::action)
                .toList());
    }

    private String proposedBy(Set<FactorId> combination) {
        SortedSet<?> closing = coverage.proposedFor(combination);
        return by(coverage.getProposedActions().stream()
                .filter(action -> closing.contains(action.getId()))
                .map(names::proposal)
                .toList());
    }

    /** Each of the actions closes it by itself. */
    private String by(List<String> actions) {
        if (actions.isEmpty()) {
            return terms.of("by several actions together");
        }
        return terms.of(
                actions.size() == 1 ? "by %s" : "by any one of %s", wording.limited(String.join(", ", actions)));
    }

    private void addRest(BigInteger all) {
        if (all.compareTo(BigInteger.valueOf(listed)) > 0 && listed > 0) {
            blocks.add(Paragraph.text(terms.of(
                    "%s of %s combinations are shown.",
                    wording.numbers().of(listed), wording.numbers().of(all))));
        }
    }
}
