package dev.postmortem.rca.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphviz reads back what was meant; skipped where it is not installed. */
class GraphvizTest {
    private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

    @TempDir
    Path folder;

    @Test
    void everyLabelIsDrawnAsItIs() throws IOException, InterruptedException {
        List<String> texts = HostileText.all().stream().map(text -> "." + text).toList();
        FactorGraphBuilder graph = FactorGraph.builder();
        for (int i = 0; i < texts.size(); i++) {
            graph.factor(FactorId.of("f" + i), FactorKind.CONDITION, texts.get(i));
        }
        String svg =
                draw(FactorDiagram.of(graph.build()).limitedTo(texts.size()).toDot());
        String drawn = String.join(
                "\n", TEXT.matcher(svg).results().map(GraphvizTest::unescape).toList());
        String expected = String.join(
                "\n",
                texts.stream().flatMap(text -> LabelLines.of(text).stream()).toList());
        assertThat(drawn).isEqualTo(expected);
    }

    private String draw(String dot) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("graph.dot"), dot);
        Process process = new ProcessBuilder(program().toString(), "-Tsvg", file.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String svg = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("errors")).isEmptyFile();
        return svg;
    }

    private static Path program() {
        Optional<Path> program = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(path -> Path.of(path, "dot"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "install graphviz to run this");
        return program.orElseThrow();
    }

    private static String unescape(MatchResult text) {
        String escaped =
                text.group(1).replace("&#160;", " ").replace("&#45;", "-").replace("&#39;", "'");
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
