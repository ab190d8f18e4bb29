package dev.postmortem.sources.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentryIssuesTest {
    private static final String ISSUE = """
            {"id":"1638821441","shortId":"SHOP-E","title":"Timeout: payment","culprit":"pay.charge","level":"error",\
            "status":"resolved","statusDetails":{},"count":"12","userCount":3,"permalink":"https://s.example.org/i/1",\
            "project":{"id":"5","slug":"shop"},"firstSeen":"2026-03-01T10:00:00Z","lastSeen":"2026-03-01T10:30:00Z"%s}""";

    private static final String EVENT = """
            {"event_id":"e1","platform":"python","title":"Timeout: payment","culprit":"pay.charge","project":5,\
            "tags":[["environment","prod"],["level","error"],["lonely"]],"issue_id":"1638821441",\
            "timestamp":1772359325.25,"received":1772359326.5}""";

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s", "{\"issues\":[%s]}"})
    void anIssueTellsWhenItWasSeenAndThatItsEndIsUnknown(String envelope) {
        Reading reading = FoundFormat.read("sentry-issues", envelope.formatted(ISSUE.formatted("")));
        assertThat(reading.events())
                .extracting(SentryIssuesTest::line)
                .containsExactly(
                        "2026-03-01T10:00:00Z ALERT_FIRED First seen: [SHOP-E] Timeout: payment",
                        "2026-03-01T10:30:00Z OBSERVATION Last seen: [SHOP-E] Timeout: payment");
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("issue", "1638821441")
                .containsEntry("project", "shop")
                .containsEntry("count", "12");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.no-time");
    }

    @Test
    void theActivityTellsWhoResolvedAnIssue() {
        String activity = """
                ,"activity":[{"id":"9","type":"set_resolved","user":{"id":"7","name":"Zoe"},"data":{},
                "dateCreated":"2026-03-01T10:40:00Z"},{"id":"8","type":"note","user":{"email":"a@example.org"},
                "data":{"text":"a retry storm"},"dateCreated":"2026-03-01T10:20:00Z"},
                {"id":"7","type":"assigned","user":null,"data":{"assigneeEmail":"a@example.org"},"dateCreated":1772359325},
                {"id":"0","type":"first_seen","dateCreated":"2026-03-01T10:00:00Z"}]""";
        Reading reading = FoundFormat.read("sentry-issues", ISSUE.formatted(activity));
        List<TimelineEvent> events = reading.events();
        assertThat(events.subList(2, events.size()))
                .extracting(SentryIssuesTest::line)
                .containsExactly(
                        "2026-03-01T10:40:00Z ALERT_RESOLVED Issue resolved: [SHOP-E] Timeout: payment",
                        "2026-03-01T10:20:00Z NOTE a retry storm");
        assertThat(events.get(2).getActor()).hasValueSatisfying(who -> {
            assertThat(who.getName()).isEqualTo("Zoe");
            assertThat(who.getType()).isEqualTo(ActorType.HUMAN);
        });
        assertThat(reading.problems).isEmpty();
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.bad-time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "assigned", "ignored", "archived", "unresolved"})
    void aWebhookAboutAnIssueHasTheTimesOfTheErrorsOnly(String action) {
        String json = "{\"action\":\"" + action + "\",\"installation\":{\"uuid\":\"u\"},\"data\":{\"issue\":"
                + ISSUE.formatted("") + "},\"actor\":{\"type\":\"user\",\"id\":7,\"name\":\"Zoe\"}}";
        Reading reading = FoundFormat.read("sentry-webhook", json);
        Reading list = FoundFormat.read("sentry-issues", ISSUE.formatted(""));
        assertThat(reading.events())
                .extracting(TimelineEvent::getId)
                .isEqualTo(list.events().stream().map(TimelineEvent::getId).toList());
        assertThat(reading.problems).singleElement().satisfies(problem -> {
            assertThat(problem.getMessage()).contains("SHOP-E is " + action + " by Zoe");
            assertThat(problem.getPointer()).contains("/action");
            assertThat(problem.getRemedy()).contains("/api/0/issues/1638821441/");
        });
    }

    @Test
    void theTimestampOfAnEventCountsSeconds() {
        TimelineEvent event =
                FoundFormat.read("sentry-events", "[" + EVENT + "]").only();
        assertThat(line(event)).isEqualTo("2026-03-01T10:02:05.250Z LOG Timeout: payment");
        assertThat(event.getId()).hasToString("sentry:event:e1");
        assertThat(event.getAttributes())
                .containsEntry("tag.environment", "prod")
                .containsEntry("issue", "1638821441");
    }

    @Test
    void anEventOfTheApiIsTheSameEvent() {
        String json = """
                [{"id":"e1","eventID":"e1","groupID":"1638821441","title":"Timeout: payment","projectID":"5",
                "dateCreated":"2026-03-01T10:02:05Z","tags":[{"key":"release","value":"2.1"}]},
                {"id":"e2","eventID":"e2","groupID":"1","dateCreated":1772359325},{"eventID":"e3","dateCreated":null},null]""";
        Reading reading = FoundFormat.read("sentry-events", json);
        assertThat(reading.only().getId()).hasToString("sentry:event:e1");
        assertThat(reading.only().getAttributes()).containsEntry("tag.release", "2.1");
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.bad-time", "source.no-time", "source.bad-row");
    }

    @Test
    void aMetricAlertFiresAndIsResolved() {
        String json = """
                {"action":"%s","installation":{"uuid":"u"},"actor":{"type":"application","name":"Sentry"},"data":{
                "metric_alert":{"id":"4","identifier":"3","title":"Errors","alert_rule":{"name":"Too many errors"},
                "date_detected":"2026-03-01T10:00:00Z","date_closed":%s},"description_text":"1000 events in 10 minutes",
                "description_title":"Critical: Too many errors","web_url":"https://s.example.org/alerts/3"}}""";
        String closed = "\"2026-03-01T11:00:00Z\"";
        assertThat(line(FoundFormat.read("sentry-webhook", json.formatted("critical", "null"))
                        .only()))
                .isEqualTo("2026-03-01T10:00:00Z ALERT_FIRED Critical: Too many errors: 1000 events in 10 minutes");
        assertThat(line(FoundFormat.read("sentry-webhook", json.formatted("resolved", closed))
                        .only()))
                .startsWith("2026-03-01T11:00:00Z ALERT_RESOLVED");
        assertThat(FoundFormat.read("sentry-webhook", json.formatted("resolved", "null")).broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time");
    }

    private static String line(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow() + " " + event.getKind() + " " + event.getText();
    }
}
