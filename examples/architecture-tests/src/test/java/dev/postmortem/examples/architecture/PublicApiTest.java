package dev.postmortem.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Changes of the public API are seen as text: each module has an {@code api.txt}.
 *
 * <p>To accept a change, run {@code mvn verify -Dapi.update=true} and look at the difference.
 */
class PublicApiTest {
    @TestFactory
    Stream<DynamicTest> publicApiIsAsWrittenDown() {
        return House.DIRECTIONS.keySet().stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(module, () -> compare(module)));
    }

    private static void compare(String module) throws IOException {
        String folder = module.equals("fixtures") ? "postmortem-test-fixtures" : "postmortem-" + module;
        Path file = Path.of("..", "..", folder, "api.txt");
        String api = PublicApi.of(module);
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(file, api);
        }
        assertThat(api)
                .as("public API of %s; if the change is meant, run the build with -Dapi.update=true", folder)
                .isEqualTo(Files.readString(file));
    }
}
