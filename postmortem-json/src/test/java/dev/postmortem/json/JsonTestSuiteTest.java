package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postmortem.json.PostmortemJsonException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The files of JSONTestSuite: what is JSON is taken as JSON, what is not is refused with its place. */
class JsonTestSuiteTest {
    private static final String VARIABLE = "POSTMORTEM_CORPUS";

    @TestFactory
    Stream<DynamicTest> whatIsNoJsonIsRefusedWithItsPlace() throws IOException {
        return files("n_")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    PostmortemJsonException refused =
                            refused(Files.readAllBytes(file)).orElseThrow();
                    assertThat(refused.getLine()).isPositive();
                    assertThat(refused.getColumn()).isPositive();
                    assertThat(refused.getRemedy()).isNotBlank();
                    if (Files.size(file) > 1) {
                        assertThat(refused.getKind()).isIn(Kind.SYNTAX, Kind.LIMIT);
                    }
                }));
    }

    /** No file is a postmortem, and that is all that is said of those that are JSON. */
    @TestFactory
    Stream<DynamicTest> whatIsJsonIsRefusedForItsFormAlone() throws IOException {
        return files("y_")
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(refused(Files.readAllBytes(file)))
                                .get()
                                .extracting(PostmortemJsonException::getKind)
                                .isEqualTo(Kind.FORM)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsJsonMayStandInAnUnknownMember() throws IOException {
        return files("y_")
                .filter(file -> !name(file).contains("duplicated_key"))
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(refused(inUnknownMember(Files.readAllBytes(file))))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whateverTheStandardLeavesOpenEndsWellOrWithItsPlace() throws IOException {
        return files("i_")
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> refused(inUnknownMember(Files.readAllBytes(file)))
                                .ifPresent(e -> assertThat(e.getLine()).isPositive())));
    }

    private static byte[] inUnknownMember(byte[] json) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.write("{\"id\": \"pm-1\", \"title\": \"t\", \"status\": \"DRAFT\", \"unknown\": "
                .getBytes(StandardCharsets.UTF_8));
        document.write(json);
        document.write('}');
        return document.toByteArray();
    }

    private static Optional<PostmortemJsonException> refused(byte[] json) {
        try {
            PostmortemJson.standard().read(json);
            return Optional.empty();
        } catch (PostmortemJsonException e) {
            return Optional.of(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Stream<Path> files(String prefix) throws IOException {
        String root = System.getenv(VARIABLE);
        assumeTrue(root != null && !root.isBlank(), "set " + VARIABLE + " to the folder of real inputs to run this");
        try (Stream<Path> files = Files.walk(Path.of(root, "hostile", "json"))) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(f -> name(f).startsWith(prefix))
                    .sorted()
                    .toList();
            assertThat(found).as("files of JSONTestSuite").isNotEmpty();
            return found.stream();
        }
    }
}
