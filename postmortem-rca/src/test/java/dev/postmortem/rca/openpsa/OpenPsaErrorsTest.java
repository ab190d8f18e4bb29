package dev.postmortem.rca.openpsa;

import static dev.postmortem.rca.openpsa.Xml.gate;
import static dev.postmortem.rca.openpsa.Xml.op;
import static dev.postmortem.rca.openpsa.Xml.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no coherent fault tree, by mistake or to do harm. */
class OpenPsaErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"not", "xor", "nand", "nor", "iff", "imply", "cardinality min=\"1\" max=\"2\""})
    void operatorsThatAreNotCoherentAreNamedWithTheirLine(String operator) {
        String name = operator.split(" ")[0];
        OpenPsaException thrown = refused("<define-gate name=\"g\">\n<or>\n<basic-event name=\"a\"/>\n"
                + op(operator, "b") + "</or></define-gate>");
        assertThat(thrown).hasMessageStartingWith("t.xml, line 6: <" + name + "> makes the tree non-coherent; ");
        assertThat(thrown.getLine()).isEqualTo(6);
        assertThat(thrown.getRemedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <define-gate name="g"><gate name="h"/></define-gate> | the gate h is not defined
                    <define-gate name="g"><house-event name="h"/></define-gate> | the house-event h is not defined
                    <define-gate name="g"><or/></define-gate> | <or> has no operand
                    <define-gate name="g"/> | the gate g has no formula
                    <define-gate name="g"><constant value="maybe"/></define-gate> | 'maybe' is neither true nor false
                    <define-gate name="g"><constant/></define-gate> | <constant> has no value
                    <define-gate name="g"><vote/></define-gate> | <vote> is no formula
                    <define-gate name="g"><gate/></define-gate> | <gate> has no name
                    <define-gate name=" "><gate name="h"/></define-gate> | <define-gate> has no name
                    <define-gate name="g"><event name="h" type="door"/></define-gate> | the event type door is unknown
                    <define-gate name="g"><basic-event name="a"/><basic-event name="b"/></define-gate> | a gate has a second formula
                    <define-gate name="g"><atleast><basic-event name="a"/></atleast></define-gate> | <atleast> needs a min
                    <define-gate name="g"><atleast min="0"><basic-event name="a"/></atleast></define-gate> | <atleast> needs a min
                    <define-gate name="g"><atleast min="99999999999"><basic-event name="a"/></atleast></define-gate> | <atleast> needs a min
                    <define-gate name="g"><atleast min="2"><basic-event name="a"/></atleast></define-gate> | <atleast> asks for 2 of 1
                    <define-basic-event name="e"><float value="1.5"/></define-basic-event> | the probability 1.5 is above 1
                    <define-basic-event name="e"><float value="1e9999"/></define-basic-event> | the probability 1e9999 is above 1
                    <define-basic-event name="e"><float value="-0.1"/></define-basic-event> | '-0.1' is no probability
                    <define-basic-event name="e"><float value="NaN"/></define-basic-event> | 'NaN' is no probability
                    <define-basic-event name="e"/><define-basic-event name="e"/> | there is a second e; the first is the basic-event e
                    <define-basic-event name="e"/><define-house-event name="e"/> | there is a second e
                    <define-house-event name="h"/><define-gate name="g"><gate name="h"/></define-gate> | h is used as a gate but is the house-event h
                    <define-basic-event name="e"><attributes><attribute name="factor-kind" value="GUILT"/></attributes></define-basic-event> | the attribute factor-kind of e is GUILT
                    """)
    void mistakesAreNamedWithTheirLine(String definition, String problem) {
        assertThat(refused(definition))
                .hasMessageStartingWith("t.xml, line 3: " + problem)
                .hasMessageContaining("; ");
    }

    @Test
    void anEventStandsOnceWhereOperandsAreCounted() {
        assertThat(refused(gate("G", op("atleast min=\"2\"", "a", op("or", "a"), "b"))))
                .hasMessageContaining("a stands twice where operands are counted");
    }

    @Test
    void loopsAreShown() {
        assertThat(refused(gate("A", ref("B")) + gate("B", op("or", "C", "x")) + gate("C", op("and", "B", "y"))))
                .hasMessage(
                        "t.xml, line 4: gates use each other in a loop: B -> C -> B; break it; a factor graph with a"
                                + " loop is built with FactorGraph.builder()");
    }

    @Test
    void anIdThatAnInnerFormulaNeedsIsNotTakenTwice() {
        String taken = "<define-basic-event name=\"e\"><attributes><attribute name=\"factor-id\" value=\"G/1\"/>"
                + "</attributes></define-basic-event>";
        assertThat(refused(gate("G", op("and", op("or", "a", "b"), "c")) + taken))
                .hasMessageContaining("there is a second event with the id G/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<opsa-mef>",
                "<opsa-mef></opsa>",
                "no XML at all",
                "<html/>",
                "<opsa-mef/>",
                "<opsa-mef/><opsa-mef/>",
                "<opsa-mef>&nosuch;</opsa-mef>",
                "<opsa-mef>\u0001</opsa-mef>"
            })
    void whatIsNoModelIsRefused(String xml) {
        assertThatThrownBy(() -> Xml.read(xml))
                .isInstanceOf(OpenPsaException.class)
                .hasMessageStartingWith("t.xml");
    }

    @Test
    void documentTypesAreRefusedBeforeTheyAreUsed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String external = "<!DOCTYPE opsa-mef [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + "<opsa-mef><define-fault-tree name=\"t\"><label>&x;</label></define-fault-tree></opsa-mef>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE opsa-mef [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><opsa-mef>&a39;</opsa-mef>");
        String remote = "<!DOCTYPE opsa-mef SYSTEM \"http://localhost:9/evil.dtd\"><opsa-mef/>";
        for (String xml : new String[] {external, laughs.toString(), remote}) {
            assertThatThrownBy(() -> Xml.read(xml))
                    .isInstanceOf(OpenPsaException.class)
                    .hasMessageContaining("a document type is refused")
                    .hasMessageNotContaining("the secret");
        }
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<and>".repeat(100_000);
        assertThat(refused("<define-gate name=\"g\">" + deep)).hasMessageContaining("nested deeper than 100");
        String components = "<define-component name=\"c\">".repeat(100_000);
        assertThat(refused(components)).hasMessageContaining("nested deeper than 100");
        assertThat(refused("<define-event-tree>" + "<x>".repeat(100_000)))
                .hasMessageContaining("nested deeper than 100");
    }

    @Test
    void hugeTextsAndNamesAreRefused() {
        String huge = "x".repeat(200_000);
        assertThat(refused("<define-gate name=\"g\"><label>" + huge + "</label>"))
                .hasMessageContaining("very long");
        assertThat(refused("<define-gate name=\"" + huge + "\"/>")).hasMessageContaining("200000 characters");
        assertThat(refused("<define-gate name=\"" + "x".repeat(600) + "\"/>")).hasMessageContaining("600 characters");
        assertThat(refused("<define-basic-event name=\"b\"><float value=\"" + "1".repeat(90_000) + "\"/>"))
                .hasMessageContaining("is no probability");
    }

    @Test
    void pathsOfComponentsAreLimited() {
        String component = "<define-component name=\"" + "c".repeat(300) + "\" role=\"private\">";
        assertThat(refused(component + component + "<define-basic-event name=\"b\"/>"))
                .hasMessageContaining("the names of components in components have 603 characters");
    }

    @Test
    void eventsAreLimited() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 300_000; i++) {
            many.append("<define-basic-event name=\"e").append(i).append("\"/>");
        }
        assertThat(refused(many.toString())).hasMessageContaining("there are more than 300000 events; split the model");
    }

    @Test
    void manyKindsOfOmissionsAreTakenTogether() {
        StringBuilder many = new StringBuilder(Xml.gate("G", Xml.ref("a")));
        for (int i = 0; i < 1_000; i++) {
            many.append("<define-x").append(i).append("/>");
        }
        assertThat(Xml.tree(many.toString()).getFindings())
                .hasSize(22)
                .anyMatch(finding -> finding.getMessage().startsWith("yet another element was left out 980 times"));
    }

    @Test
    void endlessInputIsRefused() {
        InputStream endless = new InputStream() {
            private int at = -1;

            @Override
            public int read() {
                String start = "<opsa-mef>";
                at = Math.min(at + 1, start.length());
                return at < start.length() ? start.charAt(at) : ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                buffer[offset] = (byte) read();
                return at < 10 ? 1 : length;
            }
        };
        assertThatThrownBy(() -> OpenPsa.read(endless, "t.xml"))
                .isInstanceOf(OpenPsaException.class)
                .hasMessage("t.xml: there are more than 33554432 bytes; split the model");
    }

    @Test
    void bytesThatAreNoUtf8AreAMistakeInTheFile() {
        byte[] bytes = "<opsa-mef>\u00E4</opsa-mef>".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> OpenPsa.read(new ByteArrayInputStream(bytes), "t.xml"))
                .isInstanceOf(OpenPsaException.class)
                .hasMessageContaining("not well-formed XML");
        byte[] odd = "<?xml version='1.0' encoding='x-nosuch'?><opsa-mef/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OpenPsa.read(new ByteArrayInputStream(odd), "t.xml"))
                .isInstanceOf(OpenPsaException.class)
                .hasMessageContaining("the encoding x-nosuch is unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void everyEncodingThatIsSaidIsRead(String encoding) throws IOException {
        String mark =
                encoding.length() > 6 && encoding.startsWith("UTF-16") || encoding.equals("UTF-8") ? "\uFEFF" : "";
        String xml = mark + "<?xml version='1.0' encoding='" + (encoding.startsWith("UTF-16") ? "UTF-16" : encoding)
                + "'?>\n"
                + "<opsa-mef><define-fault-tree name='t'><define-basic-event name='\u00E4'/></define-fault-tree></opsa-mef>";
        byte[] bytes = xml.getBytes(Charset.forName(encoding));
        FaultTree tree = OpenPsa.read(new ByteArrayInputStream(bytes), "t.xml");
        assertThat(tree.getGraph().getFactors().get(0).getId()).hasToString("\u00E4");
    }

    @Test
    void aBrokenDiskStaysABrokenDisk() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        };
        assertThatThrownBy(() -> OpenPsa.read(broken, "t.xml"))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone");
        assertThatThrownBy(() -> OpenPsa.read(folder.resolve("missing.xml"))).isInstanceOf(IOException.class);
    }

    @Test
    void graphsWithALoopAreNotWritten() {
        FactorGraph loop = FactorGraph.builder()
                .because(FactorId.of("a"), FactorId.of("b"))
                .because(FactorId.of("b"), FactorId.of("a"))
                .because(FactorId.of("b"), FactorId.of("c"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenPsa.toXml(FaultTree.of("t", loop)))
                .withMessage("a fault tree in Open-PSA has no loops, but here is a -> b -> a; break it before writing");
    }

    @Test
    void hostileTextsAndIdsAreWrittenAndReadOrRefused() {
        for (String text : HostileText.all()) {
            FactorGraph graph = FactorGraph.builder()
                    .factor(FactorId.of("top"), FactorKind.OUTCOME, "." + text)
                    .because(FactorId.of("top"), FactorId.of("id " + text))
                    .build();
            try {
                FaultTree read = Xml.read(OpenPsa.toXml(FaultTree.of("." + text, graph)));
                assertThat(read.getGraph().getExplanations().get(0).getCauses())
                        .containsExactly(FactorId.of("id " + text));
                assertThat(Xml.read(OpenPsa.toXml(read))).isEqualTo(read);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("has characters that XML cannot keep; rename the factor");
                assertThat("id " + text).matches("(?s).*[\\x00-\\x1F\\uFFFE\\uFFFF\\uD800-\\uDFFF].*");
            }
        }
    }

    private static OpenPsaException refused(String definitions) {
        return catchThrowableOfType(OpenPsaException.class, () -> Xml.tree(definitions));
    }
}
