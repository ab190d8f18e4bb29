package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.CombinationSet;
import dev.postmortem.rca.Coverage;
import dev.postmortem.rca.CoverageVerdict;
import dev.postmortem.rca.FactorAccount;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.WhatIfResult;
import dev.postmortem.rca.drawing.FactorDiagram;
import dev.postmortem.rca.importance.FactorImportance;
import dev.postmortem.rca.importance.ImportanceMeasure;
import dev.postmortem.rca.openpsa.FaultTree;
import dev.postmortem.rca.openpsa.OpenPsa;
import dev.postmortem.rca.pattern.FactorPattern;
import dev.postmortem.rca.pattern.FactorPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/guide.md about contributing factors: one incident from notes to coverage. */
class FactorGuideTest {
    private static final FactorId DOWN = FactorId.of("search-down");

    @TempDir
    Path folder;

    private static FactorGraph graph() {
        // snippet: factors-notes
        FactorId down = FactorId.of("search-down");
        FactorId memory = FactorId.of("out-of-memory");
        FactorId index = FactorId.of("large-index");
        FactorId both = FactorId.of("both-in-memory");
        FactorId limit = FactorId.of("no-size-limit");
        FactorId atOnce = FactorId.of("all-at-once");
        FactorId spare = FactorId.of("no-spare-nodes");
        FactorGraph graph = FactorGraph.builder()
                .outcome(down, OutcomeAspect.OCCURRENCE, "Search answered nothing for 40 minutes.")
                .factor(memory, FactorKind.CONDITION, "The nodes ran out of memory.")
                .factor(index, FactorKind.TRIGGER, "The new index was twice as large as the old one.")
                .factor(both, FactorKind.CONDITION, "A node holds both indexes while it switches.")
                .factor(limit, FactorKind.BARRIER_ABSENT, "Nothing limits the size of an index.")
                .factor(atOnce, FactorKind.DECISION, "The index went to all nodes at once.")
                .factor(spare, FactorKind.CONDITION, "No spare nodes were left to take over.")
                .because(memory, index, both, limit) // all of them together
                .because(down, memory, atOnce)
                .because(down, memory, spare) // this would have been enough as well
                .build();
        // end
        return graph;
    }

    private static List<ActionItem> actions() {
        // snippet: factors-actions
        ActionItem rollout = ActionItem.builder()
                .id(ActionItemId.of("a-1"))
                .title("Switch to a new index node by node")
                .type(ActionType.PREVENT)
                .addAddresses(FactorId.of("all-at-once"))
                .build();
        ActionItem alert = ActionItem.builder()
                .id(ActionItemId.of("a-2"))
                .title("Alert on the memory of each node")
                .type(ActionType.DETECT) // shortens an incident, prevents none
                .addAddresses(FactorId.of("out-of-memory"))
                .build();
        // end
        return List.of(rollout, alert);
    }

    @Test
    void askWhatWasEnoughAndWhatWouldHavePreventedIt() {
        FactorGraph graph = graph();
        FactorId down = DOWN;
        // snippet: factors-ask
        FactorAnalysis analysis = graph.analyze(down);
        CombinationSet enough = analysis.minimalCombinations(); // smallest sets that together suffice
        CombinationSet preventions = analysis.minimalPreventions(); // smallest sets whose removal prevents it
        boolean prevented = analysis.isPreventedBy(Set.of(FactorId.of("out-of-memory"))); // explained ones too
        // end
        assertThat(enough.count()).isEqualTo(2);
        assertThat(preventions.countBySize()).hasToString("{1=3, 2=1}");
        assertThat(prevented).isTrue();
    }

    @Test
    void seeWhatTheActionsLeaveOpen() throws IOException {
        FactorAnalysis analysis = graph().analyze(DOWN);
        List<ActionItem> actions = actions();
        // snippet: factors-cover
        Coverage coverage = analysis.coverage(actions);
        CombinationSet open = coverage.getOpen(); // what can still happen when all actions are done
        String account = FactorAccount.of(analysis).with(coverage).toString();
        String german =
                FactorAccount.of(analysis).with(coverage).in(Locale.GERMAN).toString();
        // end
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PARTLY);
        assertThat(open.count()).isOne();
        assertThat(german).contains("Hätte auch nur einer dieser drei Faktoren gefehlt");
        assertThat(Files.readString(Path.of("../../docs/guide.md"))).contains("```text\n" + account + "\n```");
    }

    @Test
    void askWhyItTookSoLong() {
        FactorGraph graph = graph();
        FactorId down = DOWN;
        // snippet: factors-given
        FactorId slow = FactorId.of("slow-recovery");
        FactorGraph longer = FactorGraph.builder()
                .factors(graph.getFactors())
                .explanations(graph.getExplanations())
                .outcome(slow, OutcomeAspect.DURATION, "It took 40 minutes to end.")
                .factor(FactorId.of("no-page"), FactorKind.DETECTION_GAP, "Nobody was paged.")
                .because(slow, down, FactorId.of("no-page"))
                .build();
        FactorAnalysis once = longer.analyze(slow).givenOccurrence();
        CombinationSet shorter = once.minimalPreventions(); // what would have made it shorter once it broke
        String told = FactorAccount.of(longer.analyze(slow)).toString();
        // end
        assertThat(shorter.stream()).containsExactly(new TreeSet<>(Set.of(FactorId.of("no-page"))));
        assertThat(told).contains("Given that, without “Nobody was paged” it would have been shorter.");
    }

    @Test
    void closeWhatIsOpen() {
        FactorAnalysis analysis = graph().analyze(DOWN);
        Coverage coverage = analysis.coverage(actions());
        // snippet: factors-more
        CombinationSet additions = coverage.controllableAdditions(); // smallest sets that close the rest
        int depth = coverage.depthOfDefence(); // how many actions have to fail; 0 while something is open
        SortedSet<ActionItemId> alone = coverage.singlePointsOfReliance(); // nothing else closes what they close
        WhatIfResult different =
                analysis.whatIf().remove(FactorId.of("no-size-limit")).evaluate();
        boolean still = different.isStillExplained(); // would it have come about all the same?
        List<FactorImportance> ranked = analysis.importance().rankedBy(ImportanceMeasure.STRUCTURAL);
        // end
        assertThat(additions.countBySize()).hasToString("{1=4}");
        assertThat(depth).isZero();
        assertThat(alone).hasToString("[a-1]");
        assertThat(still).isFalse();
        assertThat(ranked.subList(0, 3))
                .map(importance -> importance.getFactor().toString())
                .containsExactlyInAnyOrder("both-in-memory", "large-index", "no-size-limit");
        ActionItem limit = ActionItem.builder()
                .id(ActionItemId.of("a-3"))
                .title("Refuse an index that does not fit twice")
                .type(ActionType.PREVENT)
                .addAddresses(FactorId.of("no-size-limit"))
                .build();
        assertThat(analysis.coverage(List.of(limit)).getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
    }

    @Test
    void drawAndExchangeTheGraph() throws IOException {
        FactorGraph graph = graph();
        Path file = folder.resolve("search.xml");
        // snippet: factors-exchange
        String dot = FactorDiagram.of(graph).toDot(); // for Graphviz; toMermaid() for Mermaid
        Files.writeString(file, OpenPsa.toXml(FaultTree.of("search", graph))); // for fault tree tools
        FaultTree read = OpenPsa.read(file); // coherent trees only; says line and remedy otherwise
        // end
        assertThat(dot).startsWith("digraph");
        assertThat(read.getGraph().analyze(DOWN).minimalCombinations())
                .isEqualTo(graph.analyze(DOWN).minimalCombinations());
    }

    @Test
    void findWhatRecurs() {
        Postmortem one = SamplePostmortems.typical();
        Postmortem two = one.toBuilder().id(PostmortemId.of("pm-again")).build();
        List<Postmortem> postmortems = List.of(one, two);
        // snippet: factors-patterns
        FactorPatterns patterns = FactorPatterns.among(postmortems); // closed sets, the most frequent first
        for (FactorPattern pattern : patterns.getPatterns()) {
            pattern.getLabels(); // categories with kind and layer, or texts
            pattern.getIncidents(); // the postmortems behind it
            pattern.getLift(); // how much more often together than by chance
        }
        // end
        assertThat(patterns.getPatterns()).hasSize(1);
    }
}
