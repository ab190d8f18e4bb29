package dev.postmortem.sources.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaAnnotationsTest {
    private static final JsonFormat FORMAT = GrafanaRecords.annotations();

    private static final String MARK = """
            {"id":1124,"alertId":0,"alertName":"","dashboardId":468,"dashboardUID":"uGlb_lG7z","panelId":2,"userId":1,
            "newState":"","prevState":"","created":1772359210000,"updated":1772359300000,"time":1772359200123,
            "timeEnd":1772359260000,"text":"<b>Deploy</b> of <a href=\\"https://ci.example.org\\">2.31.0</a><br>by Zoë",
            "tags":["deploy","","eu"],"login":"zoe","email":"zoe@example.org","data":{"build":7}}""";

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s", "{\"annotations\":[%s]}"})
    void aMarkHasItsTimeItsEndAndItsWordsWithoutMarkup(String envelope) {
        String json = envelope.formatted(MARK);
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(FORMAT, json).only();
        assertThat(event.getId()).hasToString("grafana:ann:1124");
        assertThat(event.getKind()).hasToString("ANNOTATION");
        assertThat(event.getText()).isEqualTo("Deploy of 2.31.0\nby Zoë");
        assertThat(event.getRawText()).hasValueSatisfying(raw -> assertThat(raw).startsWith("<b>Deploy</b>"));
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:00:00.123Z"));
        assertThat(event.getEndedAt().orElseThrow().getEarliest()).contains(Instant.parse("2026-03-01T10:01:00Z"));
        assertThat(event.getRevision()).contains(1_772_359_300_000_000L);
        assertThat(event.getTags()).containsExactly("deploy", "eu");
        assertThat(event.getActor()).hasValueSatisfying(who -> {
            assertThat(who.getName()).isEqualTo("zoe");
            assertThat(who.getType()).isEqualTo(ActorType.HUMAN);
        });
        assertThat(event.getAttributes())
                .containsEntry("dashboardUID", "uGlb_lG7z")
                .containsEntry("data.build", "7");
    }

    @ParameterizedTest
    @CsvSource({
        "pending, alerting, ALERT_FIRED",
        "Normal, Alerting (NoData), ALERT_FIRED",
        "alerting, ok, ALERT_RESOLVED",
        "'', ok, ALERT_RESOLVED",
        "Alerting, Normal (MissingSeries), ALERT_RESOLVED",
        "Pending, Normal, STATUS_CHANGE",
        "ok, pending, STATUS_CHANGE",
        "Alerting, NoData, STATUS_CHANGE"
    })
    void theMarkOfAnAlertTellsItsState(String before, String now, String kind) {
        String json = "[{\"id\":1,\"alertId\":3,\"alertName\":\"CPU\",\"dashboardId\":1,\"panelId\":2,\"prevState\":\""
                + before + "\",\"newState\":\"" + now
                + "\",\"time\":1772359200000,\"timeEnd\":1772359200000,\"text\":\"\"}]";
        TimelineEvent event = Reading.of(FORMAT, json).only();
        assertThat(event.getKind()).hasToString(kind);
        assertThat(event.getText()).isEqualTo("CPU (" + (before.isEmpty() ? "" : before + " -> ") + now + ")");
        assertThat(event.getEndedAt()).isEmpty();
        assertThat(event.getActor())
                .hasValueSatisfying(who -> assertThat(who.getType()).isEqualTo(ActorType.SYSTEM));
    }

    @Test
    void whatWasSentToTheApiIsReadToo() {
        String json = "{\"dashboardUID\":\"d\",\"panelId\":1,\"time\":1772359200000,\"text\":\"a < b\",\"tags\":[]}";
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(FORMAT, json).only();
        assertThat(event.getText()).isEqualTo("a < b");
        assertThat(event.getRawText()).isEmpty();
    }

    @Test
    void badTimesAreNamedAndABadEndTakesNothingElse() {
        String ends = "[{\"time\":1772359200000,\"timeEnd\":%s,\"text\":\"x\"}]";
        for (String end : new String[] {"1772359100000", "\"soon\"", "99999999999999999999999"}) {
            Reading reading = Reading.of(FORMAT, ends.formatted(end));
            assertThat(reading.only().getEndedAt()).isEmpty();
            assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        }
        assertThat(Reading.of(FORMAT, ends.formatted("0")).problems).isEmpty();
        Reading broken = Reading.of(
                FORMAT,
                "[{\"time\":null,\"text\":\"x\"},{\"time\":0,\"text\":\"x\"},7,"
                        + "{\"time\":\"2026-03-01T10:00:00Z\",\"text\":\"x\"}]");
        assertThat(broken.events()).hasSize(1);
        assertThat(broken.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.bad-time", "source.bad-row");
    }

    @Test
    void aWebhookOfOldAlertingHasNoTimeAndSaysWhereItIs() {
        String json = """
                {"dashboardId":1,"evalMatches":[{"value":100,"metric":"High","tags":null}],"message":"m","orgId":1,
                "panelId":2,"ruleId":17,"ruleName":"CPU","ruleUrl":"http://localhost:3000/","state":"alerting",
                "tags":{},"title":"[Alerting] CPU"}""";
        JsonFormat format = GrafanaRecords.legacyWebhooks();
        assertThat(format.recognises(JsonShape.of(json))).isTrue();
        assertThat(FORMAT.recognises(JsonShape.of(json))).isFalse();
        assertThat(Reading.of(format, json).broken).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.no-time");
            assertThat(problem.getMessage()).contains("[Alerting] CPU");
            assertThat(problem.getRemedy()).contains("GET /api/annotations?type=alert&alertId=17");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\":1,\"text\":\"x\"}",
                "{\"time\":1,\"text\":\"x\",\"level\":\"info\",\"panelId\":1}",
                "{\"dashboardId\":1,\"panelId\":2}",
                "{\"alertId\":1,\"message\":\"x\"}"
            })
    void whatOthersWriteIsNotRecognised(String json) {
        assertThat(FORMAT.recognises(JsonShape.of(json))).isFalse();
    }
}
