package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Analysis;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Documents of earlier versions are read as they were meant. */
class MigrationTest {
    private static final Path VERSION_1 = Path.of("src", "test", "resources", "version-1");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Example
    void theSmallestDocumentOfVersion1IsRead() throws IOException {
        assertThat(read("smallest.json")).isEqualTo(SamplePostmortems.minimal());
    }

    @Example
    void bareTextsOfVersion1AreStatements() throws IOException {
        Lessons lessons = read("lessons-and-analysis.json").getLessons().orElseThrow();

        assertThat(lessons.getWentWell())
                .containsExactly(Statement.of("The runbook was right."), Statement.of("grüße 🙂"));
        assertThat(read("lessons-and-analysis.json").getAnalysis().orElseThrow().getSummary())
                .contains(Statement.of("A limit, a campaign and a quiet alert."));
    }

    @Example
    void blankTextsOfVersion1SaidNothing() throws IOException {
        Postmortem postmortem = read("lessons-and-analysis.json");

        assertThat(postmortem.getLessons().orElseThrow().getWentPoorly())
                .containsExactly(Statement.of("The alert was quiet."));
        assertThat(postmortem.getAnalysis().orElseThrow().getResponseEvaluation())
                .isEmpty();
    }

    @Example
    void theVersionMayStandAnywhere() throws IOException {
        Postmortem postmortem = read("by-hand.json");

        assertThat(postmortem.getLessons().orElseThrow().getWentWell()).hasSize(1);
        assertThat(postmortem.getTimeline().getEvents()).hasSize(1);
        assertThat(postmortem.getImpacts().get(0).getMetrics().get(0).getBaseline())
                .isEqualTo(new BigDecimal("10.50"));
    }

    @Example
    void whatWasMigratedIsWrittenInTheCurrentForm() throws IOException {
        for (String file : new String[] {"smallest.json", "lessons-and-analysis.json", "by-hand.json"}) {
            byte[] current = PostmortemJson.standard().write(read(file));

            assertThat(new String(current, UTF_8)).startsWith("{\n  \"schemaVersion\": 2,");
            assertThat(PostmortemJson.standard().read(current)).isEqualTo(read(file));
        }
    }

    @Example
    void whatCannotBeMigratedIsRefusedWithThePlaceInTheOldDocument() {
        String json = """
                {"schemaVersion": 1, "id": "pm-1", "title": "t", "status": "DRAFT",
                 "lessons": {"wentWell": ["fine",
                   [7]]}}""";

        assertThat(catchThrowableOfType(
                        PostmortemJsonException.class,
                        () -> PostmortemJson.standard().read(json.getBytes(UTF_8))))
                .returns(PostmortemJsonException.Kind.FORM, PostmortemJsonException::getKind)
                .returns("/lessons/wentWell/1", PostmortemJsonException::getPointer)
                .returns(3, PostmortemJsonException::getLine)
                .returns(4, PostmortemJsonException::getColumn);
    }

    @Example
    void unknownMembersOfAnOldDocumentAreToldToo() throws IOException {
        String json = """
                {"schemaVersion": 1, "id": "pm-1", "title": "t", "status": "DRAFT", "sumary": {},
                 "lessons": {"wentWel": ["fine"]}, "timeline": {"events": [], "x": [1]}}""";

        assertThat(PostmortemJson.standard().unknownMembers(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .extracting(Finding::getPath)
                .containsExactlyInAnyOrder("/sumary", "/lessons/wentWel", "/timeline/x");
    }

    @Property
    void migrateThenReadEqualsRead(@ForAll("postmortems") Postmortem postmortem) throws IOException {
        byte[] written = PostmortemJson.standard().write(postmortem);
        ObjectNode document = (ObjectNode) MAPPER.readTree(written);
        toBareTexts(document.path("lessons"));
        toBareTexts(document.path("analysis"));

        assertThat(read(document.put("schemaVersion", 1)))
                .isEqualTo(PostmortemJson.standard().read(written));
        assertThat(read(document.put("schemaVersion", 2)))
                .as("bare texts stand for statements in version 2 as well")
                .isEqualTo(PostmortemJson.standard().read(written));
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        Arbitrary<List<Statement>> statements = Generated.statements().list().ofMaxSize(3);
        Arbitrary<Optional<Statement>> statement = Generated.statements().optional();
        return Combinators.combine(Generated.postmortems(), statements, statements, statement, statement)
                .as((postmortem, well, surprises, cause, summary) -> postmortem.toBuilder()
                        .lessons(Lessons.builder()
                                .wentWell(well)
                                .surprises(surprises)
                                .build())
                        .analysis(Analysis.builder()
                                .underlyingCauses(cause)
                                .summary(summary)
                                .build())
                        .build());
    }

    /** As version 1 had them. */
    private static void toBareTexts(JsonNode part) {
        for (var member : part.properties()) {
            if (member.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, list.get(i).path("text"));
                }
            } else {
                member.setValue(member.getValue().path("text"));
            }
        }
    }

    private static Postmortem read(JsonNode document) throws IOException {
        return PostmortemJson.standard().read(MAPPER.writeValueAsBytes(document));
    }

    private static Postmortem read(String file) throws IOException {
        return PostmortemJson.standard().read(Files.readAllBytes(VERSION_1.resolve(file)));
    }
}
