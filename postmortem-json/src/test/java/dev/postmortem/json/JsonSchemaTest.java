package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.fixtures.GoldenFile;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.json.PostmortemJsonException.Kind;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is that of the types, and an independent validator agrees with the reader. */
class JsonSchemaTest {
    private static final Path RESOURCE =
            Path.of("src", "main", "resources", "dev", "postmortem", "json", "postmortem.schema.json");
    private static final Path IN_DOCS = Path.of("..", "docs", "postmortem.schema.json");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA =
            REGISTRY.getSchema(new String(PostmortemJson.schema(), StandardCharsets.UTF_8), InputFormat.JSON);

    @Test
    void thePublishedSchemaIsThatOfTheTypes() throws IOException {
        String generated = print(SchemaGenerator.generate());

        GoldenFile.at(RESOURCE).assertMatches(generated);
        GoldenFile.at(IN_DOCS).assertMatches(generated);
    }

    @Test
    void theSchemaIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(new String(PostmortemJson.schema(), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void itHasEveryTypeAndMemberOfThePage() throws IOException {
        JsonNode types = MAPPER.readTree(PostmortemJson.schema()).path("$defs");
        for (Map.Entry<String, Map<String, String>> type : FormatPage.members().entrySet()) {
            JsonNode properties = types.path(type.getKey()).findPath("properties");
            assertThat(properties.fieldNames())
                    .toIterable()
                    .as(type.getKey())
                    .containsExactlyElementsOf(type.getValue().keySet());
            properties.forEach(p -> assertThat(p.path("description").asText()).isNotBlank());
        }
    }

    @Test
    void samplesAreValid() {
        assertThat(errors(PostmortemJson.standard().write(SamplePostmortems.minimal())))
                .isEmpty();
        assertThat(errors(PostmortemJson.standard().write(SamplePostmortems.typical())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident/postmortem.json", "src/test/resources/golden/postmortem.json"})
    void documentsOfTheQuickstartAreValid(String file) throws IOException {
        assertThat(errors(Files.readAllBytes(
                        Path.of("..", "examples", "quickstart").resolve(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "merge-report"})
    void theOtherDocumentsHaveASchemaInIt(String document) throws IOException {
        String name = document.equals("timeline") ? "timelineDocument" : "mergeReportDocument";
        Schema schema = REGISTRY.getSchema(
                "{\"$ref\": \"#/$defs/" + name + "\", \"$defs\": "
                        + MAPPER.readTree(PostmortemJson.schema()).path("$defs") + "}",
                InputFormat.JSON);
        Path golden = Path.of("..", "examples", "quickstart", "src", "test", "resources", "golden", document + ".json");

        assertThat(errors(schema, Files.readString(golden))).isEmpty();
        assertThat(errors(schema, "{\"schemaVersion\": 99}")).isNotEmpty();
    }

    @Property
    void whateverHasNoViolationIsValid(@ForAll("validPostmortems") Postmortem postmortem) {
        assertThat(errors(PostmortemJson.standard().write(postmortem))).isEmpty();
    }

    @Provide
    Arbitrary<Postmortem> validPostmortems() {
        return Generated.validPostmortems();
    }

    @Test
    void everyValueOfAWrongTypeIsInvalidAndRefused() throws IOException {
        JsonNode document = MAPPER.readTree(PostmortemJson.standard().write(SamplePostmortems.typical()));
        List<Mutation> mutations = Mutation.wrongTypesIn(document);

        assertThat(mutations).hasSizeGreaterThan(300);
        for (Mutation mutation : mutations) {
            assertThat(errors(mutation.bytes())).as(mutation.toString()).isNotEmpty();
            assertThat(mutation.refusal()).as(mutation.toString()).hasValueSatisfying(refused -> {
                assertThat(refused.getKind()).isIn(Kind.FORM, Kind.VERSION);
                assertThat(mutation.pointer()).startsWith(refused.getPointer());
                assertThat(refused.getLine()).isEqualTo(1);
            });
        }
    }

    @Test
    void everyMissingMemberThatIsRequiredIsInvalidAndRefused() throws IOException {
        JsonNode document = MAPPER.readTree(PostmortemJson.standard().write(SamplePostmortems.typical()));
        int missing = 0;
        for (Mutation mutation : Mutation.removalsIn(document)) {
            boolean invalid = !errors(mutation.bytes()).isEmpty();
            boolean isMissing = mutation.refusal()
                    .filter(e -> e.getCause().getCause() instanceof IllegalStateException)
                    .isPresent();
            assertThat(invalid).as(mutation.toString()).isEqualTo(isMissing);
            missing += isMissing ? 1 : 0;
        }
        assertThat(missing).isGreaterThan(100);
    }

    private static List<Error> errors(byte[] document) {
        return errors(SCHEMA, new String(document, StandardCharsets.UTF_8));
    }

    private static List<Error> errors(Schema schema, String document) {
        return schema.validate(
                document,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String print(JsonNode schema) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
    }
}
