package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemJsonTest {
    private static final PostmortemJson JSON = PostmortemJson.standard();

    private static final TimelineEvent EVENT = TimelineEvent.builder()
            .id(EventId.of("app.log:1"))
            .kind(EventKind.LOG)
            .occurredAt(EventTime.of(Instant.parse("2026-03-11T12:00:00Z"), TimePrecision.SECOND)
                    .correctedBy(Duration.ofSeconds(-90)))
            .source(EventSource.builder()
                    .system("json-lines")
                    .file("app.log")
                    .line(1)
                    .build())
            .text("grüße 🙂")
            .build();

    private static final Postmortem POSTMORTEM = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("A title")
            .status(PostmortemStatus.DRAFT)
            .timeline(Timeline.of(List.of(EVENT)))
            .build();

    @Test
    void writesOneMemberALineAndAbsentMembersNotAtAll() {
        assertThat(new String(JSON.write(POSTMORTEM), UTF_8)).isEqualTo("""
                        {
                          "schemaVersion": 2,
                          "id": "pm-1",
                          "title": "A title",
                          "status": "DRAFT",
                          "visibility": "INTERNAL",
                          "timeline": {
                            "events": [
                              {"id": "app.log:1", "kind": "LOG", "occurredAt": {"earliest": "2026-03-11T12:00:00Z", \
                        "precision": "SECOND", "basis": "EXPLICIT_OFFSET", "confidence": "CONFIRMED", \
                        "correction": "PT-1M-30S"}, "source": {"system": "json-lines", "file": "app.log", "line": 1}, \
                        "text": "grüße 🙂", "visibility": "INTERNAL"}
                            ],
                            "joins": []
                          }
                        }
                        """);
    }

    @Test
    void readsBackWhatItWrote() {
        byte[] json = JSON.write(POSTMORTEM);

        assertThat(JSON.read(json)).isEqualTo(POSTMORTEM);
        assertThat(JSON.write(JSON.read(json))).isEqualTo(json);
    }

    @Test
    void writesATimelineAsADocument() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JSON.writeTimeline(Timeline.empty(), out);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        {
                          "schemaVersion": 2,
                          "events": [],
                          "joins": []
                        }
                        """);
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        OutputStream strict = new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        JSON.write(POSTMORTEM, strict);
        JSON.writeTimeline(Timeline.empty(), strict);
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        Postmortem half = POSTMORTEM.toBuilder().title("a\uD83D b").build();

        assertThat(JSON.read(JSON.write(half)).getTitle()).isEqualTo("a\uFFFD b");
    }

    @Test
    void halvesInNamesBecomeTheReplacementCharacterToo() {
        Postmortem half = POSTMORTEM.toBuilder().putLabel("team\uDE00", "a").build();

        assertThat(JSON.read(JSON.write(half)).getLabels()).containsOnlyKeys("team\uFFFD");
    }

    @Test
    void aBrokenDocumentIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> JSON.read("{\"id\": \"pm-1\",\n  oops".getBytes(UTF_8)))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining("line 2, column 3")
                .hasMessageContaining("docs/json-format.md");
    }

    @Test
    void aValueThatMakesNoSenseIsRefusedWithItsPointer() {
        String json = """
                {"id": "pm-1", "title": "t", "status": "DRAFT", "actionItems": [
                  {"id": "a", "title": "Do it", "type": "BRIBE"}]}""";

        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .asInstanceOf(type(PostmortemJsonException.class))
                .satisfies(e -> {
                    assertThat(e.getPointer()).isEqualTo("/actionItems/0/type");
                    assertThat(e.getLine()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id": "pm-1", "status": "DRAFT"}                                                   | title
                    {"id": "pm-1", "title": " ", "status": "DRAFT"}                                     | is blank
                    {"id": "pm-1", "title": "t", "status": "OVER"}                                      | IN_REVIEW
                    {"id": "pm-1", "title": "t", "status": "DRAFT", "impacts": 3}                       | /impacts
                    {"id": "pm-1", "title": "t", "status": "DRAFT", "dueBy": "soon"}                    | /dueBy
                    {"id": {}, "title": "t", "status": "DRAFT"}                                         | /id
                    {"id": "pm-1", "title": "t", "status": "DRAFT", "factors": [{"id": "f", "kind": "TRIGGER"}]} | text
                    []                                                                                  | line 1
                    """)
    void whatIsWrongIsSaidWithoutNamesOfClasses(String json, String part) {
        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining(part)
                .message()
                .doesNotContain("dev.postmortem", "$Impl", "$Json", "Builder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "status": "draft" | /status: "draft" stands where one of DRAFT, IN_REVIEW, REVIEWED, CLOSED is expected
                    "status": 3 | /status: 3 stands where one of DRAFT, IN_REVIEW, REVIEWED, CLOSED is expected
                    "dueBy": "18.03.2026" | /dueBy: "18.03.2026" cannot stand here: it has to look like 2026-03-11
                    "publishedAt": 1773236321 | /publishedAt: a number stands where a text is expected
                    "owner": "Mara" | /owner: a text stands where an object is expected
                    "owner": {"nam": "Mara"} | /owner: Actor has no name
                    "actionItems": {"id": "a"} | /actionItems: an object stands where a list is expected
                    "impacts": [{"startedAt": {}}] | /impacts/0/startedAt: EventTime has no precision and no basis
                    "impacts": [{"supportTickets": "four"}] | /supportTickets: a text stands where a whole number is expected
                    "impacts": [{"supportTickets": 1.5}] | /supportTickets: 1.5 stands where a whole number is expected
                    "impacts": [{"customerVisible": "yes"}] | /customerVisible: a text stands where true or false is expected
                    "summary": ["s"] | /summary: a list stands where a text is expected
                    "id": 5 | /id: a number stands where a text is expected
                    "dueBy": "0123456789012345678901234567890123456789012345678901234567890" | "012345678901234567890123456789012345678901234567890123456789…" cannot stand here: it has to look like 2026-03-11
                    "meeting": {"duration": "45 min"} | /meeting/duration: "45 min" cannot stand here: it has to look like PT1M30S
                    """)
    void whatStandsInTheWrongPlaceIsNamedInTheWordsOfTheDocument(String member, String problem) {
        assertThatThrownBy(() -> JSON.read(("{" + member + "}").getBytes(UTF_8)))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining(problem + "; correct the document there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"schemaVersion": 3, "id": {"form": "new"}}            | schemaVersion 3, this library reads up to 2
                    {"id": {"form": "new"}, "schemaVersion": 3}            | schemaVersion 3, this library reads up to 2
                    {"schemaVersion": 99999999999999999999, "id": "a"}     | 99999999999999999999
                    {"schemaVersion": 0, "id": "a"}                        | schemaVersion is 0; write 2
                    {"schemaVersion": -1, "id": "a"}                       | schemaVersion is -1; write 2
                    {"schemaVersion": "2", "id": "a"}                      | schemaVersion is "2"; write 2
                    {"schemaVersion": 1.5, "id": "a"}                      | schemaVersion is 1.5; write 2
                    {"schemaVersion": null, "id": "a"}                     | schemaVersion is null; write 2
                    {"schemaVersion": [], "id": "a"}                       | schemaVersion is no number; write 2
                    """)
    void aVersionThatCannotBeReadIsToldSo(String json, String part) {
        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .asInstanceOf(type(PostmortemJsonException.class))
                .returns(PostmortemJsonException.Kind.VERSION, PostmortemJsonException::getKind)
                .returns("/schemaVersion", PostmortemJsonException::getPointer)
                .returns(1, PostmortemJsonException::getLine)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(part);
    }

    @Test
    void aSchemaVersionFurtherDownIsJustAMember() {
        String json = "{\"extra\": {\"schemaVersion\": 7}, \"id\": \"pm-1\", \"title\": \"t\", \"status\": \"DRAFT\"}";

        assertThat(JSON.read(json.getBytes(UTF_8)).getTitle()).isEqualTo("t");
    }

    @Test
    void nothingAfterTheDocumentIsSilentlyDropped() {
        String json = new String(JSON.write(POSTMORTEM), UTF_8) + "{}";

        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8))).isInstanceOf(PostmortemJsonException.class);
    }

    @Test
    void aMisspeltMemberIsAFindingWithItsPlace() throws IOException {
        String json = """
                {"id": "pm-1", "title": "t", "status": "DRAFT", "sumary": "x", "timeline": {"evnts": []},
                 "factors": [{"id": "f", "text": "t", "kind": "TRIGGER", "controlable": true, "tags": []}]}""";

        assertThat(JSON.unknownMembers(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .extracting(Finding::getPath)
                .containsExactlyInAnyOrder("/sumary", "/timeline/evnts", "/factors/0/controlable", "/factors/0/tags");
    }

    @Test
    void whatTheCanonicalFormLeavesOutIsNotUnknown() throws IOException {
        String json = """
                {"id": "pm-1", "title": "t", "status": "DRAFT", "annotations": [{"event": "e", "pinned": false}],
                 "incident": {"milestones": [{"name": "DETECTED", "inferred": false, "at": {
                   "earliest": "2026-03-11T12:00:00Z", "latestExclusive": "2026-03-11T12:01:00Z",
                   "precision": "MINUTE", "basis": "EXPLICIT_OFFSET", "correction": "PT0S"}}]}}""";

        assertThat(JSON.unknownMembers(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void deepNestingEndsWithAnErrorAndNotWithTheStack() {
        String json = "{\"x\": " + "[".repeat(100_000);

        assertThatThrownBy(() -> JSON.read(json.getBytes(UTF_8)))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining("500");
    }
}
