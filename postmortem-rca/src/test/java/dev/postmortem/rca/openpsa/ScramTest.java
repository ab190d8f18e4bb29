package dev.postmortem.rca.openpsa;

import static dev.postmortem.rca.openpsa.Xml.gate;
import static dev.postmortem.rca.openpsa.Xml.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written passes the schema and the checks of SCRAM, whatever the graph says. */
class ScramTest {
    @TempDir
    Path folder;

    @Test
    void acceptsEveryFormOfFormula() throws IOException, InterruptedException {
        FaultTree tree = Xml.tree(
                gate("Top", op("or", op("and", "a", op("or", "b", "A")), "c", "<house-event name=\"h\"/>"))
                        + gate("A", op("atleast min=\"2\"", op("and", "a", "b"), "d", "e"))
                        + gate("N", "<constant value=\"false\"/>")
                        + "<define-house-event name=\"h\"/><define-basic-event name=\"e\"><float value=\"1e-5\"/></define-basic-event>");
        Scram.installed().validate(tree, folder.resolve("forms.xml"));
    }

    @Test
    void acceptsHostileTextsAndIds() throws IOException, InterruptedException {
        FactorGraphBuilder graph = FactorGraph.builder().factor(FactorId.of("top"), FactorKind.OUTCOME, "It broke.");
        int number = 0;
        for (String text : HostileText.all()) {
            number++;
            FactorId id = FactorId.of(number + " "
                    + text.codePoints()
                            .filter(c -> c >= ' ' && !Character.isSurrogate((char) c) && Character.isDefined(c))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            graph.factor(id, FactorKind.TRIGGER, "." + text).because(FactorId.of("top"), id);
        }
        Scram.installed().validate(FaultTree.of("a hostile tree", graph.build()), folder.resolve("hostile.xml"));
    }

    @Test
    void readsModelsThatComeWithScram() throws IOException {
        Path input = Path.of("/usr/share/scram/input");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(input), "install scram to run this");
        int read = 0;
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                try {
                    FaultTree tree = OpenPsa.read(file);
                    assertThat(Xml.read(OpenPsa.toXml(tree)))
                            .as(file.toString())
                            .isEqualTo(tree);
                    read++;
                } catch (OpenPsaException refused) {
                    assertThat(refused.getRemedy()).as(file.toString()).isNotBlank();
                }
            }
        }
        assertThat(read).isGreaterThan(10);
    }
}
