package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpenPsaLaws {
    private static final int EVENTS = 4;

    /** A formula: its XML and its meaning. */
    private interface Meaning {
        boolean holds(Set<Integer> events, List<Formulated> gates);
    }

    private record Formulated(String xml, Meaning meaning) {}

    @Property(tries = 500)
    void theGraphMeansWhatTheFormulasMean(@ForAll("trees") List<Formulated> gates) {
        FaultTree tree = read(gates);
        for (int g = 0; g < gates.size(); g++) {
            FactorId id = FactorId.of("G" + g);
            Boolean constant = tree.getConstants().get(id);
            boolean isAlways = tree.getLikelihoods().containsKey(id);
            for (int mask = 0; mask < 1 << EVENTS; mask++) {
                boolean expected = gates.get(g).meaning().holds(events(mask), gates);
                boolean actual = constant != null ? constant : isAlways || follows(tree.getGraph(), id, ids(mask));
                assertThat(actual).as("%s with %s", id, events(mask)).isEqualTo(expected);
            }
        }
    }

    /** An event that no formula names is not in the graph, and makes no difference. */
    private static boolean follows(FactorGraph graph, FactorId id, Set<FactorId> events) {
        Set<FactorId> known = graph.getFactors().stream()
                .map(ContributingFactor::getId)
                .filter(events::contains)
                .collect(Collectors.toSet());
        return graph.analyze(id).isSufficient(known);
    }

    @Property(tries = 500)
    void writingAndReadingGivesAnEqualTree(@ForAll("trees") List<Formulated> gates) {
        FaultTree tree = read(gates);
        String xml = OpenPsa.toXml(tree);
        assertThat(Xml.read(xml)).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat(OpenPsa.toXml(Xml.read(xml))).isEqualTo(xml);
    }

    @Property(tries = 100)
    void writingAndReadingKeepsTheCombinations(@ForAll("trees") List<Formulated> gates) {
        FaultTree tree = read(gates);
        for (FactorId top : tree.getOutcomes()) {
            FactorAnalysis before = tree.getGraph().analyze(top);
            FactorAnalysis after = Xml.read(OpenPsa.toXml(tree)).getGraph().analyze(top);
            assertThat(after.minimalCombinations()).isEqualTo(before.minimalCombinations());
        }
    }

    @Provide
    Arbitrary<List<Formulated>> trees() {
        return Arbitraries.integers().between(1, 4).flatMap(count -> {
            Arbitrary<List<Formulated>> trees = Arbitraries.just(List.of());
            for (int g = 0; g < count; g++) {
                int gate = g;
                trees = trees.flatMap(earlier -> formula(gate, 3).map(formula -> {
                    List<Formulated> all = new ArrayList<>(earlier);
                    all.add(formula);
                    return all;
                }));
            }
            return trees;
        });
    }

    private static Arbitrary<Formulated> formula(int gates, int depth) {
        Arbitrary<Formulated> operand = operand(gates);
        if (depth == 0) {
            return operand;
        }
        Arbitrary<Formulated> composed = formula(gates, depth - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(operands ->
                        Arbitraries.integers().between(-1, operands.size()).map(needed -> composed(needed, operands)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, operand), net.jqwik.api.Tuple.of(3, composed));
    }

    /** -1 is AND, 0 is OR, all else counts. */
    private static Formulated composed(int needed, List<Formulated> operands) {
        boolean repeats = new HashSet<>(operands.stream().map(Formulated::xml).toList()).size() < operands.size()
                || operands.stream().anyMatch(operand -> !operand.xml().startsWith("<basic-event"));
        if (needed > 0 && repeats) {
            return composed(-1, operands);
        }
        String open = needed < 0 ? "and" : needed == 0 ? "or" : "atleast min=\"" + needed + "\"";
        int enough = needed < 0 ? operands.size() : Math.max(needed, 1);
        return new Formulated(
                Xml.op(open, operands.stream().map(Formulated::xml).toArray(String[]::new)),
                (events, gates) -> operands.stream()
                                .filter(operand -> operand.meaning().holds(events, gates))
                                .count()
                        >= enough);
    }

    private static Arbitrary<Formulated> operand(int gates) {
        Arbitrary<Formulated> event = Arbitraries.integers()
                .between(0, EVENTS - 1)
                .map(e -> new Formulated(Xml.ref("e" + e), (events, all) -> events.contains(e)));
        Arbitrary<Formulated> constant = Arbitraries.of(true, false)
                .map(value -> new Formulated("<constant value=\"" + value + "\"/>", (events, all) -> value));
        Arbitrary<Formulated> gate = Arbitraries.integers()
                .between(0, Math.max(gates - 1, 0))
                .map(g -> new Formulated(
                        Xml.ref("G" + g), (events, all) -> all.get(g).meaning().holds(events, all)));
        return gates == 0
                ? Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, event), net.jqwik.api.Tuple.of(1, constant))
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, event),
                        net.jqwik.api.Tuple.of(1, constant),
                        net.jqwik.api.Tuple.of(3, gate));
    }

    private static FaultTree read(List<Formulated> gates) {
        StringBuilder xml = new StringBuilder();
        for (int g = 0; g < gates.size(); g++) {
            xml.append(Xml.gate("G" + g, gates.get(g).xml()));
        }
        return Xml.tree(xml.toString());
    }

    private static Set<Integer> events(int mask) {
        Set<Integer> events = new HashSet<>();
        for (int e = 0; e < EVENTS; e++) {
            if ((mask >> e & 1) == 1) {
                events.add(e);
            }
        }
        return events;
    }

    private static Set<FactorId> ids(int mask) {
        Set<FactorId> ids = new HashSet<>();
        events(mask).forEach(e -> ids.add(FactorId.of("e" + e)));
        return ids;
    }
}
