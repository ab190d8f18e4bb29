package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.FactorGraph;
import org.junit.jupiter.api.Test;

/** What is just allowed and what is just too much, and what is written to the letter. */
class OpenPsaEdgesTest {
    private static FactorId id(String id) {
        return FactorId.of(id);
    }

    @Test
    void graphIsWrittenToTheLetter() {
        FactorGraph graph = FactorGraph.builder()
                .outcome(id("top"), OutcomeAspect.OCCURRENCE, "It broke.")
                .because(id("top"), id("g"), id("e 1"))
                .because(id("top"), id("never"))
                .because(id("never"), id("never"))
                .becauseAtLeast(id("g"), 2, id("e 1"), id("e2"), id("e3"))
                .build();
        assertThat(OpenPsa.toXml(FaultTree.of("A tree", graph))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <opsa-mef>
                          <define-fault-tree name="A_tree">
                              <label>A tree</label>
                            <define-gate name="top">
                              <label>It broke.</label>
                              <attributes>
                                <attribute name="factor-aspect" value="OCCURRENCE"/>
                              </attributes>
                              <or>
                                <and>
                                  <gate name="g"/>
                                  <basic-event name="e_1"/>
                                </and>
                                <gate name="never"/>
                              </or>
                            </define-gate>
                            <define-gate name="g">
                              <atleast min="2">
                                <basic-event name="e_1"/>
                                <basic-event name="e2"/>
                                <basic-event name="e3"/>
                              </atleast>
                            </define-gate>
                            <define-gate name="never">
                              <constant value="false"/>
                            </define-gate>
                          </define-fault-tree>
                          <model-data>
                            <define-basic-event name="e_1">
                              <attributes>
                                <attribute name="factor-id" value="e 1"/>
                              </attributes>
                            </define-basic-event>
                            <define-basic-event name="e2">
                            </define-basic-event>
                            <define-basic-event name="e3">
                            </define-basic-event>
                          </model-data>
                        </opsa-mef>
                        """);
    }

    @Test
    void houseEventsAndWhatTheyDecideAreWrittenToTheLetter() {
        String text = OpenPsa.toXml(Xml.tree(Xml.gate("top", Xml.op("or", "G", "e"))
                + Xml.gate("G", Xml.op("and", "<house-event name=\"off\"/>", "e"))
                + "<define-component name=\"c\"><define-house-event name=\"h\" role=\"private\">"
                + "<constant value=\"true\"/></define-house-event>"
                + Xml.gate("k", Xml.op("and", "<house-event name=\"h\"/>", "e"))
                + "</define-component><define-house-event name=\"off\"/>"));
        assertThat(text).contains("""
                            <define-house-event name="G">
                              <constant value="false"/>
                            </define-house-event>
                            <define-house-event name="off">
                              <constant value="false"/>
                            </define-house-event>
                            <define-house-event name="t_c_h">
                              <attributes>
                                <attribute name="factor-id" value="t.c.h"/>
                              </attributes>
                              <constant value="true"/>
                            </define-house-event>
                        """).contains("""
                            <define-gate name="k">
                              <basic-event name="e"/>
                            </define-gate>
                        """);
    }

    @Test
    void namesAndTextsMayBeAsLongAsTheirLimit() {
        String name = "n".repeat(XmlCursor.MAX_NAME);
        assertThat(Xml.tree(Xml.gate("top", Xml.op("or", name, "e"))).getGraph().getFactors())
                .anyMatch(factor -> factor.getId().toString().equals(name));
        assertThatThrownBy(() -> Xml.tree(Xml.gate("top", Xml.op("or", name + "n", "e"))))
                .hasMessageContaining("a name has 501 characters");
        String text = "t".repeat(XmlCursor.MAX_TEXT);
        assertThat(labelled(text).getGraph().getFactors())
                .anyMatch(factor -> factor.getText().equals(text));
        assertThatThrownBy(() -> labelled(text + "t"))
                .hasMessageContaining("a text is very long")
                .hasMessageContaining("100000 characters");
    }

    private static FaultTree labelled(String text) {
        return Xml.tree(Xml.gate("top", "<label>" + text + "</label>" + Xml.op("or", "a", "b")));
    }

    @Test
    void attributesMayBeAsLongAsTheirLimit() {
        assertThatThrownBy(() -> weighed("1".repeat(XmlCursor.MAX_TEXT))).hasMessageContaining("is no probability");
        assertThatThrownBy(() -> weighed("1".repeat(XmlCursor.MAX_TEXT + 1)))
                .hasMessageContaining("the attribute value has 100001 characters")
                .hasMessageContaining("shorten it to 100000");
    }

    private static FaultTree weighed(String value) {
        return Xml.tree("<define-basic-event name=\"b\"><float value=\"" + value + "\"/></define-basic-event>");
    }

    /** The file, the tree, the gate and the event are four levels. */
    @Test
    void elementsMayBeAsDeepAsTheirLimit() {
        assertThat(nested(XmlCursor.MAX_DEPTH - 4).getGraph().getExplanations()).isNotEmpty();
        assertThatThrownBy(() -> nested(XmlCursor.MAX_DEPTH - 3)).hasMessageContaining("nested deeper than 100");
    }

    private static FaultTree nested(int levels) {
        return Xml.tree(Xml.gate("top", "<or>".repeat(levels) + "<basic-event name=\"e\"/>" + "</or>".repeat(levels)));
    }

    @Test
    void commentsAreNoPartOfATextAndEntitiesOfTheLanguageAre() {
        assertThat(labelled("a <!-- no --> &amp; b").getGraph().getFactors())
                .anyMatch(factor -> factor.getText().equals("a & b"));
        assertThatThrownBy(() -> labelled("a &other; b")).isInstanceOf(OpenPsaException.class);
    }
}
