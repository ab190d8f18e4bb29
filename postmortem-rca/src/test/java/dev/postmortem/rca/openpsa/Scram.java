package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The fault tree tool SCRAM, where it is installed; tests that need it are skipped elsewhere. */
final class Scram {
    private final Path program;

    private Scram(Path program) {
        this.program = program;
    }

    static Scram installed() {
        Optional<Path> program = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "scram"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "install scram to run this");
        return new Scram(program.orElseThrow());
    }

    /** Writes a tree to a file and lets SCRAM judge it. */
    void validate(FaultTree tree, Path file) throws IOException, InterruptedException {
        Files.writeString(file, OpenPsa.toXml(tree));
        Process process = new ProcessBuilder(program.toString(), "--validate", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s says: %s", program, said).isZero();
    }
}
