package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of other kinds and sizes than the usual one. */
class PostmortemJsonEdgesTest {
    private static final PostmortemJson JSON = PostmortemJson.standard();
    private static final Postmortem DRAFT = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("A title")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> JSON.read((byte[]) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> JSON.unknownMembers((byte[]) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> JSON.readTimeline(null))
                .withMessage("in");
    }

    @Test
    void aMergeReportIsADocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JSON.writeMergeReport(
                MergeReport.builder()
                        .totals(MergeTotals.builder().rows(9).build())
                        .build(),
                out);

        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("schemaVersion").intValue()).isEqualTo(PostmortemJson.SCHEMA_VERSION);
        assertThat(json.fieldNames()).toIterable().startsWith("schemaVersion").contains("sources");
        assertThat(json.at("/totals/rows").longValue()).isEqualTo(9);
        assertThat(out.toString(UTF_8))
                .startsWith("{\n  \"schemaVersion\": 2,\n")
                .endsWith("\n}\n");
    }

    @Test
    void nothingIsLeftUnflushed() throws IOException {
        AtomicBoolean unflushed = new AtomicBoolean();
        OutputStream out = new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                unflushed.set(true);
                super.write(b);
            }

            @Override
            public void flush() throws IOException {
                unflushed.set(false);
                super.flush();
            }
        };

        JSON.write(DRAFT, out);

        assertThat(unflushed).isFalse();
    }

    @Test
    void moreEventsThanAreReadAtATimeAreAllReadInOrder() {
        Timeline timeline = SamplePostmortems.large(600, 7).getTimeline();
        Postmortem postmortem = DRAFT.toBuilder().timeline(timeline).build();

        assertThat(JSON.read(JSON.write(postmortem)).getTimeline().getEvents()).isEqualTo(timeline.getEvents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"schemaVersion":2,"id":"pm","title":"t","status":"DRAFT","timeline":{"events":7}}     | /timeline/events
            {"timeline":{"events":7},"schemaVersion":2,"id":"pm","title":"t","status":"DRAFT"}     | /timeline/events
            {"timeline":{"events":[{"id":"e","text":[]}]},"id":"pm","title":"t","status":"DRAFT"}  | /timeline/events/0/text
            {"id":"pm","title":"t","status":"DRAFT","timeline":{"events":[null]}}                  | /timeline/events/0
            {"id":"pm","title":"t","status":"DRAFT","impacts":[{"id":"i","money":[{"currency":"EUR","min":"x","max":1}]}]} | /impacts/0/money/0/min
            """)
    void whatIsWrongInsideIsRefusedWithItsPointer(String json, String pointer) {
        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .asInstanceOf(type(PostmortemJsonException.class))
                .returns(pointer, PostmortemJsonException::getPointer);
    }

    @ParameterizedTest
    @CsvSource({
        "\\uD800, \uFFFD",
        "\\uDFFF, \uFFFD",
        "\\uD7FF, \uD7FF",
        "\\uE000, \uE000",
        "\\uD83D\\uDE00, \uD83D\uDE00"
    })
    void onlyHalvesOfPairsAreReplaced(String escaped, String written) {
        String json = "{\"id\":\"pm\",\"title\":\"" + escaped + "\",\"status\":\"DRAFT\"}";

        assertThat(new String(JSON.write(JSON.read(json.getBytes(UTF_8))), UTF_8))
                .contains("\"title\": \"" + written + "\"");
    }

    @Test
    void theMessageIsOneLineWhateverTheDocumentHolds() {
        String json = "{\"id\":\"pm\",\"title\":\"t\",\"status\":\"DRAFT\",\"factors\":["
                + "{\"id\":\"f\\n\\u202e\",\"text\":\"t\",\"kind\":\"TRIGGER\"},{\"id\":\"f\\n\\u202e\",\"text\":\"t\",\"kind\":\"TRIGGER\"}]}";

        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining("the factor id f\\n\\u202E stands twice;");
    }

    @Test
    void anEmptyTextIsWrittenOnlyWhereItIsRequired() {
        String json = "{\"id\":\"pm\",\"title\":\"t\",\"status\":\"DRAFT\",\"labels\":{\"a\":\"\"},"
                + "\"glossary\":[{\"term\":\"\",\"meaning\":\"m\"}]}";

        Postmortem read = JSON.read(json.getBytes(UTF_8));

        assertThat(JSON.read(JSON.write(read))).isEqualTo(read);
        assertThat(new String(JSON.write(read), UTF_8)).contains("\"term\": \"\"");
    }
}
