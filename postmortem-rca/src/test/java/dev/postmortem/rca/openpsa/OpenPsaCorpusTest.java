package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postmortem.rca.FactorAnalysis;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault trees of the Aralia set. */
class OpenPsaCorpusTest {
    @TempDir
    Path folder;

    private static List<Path> models() throws IOException {
        String corpus = System.getenv("POSTMORTEM_CORPUS");
        assumeTrue(
                corpus != null && !corpus.isBlank(), "set POSTMORTEM_CORPUS to the folder of real inputs to run this");
        try (Stream<Path> files = Files.list(Path.of(corpus, "aralia"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyModelHasItsGatesAndEvents() throws IOException {
        for (Path model : models()) {
            FaultTree tree = OpenPsa.read(model);
            String name = model.getFileName().toString().replace(".xml", "");
            String[] expected = reference(model, name);
            assertThat(tree.getName()).isEqualTo(name);
            assertThat(tree.getOutcomes()).as(name).hasSize(1);
            assertThat(tree.getFindings()).as(name).isEmpty();
            assertThat(tree.getLikelihoods()).as(name).hasSize(Integer.parseInt(expected[2]));
            assertThat(tree.getGraph().getFactors())
                    .as(name)
                    .hasSize(Integer.parseInt(expected[1]) + Integer.parseInt(expected[2]));
        }
    }

    @Test
    void everyModelHasItsCombinationsAndItsProbability() throws IOException {
        for (Path model : models()) {
            FaultTree tree = OpenPsa.read(model);
            String[] expected = reference(model, tree.getName());
            FactorAnalysis analysis = tree.getGraph().analyze(tree.getOutcomes().get(0));
            assertThat(analysis.minimalCombinations().isComplete())
                    .as(tree.getName())
                    .isTrue();
            assertThat(analysis.minimalCombinations().count())
                    .as(tree.getName())
                    .isEqualTo(new BigInteger(expected[3]));
            assertThat(analysis.outcomeProbability().orElseThrow())
                    .as(tree.getName())
                    .isCloseTo(Double.parseDouble(expected[4]), withinPercentage(1e-9));
        }
    }

    @Test
    void everyModelIsReadBackEqual() throws IOException {
        for (Path model : models()) {
            FaultTree tree = OpenPsa.read(model);
            String xml = OpenPsa.toXml(tree);
            assertThat(Xml.read(xml)).as(model.toString()).isEqualTo(tree);
            assertThat(OpenPsa.toXml(Xml.read(xml))).as(model.toString()).isEqualTo(xml);
        }
    }

    @Test
    void scramAcceptsWhatIsWritten() throws IOException, InterruptedException {
        Scram scram = Scram.installed();
        for (Path model : models()) {
            scram.validate(OpenPsa.read(model), folder.resolve(model.getFileName()));
        }
    }

    private static String[] reference(Path model, String name) throws IOException {
        return Files.readAllLines(model.resolveSibling("reference.csv")).stream()
                .map(row -> row.split(","))
                .filter(row -> row[0].equals(name))
                .findFirst()
                .orElseThrow();
    }
}
