package dev.postmortem.sources.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsFormatTest {
    private static final String HISTORY = """
            [{"revision": 6, "updated": "2026-03-10T09:00:00.5+01:00", "status": "superseded", "chart": "checkout-1.1.0",
              "app_version": "2.3.0", "description": "Upgrade complete"},
             {"revision": 7, "updated": "2026-03-11T14:38:02.123456789+01:00", "status": "failed",
              "chart": "checkout-1.2.0", "app_version": "2.4.0",
              "description": "Upgrade \\"checkout\\" failed: timed out waiting for the condition"},
             {"revision": 8, "updated": "2026-03-11T14:55:00+01:00", "status": "deployed", "chart": "checkout-1.1.0",
              "app_version": "2.3.0", "description": "Rollback to 6"}]
            """;

    private static final String LIST = """
            [{"name": "checkout", "namespace": "shop", "revision": "7",
              "updated": "2026-03-11 14:38:02.123456789 +0100 CET", "status": "failed", "chart": "checkout-1.2.0",
              "app_version": "2.4.0"}]
            """;

    private static final String STATUS = """
            {"name": "checkout", "info": {"first_deployed": "2025-01-01T00:00:00Z",
               "last_deployed": "2026-03-11T14:38:02.123456789+01:00", "deleted": "", "description": "Upgrade complete",
               "status": "deployed", "notes": "NOTES"},
             "chart": {"metadata": {"name": "checkout", "version": "1.2.0"}}, "manifest": "---", "version": 7,
             "namespace": "shop"}
            """;

    @Test
    void aRevisionIsAnEventWhenHelmBeganWithIt() {
        Reading reading = read(HISTORY);
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + at(e) + " " + e.getText())
                .containsExactly(
                        "DEPLOYMENT_STARTED 2026-03-10T08:00:00.500Z"
                                + " Helm release revision 6 (checkout-1.1.0) superseded: Upgrade complete",
                        "DEPLOYMENT_FAILED 2026-03-11T13:38:02.123456789Z"
                                + " Helm release revision 7 (checkout-1.2.0) failed: Upgrade \"checkout\" failed:"
                                + " timed out waiting for the condition",
                        "ROLLBACK 2026-03-11T13:55:00Z"
                                + " Helm release revision 8 (checkout-1.1.0) deployed: Rollback to 6");
        assertThat(reading.events().get(1).getAttributes())
                .containsEntry("revision", "7")
                .containsEntry("chart", "checkout-1.2.0")
                .containsEntry("app_version", "2.4.0")
                .containsEntry("status", "failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, STATUS})
    void listAndStatusTellOfTheSameRevision(String json) {
        assertThat(new RevisionsFormat().recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = read(json).only();
        assertThat(event.getId()).isEqualTo(read(HISTORY).events().get(1).getId());
        assertThat(event.getText()).startsWith("Helm release checkout revision 7 (checkout-1.2.0)");
        assertThat(event.getAttributes()).containsEntry("release", "checkout").containsEntry("namespace", "shop");
    }

    @ParameterizedTest
    @CsvSource({
        "pending-upgrade, DEPLOYMENT_STARTED",
        "pending-rollback, ROLLBACK",
        "uninstalled, DEPLOYMENT_STARTED",
        "of-a-later-year, DEPLOYMENT_STARTED"
    })
    void mapsTheStates(String status, String kind) {
        assertThat(read(LIST.replace("failed", status)).only().getKind()).isEqualTo(EventKind.of(kind));
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("[7,{},{\"revision\":1},{\"revision\":2,\"updated\":\"today\"},"
                + LIST.strip().substring(1));
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-row /0", "source.bad-row /1", "source.no-time /2", "source.bad-time /3");
        assertThat(reading.events()).hasSize(1);
    }

    private static String at(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow().toString();
    }

    private static Reading read(String json) {
        return Reading.of(new RevisionsFormat(), json);
    }
}
