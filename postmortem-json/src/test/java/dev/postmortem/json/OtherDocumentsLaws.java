package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postmortem.json.PostmortemJsonException.Kind;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Documents that hold a timeline or a merge report alone. */
class OtherDocumentsLaws {
    private static final PostmortemJson JSON = PostmortemJson.standard();

    @Property(tries = 200)
    void aTimelineReadsBackEqual(@ForAll Timeline timeline) throws IOException {
        byte[] document = written(timeline);
        Timeline read = JSON.readTimeline(new ByteArrayInputStream(document));

        assertThat(written(read)).isEqualTo(document);
        assertThat(read.getEvents()).hasSameSizeAs(timeline.getEvents());
    }

    @Property(tries = 200)
    void aMergeReportReadsBackEqual(@ForAll MergeReport report) throws IOException {
        byte[] document = written(report);
        MergeReport read = JSON.readMergeReport(new ByteArrayInputStream(document));

        assertThat(written(read)).isEqualTo(document);
        assertThat(read.getSources()).hasSameSizeAs(report.getSources());
    }

    @Example
    void aDocumentWithoutItsVersionInFrontIsRefused() {
        assertRefused("{\"events\": [], \"schemaVersion\": 2}", Kind.FORM, "write \"schemaVersion\": 2 first");
        assertRefused("{}", Kind.FORM, "write \"schemaVersion\": 2 first");
    }

    @Example
    void whatIsNewerOrNoTimelineIsRefusedWithItsPlace() {
        assertRefused("{\"schemaVersion\": 3, \"events\": []}", Kind.VERSION, "/schemaVersion");
        assertRefused("{\"schemaVersion\": 2, \"events\": [{}]}", Kind.FORM, "/events/0");
        assertRefused("{\"schemaVersion\": 2, \"events\": []} {}", Kind.SYNTAX, "line 1, column 36");
        assertRefused("[]", Kind.FORM, "the document is no object");
        assertRefused("", Kind.SYNTAX, "the document is empty");
    }

    @Example
    void anOlderTimelineIsReadAsItIs() throws IOException {
        assertThat(timeline("{\"schemaVersion\": 1, \"events\": []}")).isEqualTo(Timeline.empty());
    }

    private static void assertRefused(String json, Kind kind, String message) {
        assertThatExceptionOfType(PostmortemJsonException.class)
                .isThrownBy(() -> timeline(json))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getKind()).isEqualTo(kind));
    }

    private static Timeline timeline(String json) throws IOException {
        return JSON.readTimeline(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] written(Timeline timeline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.writeTimeline(timeline, out);
        return out.toByteArray();
    }

    private static byte[] written(MergeReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.writeMergeReport(report, out);
        return out.toByteArray();
    }
}
