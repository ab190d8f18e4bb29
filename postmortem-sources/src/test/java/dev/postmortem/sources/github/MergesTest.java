package dev.postmortem.sources.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergesTest {
    private static final String PULL = """
            {"url": "https://api.github.com/repos/shop/api/pulls/12", "id": 77, "number": 12, "state": "closed",
             "html_url": "https://github.com/shop/api/pull/12", "diff_url": "https://github.com/shop/api/pull/12.diff",
             "title": "Raise the pool size", "user": {"login": "mara", "type": "User"}, "labels": [{"name": "risky"}],
             "created_at": "2026-03-10T10:00:00Z", "merged_at": "2026-03-11T13:30:00Z", "merge_commit_sha": "f6a5",
             "merged_by": {"login": "dan", "type": "User"}, "head": {"ref": "pool"},
             "base": {"ref": "main", "repo": {"full_name": "shop/api"}}}
            """;

    private static final String PRINTED = """
            [{"author": {"id": "M", "is_bot": false, "login": "mara", "name": ""}, "baseRefName": "main",
              "headRefName": "pool", "mergeCommit": {"oid": "f6a5"}, "mergedAt": "2026-03-11T13:30:00Z",
              "mergedBy": {"is_bot": true, "login": "merge-queue"}, "number": 12, "title": "Raise the pool size",
              "url": "https://github.com/shop/api/pull/12"},
             {"baseRefName": "main", "mergedAt": null, "number": 13, "title": "Not yet"}]
            """;

    private static final String PUSH = """
            {"ref": "refs/heads/main", "before": "a1b2", "after": "f6a5", "forced": false, "deleted": false,
             "compare": "https://github.com/shop/api/compare/a1b2...f6a5",
             "repository": {"full_name": "shop/api", "pushed_at": 1773235800}, "pusher": {"name": "dan"},
             "sender": {"login": "dan", "id": 3, "type": "User"}, "commits": [{"id": "f6a5"}],
             "head_commit": {"id": "f6a5", "message": "Raise the pool size (#12)\\n\\nmore", "timestamp": "2026-03-01T00:00:00Z"}}
            """;

    @Test
    void aMergedPullRequestIsAnEvent() {
        TimelineEvent event = pulls("[" + PULL + "]").only();
        assertThat(event.getId()).hasToString("github:pull:shop/api#12:merged");
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
        assertThat(at(event)).isEqualTo("2026-03-11T13:30:00Z");
        assertThat(event.getText()).isEqualTo("Pull request #12 merged into main: Raise the pool size");
        assertThat(event.getActor())
                .hasValueSatisfying(a -> assertThat(a.getName()).isEqualTo("dan"));
        assertThat(event.getLink()).hasToString("Optional[https://github.com/shop/api/pull/12]");
        assertThat(event.getAttributes())
                .containsEntry("sha", "f6a5")
                .containsEntry("ref", "main")
                .containsEntry("head", "pool")
                .containsEntry("author", "mara")
                .containsEntry("labels", "risky")
                .containsEntry("repository", "shop/api");
    }

    @Test
    void theCommandLineTellsOfTheSameMerges() {
        assertThat(new PullsFormat().recognises(JsonShape.of(PRINTED))).isTrue();
        Reading reading = pulls(PRINTED);
        TimelineEvent rest = pulls(PULL).only();
        assertThat(reading.only().getId()).isEqualTo(rest.getId());
        assertThat(reading.only().getText()).isEqualTo(rest.getText());
        assertThat(reading.only().getCorrelationKeys()).isEqualTo(rest.getCorrelationKeys());
        assertThat(reading.only().getActor())
                .hasValueSatisfying(a -> assertThat(a.getType()).isEqualTo(ActorType.BOT));
        assertThat(reading.ignored).containsExactly("pull request that is not merged");
    }

    @Test
    void webhooksOfPullRequestsThatAreNotMergedAreCounted() {
        String closed = "{\"action\":\"closed\",\"number\":12,\"pull_request\":" + PULL + "}";
        assertThat(new PullsFormat().recognises(JsonShape.of(closed))).isTrue();
        Reading reading = pulls("[" + closed + "," + closed.replace("closed\",\"n", "labeled\",\"n") + ","
                + closed.replace("\"2026-03-11T13:30:00Z\"", "null") + "]");
        assertThat(reading.only().getId()).hasToString("github:pull:shop/api#12:merged");
        assertThat(reading.ignored).containsExactly("pull request labeled", "pull request that is not merged");
    }

    @Test
    void aRevertTakesAChangeBack() {
        assertThat(pulls(PULL.replace("\"Raise the pool size\"", "\"Revert \\\"Raise the pool size\\\"\""))
                        .only()
                        .getKind())
                .isEqualTo(EventKind.ROLLBACK);
        assertThat(pulls(PULL.replace("\"Raise the pool size\"", "\"Revert to pool size 5\""))
                        .only()
                        .getKind())
                .isEqualTo(EventKind.OTHER);
        assertThat(pushes(PUSH.replace("Raise the pool size (#12)", "Revert \\\"x\\\""))
                        .only()
                        .getKind())
                .isEqualTo(EventKind.ROLLBACK);
    }

    @Test
    void aPushIsTimedByTheRepository() {
        assertThat(new PushesFormat().recognises(JsonShape.of(PUSH))).isTrue();
        TimelineEvent event = pushes(PUSH).only();
        assertThat(event.getId()).hasToString("github:push:shop/api:main:a1b2:f6a5");
        assertThat(at(event)).isEqualTo("2026-03-11T13:30:00Z");
        assertThat(event.getText()).isEqualTo("Push of 1 commit to main of shop/api: Raise the pool size (#12)");
        assertThat(event.getCorrelationKeys()).isEqualTo(pulls(PULL).only().getCorrelationKeys());
        assertThat(pushes(PUSH.replace("1773235800", "\"2026-03-11T14:30:00+01:00\""))
                        .only()
                        .getOccurredAt()
                        .getEarliest())
                .isEqualTo(event.getOccurredAt().getEarliest());
    }

    @Test
    void aDeletedBranchAndManyCommitsAreSaid() {
        assertThat(pushes(PUSH.replace("\"deleted\": false", "\"deleted\": true"))
                        .only()
                        .getText())
                .isEqualTo("Deletion of main of shop/api");
        String many = "[" + "{},".repeat(19) + "{}]";
        assertThat(pushes(PUSH.replace("[{\"id\": \"f6a5\"}]", many)).only().getText())
                .startsWith("Push of at least 20 commits to main");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading pulls = pulls("[1,{},{\"id\":1},{\"number\":1,\"merged_at\":\"soon\"}," + PULL + "]");
        assertThat(pulls.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-row /0", "source.bad-row /1", "source.bad-row /2", "source.bad-time /3");
        assertThat(pulls.events()).hasSize(1);
        Reading pushes = pushes("[1,{},{\"ref\":\"x\",\"after\":\"y\"}," + PUSH + "]");
        assertThat(pushes.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-row /0", "source.bad-row /1", "source.no-time /2");
        assertThat(pushes.events()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":1,\"title\":\"t\",\"pull_request\":{\"diff_url\":\"u\"},\"state\":\"open\"}",
                "{\"object_kind\":\"push\",\"ref\":\"r\",\"before\":\"a\",\"after\":\"b\",\"head_commit\":{}}",
                "{\"action\":\"created\",\"comment\":{},\"pull_request\":{\"number\":1,\"diff_url\":\"u\",\"base\":{\"ref\":\"m\"}}}",
                "{\"number\":1,\"title\":\"an issue\",\"html_url\":\"u\"}"
            })
    void otherThingsAreNotRecognised(String json) {
        assertThat(new PullsFormat().recognises(JsonShape.of(json))).isFalse();
        assertThat(new PushesFormat().recognises(JsonShape.of(json))).isFalse();
    }

    private static String at(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow().toString();
    }

    private static Reading pulls(String json) {
        return read(new PullsFormat(), json);
    }

    private static Reading pushes(String json) {
        return read(new PushesFormat(), json);
    }

    private static Reading read(JsonFormat format, String json) {
        return Reading.of(format, json);
    }
}
