package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HappensBeforeRulesTest {
    private static final String WEBHOOK = "alertmanager-webhook";
    private static final String CHAT = "slack-export";
    private static final String PAGES = "pagerduty-log-entries";

    @Test
    void aDeploymentStartedBeforeItEnded() {
        TimelineEvent start = deployment("github:deployment:7", EventKind.DEPLOYMENT_STARTED).toBuilder()
                .source(event("deploy.json", "x", 0).getSource().toBuilder()
                        .system("github-deployments")
                        .externalId("7")
                        .build())
                .build();
        TimelineEvent finished = of("7", deployment("s1", EventKind.DEPLOYMENT_FINISHED));
        TimelineEvent failed = of("7", deployment("s2", EventKind.DEPLOYMENT_FAILED));

        assertThat(pairs(
                        HappensBeforeRules.deployments(),
                        failed,
                        start,
                        finished,
                        of("8", deployment("s3", EventKind.DEPLOYMENT_FINISHED)),
                        deployment("s4", EventKind.DEPLOYMENT_FINISHED),
                        of("7", deployment("s5", EventKind.STATUS_CHANGE)),
                        keyed(of("7", deployment("s6", EventKind.OTHER)), "argo", EventKind.DEPLOYMENT_FINISHED)))
                .containsExactlyInAnyOrder("github:deployment:7 before s1", "github:deployment:7 before s2");
    }

    @Test
    void aRollbackIsADeploymentAndItsAttributeNamesItFirst() {
        TimelineEvent start = of("9", deployment("r", EventKind.ROLLBACK)).toBuilder()
                .source(event("d", "x", 0).getSource().toBuilder()
                        .system("github")
                        .externalId("7")
                        .build())
                .build();

        assertThat(pairs(
                        HappensBeforeRules.deployments(),
                        start,
                        of("9", deployment("s1", EventKind.DEPLOYMENT_FINISHED)),
                        of("7", deployment("s2", EventKind.DEPLOYMENT_FINISHED))))
                .containsExactly("r before s1");
    }

    @Test
    void anAlertFiredBeforeAnybodyToldOfItsEnd() {
        TimelineEvent fired = keyed(
                event("m", "alertmanager:f:1", 0), WEBHOOK, EventKind.ALERT_FIRED, "alert:f@1:fired", "group:g:fired");
        TimelineEvent resolved = keyed(
                event("m", "alertmanager:f:1:resolved", 9), WEBHOOK, EventKind.ALERT_RESOLVED, "alert:f@1:resolved");
        TimelineEvent post = keyed(event("c", "slack:1", 9), CHAT, EventKind.ALERT_RESOLVED, "alert:f@1:resolved");
        TimelineEvent group = keyed(event("p", "p1", 9), PAGES, EventKind.ALERT_RESOLVED, "group:g:resolved");
        TimelineEvent told = keyed(event("c", "slack:0", 1), CHAT, EventKind.ALERT_FIRED, "alert:f@1:fired");
        TimelineEvent chat = keyed(event("c", "slack:2", 1), CHAT, EventKind.CHAT_MESSAGE, "alert:f@1:resolved");

        assertThat(pairs(standard("alert-fired"), chat, told, group, post, resolved, fired))
                .containsExactlyInAnyOrder(
                        "alertmanager:f:1 before alertmanager:f:1:resolved", "alertmanager:f:1 before slack:1");
    }

    @Test
    void whatAMonitorSaysOfItselfWasBeforeOthersToldOfIt() {
        TimelineEvent fired = keyed(event("m", "f", 0), "grafana-webhook", EventKind.ALERT_FIRED, "alert:f:fired");
        TimelineEvent note = keyed(event("m", "n", 0), WEBHOOK, EventKind.NOTE, "alert:f:fired");
        TimelineEvent again = keyed(event("m2", "f2", 0), WEBHOOK, EventKind.ALERT_FIRED, "alert:f:fired");
        TimelineEvent post = keyed(event("c", "post", 9), CHAT, EventKind.CHAT_MESSAGE, "alert:f:fired", "other");
        TimelineEvent stranger = keyed(event("c", "stranger", 9), CHAT, EventKind.CHAT_MESSAGE, "other");

        assertThat(pairs(standard("alert-told"), stranger, post, again, note, fired))
                .containsExactlyInAnyOrder("f before post", "f2 before post");
        assertThat(pairs(
                        HappensBeforeRules.announcements(
                                e -> e.getId().toString().equals("post")),
                        post,
                        fired))
                .as("a chat message is no record of a monitor")
                .isEmpty();
    }

    @Test
    void theKeyOfAGroupCountsOnlyIfItIsUnambiguous() {
        TimelineEvent fired = keyed(event("m", "f", 0), WEBHOOK, EventKind.ALERT_FIRED, "group:g:fired");
        TimelineEvent second = keyed(event("m", "f2", 0), WEBHOOK, EventKind.ALERT_FIRED, "group:g:fired");
        TimelineEvent page = keyed(event("p", "p", 9), PAGES, EventKind.ALERT_FIRED, "group:g:fired");
        TimelineEvent page2 = keyed(event("p", "p2", 9), PAGES, EventKind.ALERT_FIRED, "group:g:fired");
        TimelineEvent post = keyed(event("c", "c", 9), CHAT, EventKind.CHAT_MESSAGE, "group:g:fired");

        assertThat(pairs(standard("alert-told"), fired, page, post))
                .containsExactlyInAnyOrder("f before p", "f before c");
        assertThat(pairs(standard("alert-told"), fired, second, page)).isEmpty();
        assertThat(pairs(standard("alert-told"), fired, page, page2)).isEmpty();
    }

    @Test
    void aPageWasSentBeforeItWasAcknowledged() {
        TimelineEvent page = incident("p", EventKind.ALERT_FIRED, "trigger_log_entry");
        TimelineEvent ack =
                keyed(incident("a", EventKind.ACKNOWLEDGED, "x"), "pagerduty-webhook-v3", EventKind.ACKNOWLEDGED);

        assertThat(pairs(
                        standard("page-sent"),
                        ack,
                        page,
                        incident("r", EventKind.ALERT_FIRED, "incident.reopened"),
                        incident("n", EventKind.NOTIFIED, "notify_log_entry"),
                        incident("e", EventKind.ESCALATED, "x")))
                .containsExactly("p before a");
    }

    @Test
    void aReplyWasWrittenAfterTheMessageItAnswers() {
        TimelineEvent message =
                event("c", "slack:C1:1", 0).toBuilder().threadKey("slack:C1:1").build();
        TimelineEvent reply =
                event("c", "slack:C1:2", 0).toBuilder().threadKey("slack:C1:1").build();
        TimelineEvent orphan =
                event("c", "slack:C1:3", 0).toBuilder().threadKey("slack:C1:0").build();

        assertThat(pairs(HappensBeforeRules.replies(), reply, orphan, message))
                .containsExactly("slack:C1:1 before slack:C1:2");
    }

    @Test
    void aKeyThatManyRecordsHaveGivesNoSquareOfPairs() {
        List<TimelineEvent> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(keyed(event("m" + i, "f" + (99 - i), 0), WEBHOOK, EventKind.ALERT_FIRED, "k"));
            records.add(keyed(event("c", "c" + i, 0), CHAT, EventKind.CHAT_MESSAGE, "k"));
        }

        assertThat(pairs(standard("alert-told"), records.toArray(TimelineEvent[]::new)))
                .hasSize(40 * 8)
                .allMatch(pair -> pair.startsWith("f6"));
    }

    @Test
    void allOfThemAreStandard() {
        assertThat(HappensBeforeRules.standard())
                .extracting(HappensBeforeRule::getName)
                .containsExactly("deployment-started", "alert-fired", "alert-told", "page-sent", "thread-reply");
    }

    private static HappensBeforeRule standard(String name) {
        return HappensBeforeRules.standard().stream()
                .filter(rule -> rule.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pairs(HappensBeforeRule rule, TimelineEvent... records) {
        return rule.pairs(List.of(records)).map(HappensBefore::toString).toList();
    }

    private static TimelineEvent deployment(String id, EventKind kind) {
        return keyed(event("deploy.json", id, 0), "github-deployments", kind);
    }

    private static TimelineEvent of(String deployment, TimelineEvent event) {
        return event.toBuilder().putAttribute("deployment", deployment).build();
    }

    private static TimelineEvent incident(String id, EventKind kind, String type) {
        return keyed(event("pages.json", id, 0), PAGES, kind).toBuilder()
                .putAttribute("incident", "P1")
                .putAttribute("type", type)
                .build();
    }
}
