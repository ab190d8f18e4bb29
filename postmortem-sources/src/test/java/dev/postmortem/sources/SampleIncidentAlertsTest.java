package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The facts that the README of the sample incident states about its alerts, pages, deployments and pods. */
class SampleIncidentAlertsTest {
    private static final String GROUP = "group:3e7f00243e80e8667f61eae01c8bcff37b130acf34312ca8be38f55f08c59d4b";

    @Test
    void elevenPayloadsGiveSixteenEventsOfWhichTenAreDistinct() {
        Reading reading = Reading.of(AlertmanagerAlerts.of(Corpus.incident("alertmanager.json")));
        assertThat(reading.rows).hasSize(11);
        assertThat(kinds(reading)).isEqualTo(Map.of("ALERT_FIRED", 11L, "ALERT_RESOLVED", 5L));
        assertThat(reading.events().stream().map(TimelineEvent::getId).distinct())
                .hasSize(10);
        assertThat(instants(reading.events().stream()
                        .filter(e -> e.getKind().equals(EventKind.ALERT_RESOLVED))
                        .toList()))
                .containsExactlyInAnyOrder(
                        "2026-03-11T14:18:30.118Z",
                        "2026-03-11T14:31:15.118Z",
                        "2026-03-11T14:49:45.118Z",
                        "2026-03-11T15:09:30.412907315Z",
                        "2026-03-11T15:31:45.118Z");
    }

    @Test
    void theRepeatOfTheOtherPeerIsTheSameEvent() {
        List<TimelineEvent> events = Reading.of(AlertmanagerAlerts.of(Corpus.incident("alertmanager.json")))
                .events();
        assertThat(events.stream()
                        .filter(e -> e.getId()
                                .toString()
                                .equals("alertmanager:b8570559254c3b73:2026-03-11T14:06:30.412907315Z"))
                        .map(e -> e.getSource().getPointer().orElseThrow()))
                .containsExactly("/0/alerts/0", "/5/alerts/0", "/9/alerts/0");
    }

    @Test
    void thePageHasTheKeyOfTheAlertsThatCausedIt() {
        List<CorrelationKey> alerts = keys(Reading.of(AlertmanagerAlerts.of(Corpus.incident("alertmanager.json"))));
        List<CorrelationKey> pages = keys(Reading.of(PagerDutyLog.of(Corpus.incident("pagerduty-log-entries.json"))));
        CorrelationKey fired = CorrelationKey.of(GROUP + ":fired");
        CorrelationKey resolved = CorrelationKey.of(GROUP + ":resolved");
        assertThat(pages).containsExactlyInAnyOrder(fired, resolved);
        assertThat(alerts).contains(fired, resolved);
    }

    @Test
    void elevenLogEntriesTellTheStoryOfThePage() {
        Reading reading = Reading.of(PagerDutyLog.of(Corpus.incident("pagerduty-log-entries.json")));
        assertThat(reading.rows).hasSize(11);
        assertThat(kinds(reading))
                .isEqualTo(Map.of(
                        "ALERT_FIRED", 1L,
                        "NOTIFIED", 3L,
                        "ESCALATED", 1L,
                        "ACKNOWLEDGED", 1L,
                        "ASSIGNED", 2L,
                        "NOTE", 2L,
                        "ALERT_RESOLVED", 1L));
        assertThat(instants(reading.events()))
                .contains("2026-03-11T14:07:01Z", "2026-03-11T14:13:20Z", "2026-03-11T15:12:02Z");
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .contains("Note added by Jonas Feld: Rolling checkout-api back to v2.30.4.");
    }

    @Test
    void threeDeploymentsAndSixStatusesHoldOneRollback() {
        Reading reading = Reading.of(GitHubDeployments.of(Corpus.incident("github-deployments.json")));
        assertThat(reading.rows).hasSize(9);
        assertThat(kinds(reading))
                .isEqualTo(Map.of(
                        "DEPLOYMENT_STARTED", 2L, "ROLLBACK", 1L, "DEPLOYMENT_FINISHED", 2L, "STATUS_CHANGE", 4L));
        assertThat(instants(reading.events()).stream().sorted().findFirst()).contains("2026-03-05T10:12:30Z");
        assertThat(reading.events().stream()
                        .filter(e -> e.getAttributes().containsKey("rollback"))
                        .map(e -> e.getKind().toString()))
                .containsExactly("ROLLBACK", "DEPLOYMENT_FINISHED", "STATUS_CHANGE");
    }

    @Test
    void nineClusterEventsStandForMore() {
        Reading reading = Reading.of(KubernetesEvents.of(Corpus.incident("kubernetes-events.json")));
        assertThat(reading.rows).hasSize(9);
        assertThat(reading.events().get(0).getOccurrences()).contains(12L);
        assertThat(reading.events().get(3).getOccurrences()).contains(5L);
        assertThat(instants(reading.events()).get(2)).isEqualTo("2026-03-11T14:55:21.604118Z");
        assertThat(reading.events().get(0).getFirstOccurredAt().orElseThrow().getEarliest())
                .hasToString("Optional[2026-03-11T14:14:07Z]");
    }

    private static Map<String, Long> kinds(Reading reading) {
        return reading.events().stream()
                .collect(Collectors.groupingBy(e -> e.getKind().toString(), TreeMap::new, Collectors.counting()));
    }

    private static List<String> instants(List<TimelineEvent> events) {
        return events.stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow().toString())
                .toList();
    }

    private static List<CorrelationKey> keys(Reading reading) {
        return reading.events().stream()
                .flatMap(e -> e.getCorrelationKeys().stream())
                .toList();
    }
}
