package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares docs/json-format.md with the types that are written. */
class JsonFormatPageTest {
    private static final Path PAGE = Path.of("..", "docs", "json-format.md");
    private static final Pattern MEMBER = Pattern.compile("\\| `(\\w+)` \\|.*");
    private static final List<String> PACKAGES = List.of(
            "",
            ".action",
            ".common",
            ".factor",
            ".finding",
            ".impact",
            ".incident",
            ".meeting",
            ".merge",
            ".source",
            ".time",
            ".timeline");

    @TestFactory
    Stream<DynamicTest> thePageListsTheMembersInTheirOrder() throws IOException {
        return membersByType().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(page.getValue()).containsExactlyElementsOf(written(page.getKey()))));
    }

    @Test
    void thePageHasTheTypesThatDocumentsAreMadeOf() throws IOException {
        assertThat(membersByType()).containsKeys("Postmortem", "Timeline", "TimelineEvent", "EventTime", "MergeReport");
    }

    private static Map<String, List<String>> membersByType() throws IOException {
        Map<String, List<String>> members = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                current = members.computeIfAbsent(line.substring(4), type -> new ArrayList<>());
            }
            Matcher member = MEMBER.matcher(line);
            if (member.matches()) {
                current.add(member.group(1));
            }
        }
        return members;
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
