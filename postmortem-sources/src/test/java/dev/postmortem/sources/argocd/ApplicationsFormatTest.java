package dev.postmortem.sources.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsFormatTest {
    private static final String HEAD = """
            {"metadata": {"name": "checkout", "namespace": "argo-cd", "uid": "u-1",
                "creationTimestamp": "2024-03-04T21:30:33Z"},
             "spec": {"destination": {"name": "gke-eu", "namespace": "shop"}, "project": "sre",
                "source": {"path": "checkout/prod", "repoURL": "https://git:hunter2@git.example.com/shop/manifests.git",
                    "targetRevision": "main"}},
            """;

    private static final String HISTORY = """
            "history": [
               {"id": 14, "deployStartedAt": "2026-03-11T13:30:05Z", "deployedAt": "2026-03-11T13:30:06Z",
                "revision": "ea8759964626a583667a2bfd08f334ec2070040a", "initiatedBy": {"automated": true},
                "source": {"path": "checkout/prod", "repoURL": "https://git.example.com/shop/manifests.git",
                    "targetRevision": "main"}},
               {"id": 15, "deployStartedAt": "2026-03-11T13:38:29Z", "deployedAt": "2026-03-11T13:38:30Z",
                "revision": "0f8759964626a583667a2bfd08f334ec2070040b", "initiatedBy": {"username": "mara"}}]
            """;

    private static final String OPERATION = """
            "operationState": {"phase": "Failed", "message": "one or more objects failed to apply",
               "startedAt": "2026-03-11T14:40:00Z", "finishedAt": "2026-03-11T14:40:12Z",
               "operation": {"initiatedBy": {"username": "proj:sre:ci"},
                   "sync": {"revision": "1f8759964626a583667a2bfd08f334ec2070040c"}},
               "syncResult": {"revision": "1f8759964626a583667a2bfd08f334ec2070040c",
                   "source": {"chart": "checkout", "repoURL": "oci://registry.example.com/charts"}}}
            """;

    @Test
    void anEntryOfTheHistoryIsASyncThatSucceeded() {
        List<TimelineEvent> events = read(application(HISTORY)).events();
        assertThat(events)
                .extracting(e -> e.getId() + " " + e.getKind() + " " + at(e) + " " + e.getText())
                .containsExactly(
                        "argocd:u-1:2026-03-11T13:30:05Z:started DEPLOYMENT_STARTED 2026-03-11T13:30:05Z"
                                + " Deployment of checkout at ea875996 to gke-eu/shop started",
                        "argocd:u-1:2026-03-11T13:30:05Z:succeeded DEPLOYMENT_FINISHED 2026-03-11T13:30:06Z"
                                + " Deployment of checkout at ea875996 to gke-eu/shop succeeded",
                        "argocd:u-1:2026-03-11T13:38:29Z:started DEPLOYMENT_STARTED 2026-03-11T13:38:29Z"
                                + " Deployment of checkout at 0f875996 to gke-eu/shop started",
                        "argocd:u-1:2026-03-11T13:38:29Z:succeeded DEPLOYMENT_FINISHED 2026-03-11T13:38:30Z"
                                + " Deployment of checkout at 0f875996 to gke-eu/shop succeeded");
        assertThat(events)
                .extracting(e -> e.getActor().orElseThrow().getType())
                .containsExactly(ActorType.SYSTEM, ActorType.SYSTEM, ActorType.HUMAN, ActorType.HUMAN);
        assertThat(events.get(2).getSource().getPointer()).contains("/status/history/1");
        assertThat(events.get(2).getAttributes())
                .containsEntry("application", "checkout")
                .containsEntry("environment", "gke-eu/shop")
                .containsEntry("project", "sre")
                .containsEntry("history", "15")
                .containsEntry("path", "checkout/prod")
                .containsEntry("ref", "main")
                .containsEntry("sha", "0f8759964626a583667a2bfd08f334ec2070040b");
    }

    @Test
    void passwordsInAddressesAreNotKept() {
        assertThat(read(application(HISTORY)).events()).allSatisfy(event -> {
            assertThat(event.getAttributes()).containsEntry("repository", "https://git.example.com/shop/manifests.git");
            assertThat(event.getLink()).hasToString("Optional[https://git.example.com/shop/manifests.git]");
        });
    }

    @Test
    void theLastOperationTellsOfAFailure() {
        List<TimelineEvent> events = read(application(OPERATION)).events();
        assertThat(events)
                .extracting(e -> e.getKind() + " " + e.getText())
                .containsExactly(
                        "DEPLOYMENT_STARTED Deployment of checkout at 1f875996 to gke-eu/shop started",
                        "DEPLOYMENT_FAILED Deployment of checkout at 1f875996 to gke-eu/shop failed:"
                                + " one or more objects failed to apply");
        assertThat(events.get(1).getActor())
                .hasValueSatisfying(a -> assertThat(a.getType()).isEqualTo(ActorType.BOT));
        assertThat(events.get(1).getAttributes()).containsEntry("chart", "checkout");
        assertThat(events.get(1).getLink()).isEmpty();
    }

    @Test
    void anOperationThatIsInTheHistoryIsToldOnce() {
        String same = OPERATION.replace("Failed", "Succeeded").replace("2026-03-11T14:40:00Z", "2026-03-11T13:38:29Z");
        List<TimelineEvent> events = read(application(HISTORY + "," + same)).events();
        assertThat(events).hasSize(4);
        assertThat(events.get(3).getText()).endsWith("succeeded: one or more objects failed to apply");
        assertThat(read(application(HISTORY + "," + OPERATION)).events()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "Succeeded, DEPLOYMENT_FINISHED",
        "Error, DEPLOYMENT_FAILED",
        "Terminating, STATUS_CHANGE",
        "OfALaterYear, STATUS_CHANGE"
    })
    void mapsThePhases(String phase, String kind) {
        assertThat(read(application(OPERATION.replace("Failed", phase)))
                        .events()
                        .get(1)
                        .getKind())
                .isEqualTo(EventKind.of(kind));
    }

    @Test
    void anOperationThatRunsHasNoEnd() {
        String running =
                OPERATION.replace("Failed", "Running").replace("\"finishedAt\": \"2026-03-11T14:40:12Z\",", "");
        assertThat(read(application(running)).only().getKind()).isEqualTo(EventKind.DEPLOYMENT_STARTED);
    }

    @Test
    void aDryRunDeploysNothing() {
        Reading reading = read(application(OPERATION.replace("\"sync\": {", "\"sync\": {\"dryRun\": true, ")));
        assertThat(reading.events()).isEmpty();
        assertThat(reading.ignored).containsExactly("dry run");
    }

    @Test
    void oldEntriesHaveNoBeginningAndSeveralSourcesSeveralRevisions() {
        TimelineEvent event = read(application("""
                        "history": [{"id": 3, "deployedAt": "2026-03-11T13:30:06Z", "revisions": ["1.4.2", "main"],
                           "sources": [{"repoURL": "https://charts.example.com", "chart": "redis"}, {"repoURL": "x"}]}]
                        """)).only();
        assertThat(event.getId()).hasToString("argocd:u-1:3:succeeded");
        assertThat(event.getText()).isEqualTo("Deployment of checkout at 1.4.2, main to gke-eu/shop succeeded");
        assertThat(event.getAttributes()).containsEntry("chart", "redis");
    }

    @Test
    void healthAndConditionsAreObservationsWhereTheyHaveATime() {
        Reading reading = read(application("""
                "health": {"status": "Degraded", "lastTransitionTime": "2026-03-11T13:41:00Z"},
                "conditions": [{"type": "SyncError", "message": "timed out", "lastTransitionTime": "2026-03-11T13:42:00Z"},
                               {"type": "OrphanedResourceWarning", "message": "1 orphaned"}]
                """));
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + at(e) + " " + e.getText())
                .containsExactly(
                        "OBSERVATION 2026-03-11T13:41:00Z checkout in gke-eu/shop: health Degraded",
                        "OBSERVATION 2026-03-11T13:42:00Z checkout in gke-eu/shop: SyncError: timed out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[%s,%s]}",
                "{\"metadata\":{\"resourceVersion\":\"7\"},\"items\":[%s,%s]}",
                "{\"result\":{\"type\":\"MODIFIED\",\"application\":%s}}\n{\"result\":{\"type\":\"ADDED\",\"application\":%s}}",
                "{\"type\":\"MODIFIED\",\"object\":%s}\n{\"type\":\"ADDED\",\"object\":%s}"
            })
    void applicationsComeInManyWrappers(String wrapper) {
        String one = application(OPERATION).replace("\n", " ");
        String content = wrapper.formatted(one, one.replace("u-1", "u-2"));
        assertThat(new ApplicationsFormat().recognises(JsonShape.of(content))).isTrue();
        assertThat(read(content).events()).hasSize(4);
    }

    @Test
    void otherObjectsAndApplicationsWithoutSyncsAreCounted() {
        Reading reading = read("[{\"kind\":\"AppProject\",\"metadata\":{}}," + application("\"sync\":{}") + "]");
        assertThat(reading.ignored).containsExactly("kind AppProject", "application without syncs");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("[7,{},{\"spec\":{}},"
                + application(
                        "\"history\":[5,{},{\"id\":1},{\"id\":2,\"deployedAt\":\"soon\"},{\"id\":3,\"deployStartedAt\":"
                                + "\"2026-03-11T13:30:05Z\",\"deployedAt\":\"0001-01-01T00:00:00Z\"}],\"operationState\":{}")
                + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /0",
                        "source.bad-row /1",
                        "source.bad-row /2",
                        "source.bad-row /3/status/history/0",
                        "source.bad-row /3/status/history/1",
                        "source.no-time /3/status/history/2",
                        "source.bad-time /3/status/history/3",
                        "source.bad-row /3/status/operationState");
        assertThat(reading.only().getKind()).isEqualTo(EventKind.DEPLOYMENT_STARTED);
        assertThat(reading.problems).extracting(p -> p.getId()).containsExactly("source.bad-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"Pod\",\"metadata\":{},\"spec\":{\"containers\":[]}}",
                "{\"metadata\":{},\"spec\":{\"destination\":{\"host\":\"x\"}}}",
                "{\"metadata\":{},\"spec\":{\"source\":{\"repoURL\":\"u\"}}}",
                "{\"kind\":\"ApplicationSet\",\"metadata\":{},\"spec\":{\"template\":{\"spec\":{\"destination\":{},\"source\":"
                        + "{\"repoURL\":\"u\"}}}}}"
            })
    void otherObjectsAreNotRecognised(String json) {
        assertThat(new ApplicationsFormat().recognises(JsonShape.of(json))).isFalse();
    }

    private static String application(String status) {
        return HEAD + "\"status\": {" + status + "}}";
    }

    private static String at(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow().toString();
    }

    private static Reading read(String json) {
        return Reading.of(new ApplicationsFormat(), json);
    }
}
