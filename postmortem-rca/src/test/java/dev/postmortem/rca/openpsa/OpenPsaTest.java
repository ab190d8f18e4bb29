package dev.postmortem.rca.openpsa;

import static dev.postmortem.rca.openpsa.Xml.gate;
import static dev.postmortem.rca.openpsa.Xml.op;
import static dev.postmortem.rca.openpsa.Xml.ref;
import static dev.postmortem.rca.openpsa.Xml.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.FactorGraph;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenPsaTest {
    private static final String TRUE = "<constant value=\"true\"/>";
    private static final String FALSE = "<constant value=\"false\"/>";

    @Test
    void orIsSeveralExplanationsAndIsOneAtLeastIsCounted() {
        assertThat(explanations(gate("Top", op("or", "A", "b"))
                        + gate("A", op("and", "c", "K"))
                        + gate("K", op("atleast min=\"2\"", "d", "e", "f"))))
                .containsExactly("Top#1: A", "Top#2: b", "A#1: c K", "K#1: 2 of d e f");
    }

    @Test
    void formulasInsideFormulasAreSpreadOutWhereTheMeaningAllowsIt() {
        assertThat(explanations(gate(
                        "Top", op("or", "a", op("and", "b", op("and", "c", "b")), op("or", "d", op("or", "a", "e"))))))
                .containsExactly("Top#1: a", "Top#2: b c", "Top#3: d", "Top#4: e");
    }

    @Test
    void otherInnerFormulasAreFactorsOfTheirOwn() {
        FaultTree tree =
                tree(gate("Top", op("and", op("or", "a", "b"), op("or", op("and", "c", op("or", "d", "e")), "f"))));
        assertThat(explanations(tree))
                .containsExactly(
                        "Top#1: Top/1 Top/2",
                        "Top/1#1: a",
                        "Top/1#2: b",
                        "Top/2#1: c Top/3",
                        "Top/2#2: f",
                        "Top/3#1: d",
                        "Top/3#2: e");
        assertThat(tree.getGraph().getFactors())
                .map(factor -> factor.getId().toString())
                .containsExactly("Top", "Top/1", "Top/2", "Top/3", "a", "b", "c", "d", "e", "f");
        assertThat(OpenPsa.toXml(tree)).contains("<define-gate name=\"Top_1\">", "value=\"Top/1\"");
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void aBareOperandIsOneExplanation() {
        assertThat(explanations(gate("Top", ref("A")) + gate("A", op("or", op("and", "b")))))
                .containsExactly("Top#1: A", "A#1: b");
    }

    @Test
    void atLeastOneIsOrAndAtLeastAllIsAnd() {
        assertThat(explanations(
                        gate("A", op("atleast min=\"1\"", "a", "b")) + gate("B", op("atleast min=\"2\"", "a", "b"))))
                .containsExactly("A#1: a", "A#2: b", "B#1: a b");
    }

    @Test
    void constantsAreComputedAway() {
        String always = "<define-house-event name=\"h\"><constant value=\"true\"/></define-house-event>";
        FaultTree tree = tree(gate("Top", op("or", op("and", "a", "<house-event name=\"h\"/>"), "N", "B"))
                + gate("N", op("and", "b", FALSE))
                + gate("B", op("atleast min=\"2\"", "c", "d", TRUE, FALSE, "e"))
                + always);
        assertThat(explanations(tree)).containsExactly("Top#1: a", "Top#2: B", "B#1: c", "B#2: d", "B#3: e");
        assertThat(tree.getConstants()).isEqualTo(Map.of(FactorId.of("h"), true, FactorId.of("N"), false));
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void aTopThatIsAlwaysSoIsAnUnexplainedOutcomeOfLikelihoodOne() {
        FaultTree tree = tree(gate("Top", op("or", "a", TRUE)));
        assertThat(tree.getOutcomes()).containsExactly(FactorId.of("Top"));
        assertThat(tree.getLikelihoods()).isEqualTo(Map.of(FactorId.of("Top"), BigDecimal.ONE));
        assertThat(tree.getGraph()
                        .analyze(FactorId.of("Top"))
                        .minimalCombinations()
                        .count())
                .isEqualTo(1);
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void aTopThatIsNeverSoHasNoCombination() {
        FaultTree tree = tree(gate("Top", op("and", "a", FALSE)));
        assertThat(tree.getGraph()
                        .analyze(FactorId.of("Top"))
                        .minimalCombinations()
                        .isEmpty())
                .isTrue();
        assertThat(OpenPsa.toXml(tree)).contains("<constant value=\"false\"/>");
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void aHouseEventWithoutAStateIsFalse() {
        assertThat(tree("<define-house-event name=\"h\"/>").getConstants()).isEqualTo(Map.of(FactorId.of("h"), false));
    }

    @Test
    void privateEventsAreKnownInTheirComponentOnly() {
        FaultTree tree = tree(gate("Top", op("and", "P", "<gate name=\"t.left.Q\"/>", "a"))
                + "<define-component name=\"left\" role=\"private\">"
                + gate("Q", op("or", "a", "b"))
                + "<define-basic-event name=\"a\"><float value=\"0.5\"/></define-basic-event>"
                + "<define-basic-event name=\"b\" role=\"public\"/>"
                + "</define-component><define-component name=\"right\">"
                + gate("P", "<event name=\"b\"/>")
                + "</define-component><define-basic-event name=\"a\"/>");
        assertThat(explanations(tree))
                .containsExactly("Top#1: P t.left.Q a", "t.left.Q#1: t.left.a", "t.left.Q#2: b", "P#1: b");
        assertThat(tree.getLikelihoods()).isEqualTo(Map.of(FactorId.of("t.left.a"), new BigDecimal("0.5")));
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void labelsAreTextsAndTheFirstLabelNamesTheTree() {
        FaultTree tree = Xml.read("<opsa-mef><define-fault-tree name=\"t\"><label> Pump\n  station </label>"
                + "<define-gate name=\"g\"><label>No &lt;water&gt; &#x1F4A7;</label><basic-event name=\"b\"/></define-gate>"
                + "</define-fault-tree></opsa-mef>");
        assertThat(tree.getName()).isEqualTo("Pump station");
        assertThat(tree.getGraph().getFactors())
                .map(ContributingFactor::getText)
                .containsExactly("No <water> 💧", "b");
        assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
    }

    @Test
    void topsAreOutcomesAndBasicEventsConditions() {
        FaultTree tree = tree(gate("A", op("and", "S", "a")) + gate("B", op("and", "S", "b")) + gate("S", ref("c")));
        assertThat(tree.getOutcomes()).map(FactorId::toString).containsExactly("A", "B");
        assertThat(tree.getGraph().getFactors())
                .filteredOn(factor -> factor.getKind() == FactorKind.CONDITION)
                .hasSize(4);
    }

    @Test
    void whatIsLeftOutOrTakenForGrantedIsFound() {
        FaultTree tree = Xml.read("<opsa-mef>\n<define-event-tree name=\"x\"><initial-state/></define-event-tree>\n"
                + "<define-fault-tree name=\"t\">\n" + gate("G", op("or", "a", "b", "c"))
                + "<define-basic-event name=\"a\"><exponential><float value=\"1\"/></exponential></define-basic-event>"
                + "</define-fault-tree></opsa-mef>");
        assertThat(tree.getFindings())
                .map(Object::toString)
                .containsExactly(
                        "WARNING openpsa.left-out <define-event-tree> was left out on line 2 - a factor graph holds gates,"
                                + " basic events and house events; say in a factor what else matters",
                        "WARNING openpsa.undefined-event 2 events are used but not defined and count as basic events"
                                + " without a probability; the first is b on line 4 - define them, or correct their names",
                        "WARNING openpsa.without-likelihood a probability is given as <exponential> on line 5 and was not"
                                + " read - give it as <float value=\"...\"/>");
        assertThat(Xml.read(OpenPsa.toXml(tree)).getFindings()).isEmpty();
    }

    @Test
    void aGraphKeepsWhatItsFactorsSay() {
        FactorGraph graph = FactorGraph.builder()
                .factor(ContributingFactor.builder()
                        .id(FactorId.of("checkout failed"))
                        .text("Checkout failed.")
                        .kind(FactorKind.OUTCOME)
                        .aspect(OutcomeAspect.DURATION)
                        .visibility(Visibility.PUBLIC)
                        .build())
                .factor(ContributingFactor.builder()
                        .id(FactorId.of("pool"))
                        .text("The pool was full.")
                        .kind(FactorKind.BARRIER_FAILED)
                        .layer(FactorLayer.TECHNICAL)
                        .category(FactorCategory.of("CAPACITY & \"limits\""))
                        .confidence(Confidence.LIKELY)
                        .controllable(false)
                        .likelihood(new BigDecimal("0.10"))
                        .build())
                .because(FactorId.of("checkout failed"), FactorId.of("pool"), FactorId.of("Pool"))
                .build();
        FaultTree read = Xml.read(OpenPsa.toXml(FaultTree.of("incident 7", graph)));
        assertThat(read.getName()).isEqualTo("incident 7");
        assertThat(read.getGraph().getFactors()).startsWith(graph.getFactors().toArray(ContributingFactor[]::new));
        assertThat(explanations(read)).containsExactly("checkout failed#1: pool Pool");
    }

    @Test
    void outputIsTheSameTextEachTimeAndPlainToRead() {
        FaultTree tree = tree(gate("Top", op("or", op("and", "a", "b"), "c"))
                + "<define-basic-event name=\"a\"><float value=\"1e-3\"/></define-basic-event>");
        assertThat(OpenPsa.toXml(tree)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opsa-mef>
                          <define-fault-tree name="t">
                            <define-gate name="Top">
                              <or>
                                <and>
                                  <basic-event name="a"/>
                                  <basic-event name="b"/>
                                </and>
                                <basic-event name="c"/>
                              </or>
                            </define-gate>
                          </define-fault-tree>
                          <model-data>
                            <define-basic-event name="a">
                              <float value="0.001"/>
                            </define-basic-event>
                            <define-basic-event name="b">
                            </define-basic-event>
                            <define-basic-event name="c">
                            </define-basic-event>
                          </model-data>
                        </opsa-mef>
                        """);
    }

    private static List<String> explanations(String definitions) {
        return explanations(tree(definitions));
    }

    private static List<String> explanations(FaultTree tree) {
        return tree.getGraph().getExplanations().stream().map(OpenPsaTest::text).toList();
    }

    private static String text(Explanation explanation) {
        return explanation.getId() + ": "
                + explanation.getAtLeast().map(k -> k + " of ").orElse("")
                + String.join(
                        " ",
                        explanation.getCauses().stream().map(FactorId::toString).toList());
    }
}
