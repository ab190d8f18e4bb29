package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares docs/json-format.md with the types that are written. */
class JsonFormatPageTest {
    private static final List<String> PACKAGES = List.of(
            "",
            ".action",
            ".common",
            ".factor",
            ".finding",
            ".impact",
            ".impact.business",
            ".incident",
            ".meeting",
            ".merge",
            ".source",
            ".time",
            ".timeline");

    @TestFactory
    Stream<DynamicTest> thePageListsTheMembersInTheirOrder() throws IOException {
        return FormatPage.members().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(page.getValue().keySet()).containsExactlyElementsOf(written(page.getKey()))));
    }

    @Test
    void thePageHasTheTypesThatDocumentsAreMadeOf() throws IOException {
        assertThat(FormatPage.members())
                .containsKeys("Postmortem", "Timeline", "TimelineEvent", "EventTime", "MergeReport");
    }

    private static List<String> written(String type) {
        return PACKAGES.stream()
                .flatMap(p -> find(Postmortem.class.getPackageName() + p + "." + type).stream())
                .findFirst()
                .map(c -> List.of(c.getAnnotation(JsonPropertyOrder.class).value()))
                .orElseThrow(() -> new AssertionError("no type " + type));
    }

    private static List<Class<?>> find(String name) {
        try {
            return List.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
