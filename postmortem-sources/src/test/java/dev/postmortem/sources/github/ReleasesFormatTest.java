package dev.postmortem.sources.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesFormatTest {
    private static final String RELEASE = """
            {"url": "https://api.github.com/repos/shop/api/releases/41",
             "assets_url": "https://api.github.com/repos/shop/api/releases/41/assets",
             "upload_url": "https://uploads.github.com/repos/shop/api/releases/41/assets{?name,label}",
             "html_url": "https://github.com/shop/api/releases/tag/v2.4.0", "id": 41,
             "author": {"login": "release-bot[bot]", "id": 5, "type": "Bot"},
             "tag_name": "v2.4.0", "target_commitish": "main", "name": "Faster checkout", "draft": false,
             "prerelease": false, "created_at": "2026-03-10T09:00:00Z", "published_at": "2026-03-11T13:38:02Z",
             "body": "* less waiting"}
            """;

    private static final String DRAFT = """
            {"id": 42, "tag_name": "v2.5.0", "target_commitish": "main", "draft": true, "prerelease": false,
             "created_at": "2026-03-11T09:00:00Z", "published_at": null}
            """;

    private static final String PRINTED = """
            [{"createdAt": "2026-03-10T09:00:00Z", "isDraft": false, "isLatest": true, "isPrerelease": false,
              "name": "Faster checkout", "publishedAt": "2026-03-11T13:38:02Z", "tagName": "v2.4.0"},
             {"createdAt": "2026-03-11T09:00:00Z", "isDraft": true, "isLatest": false, "isPrerelease": false,
              "name": "", "publishedAt": "0001-01-01T00:00:00Z", "tagName": "v2.5.0"},
             {"createdAt": "2026-03-09T09:00:00Z", "isDraft": false, "isLatest": false, "isPrerelease": true,
              "name": "v2.4.0-rc1", "publishedAt": "2026-03-09T10:00:00Z", "tagName": "v2.4.0-rc1"}]
            """;

    @Test
    void aReleaseIsAnEventWhenItIsPublished() {
        TimelineEvent event = read("[" + RELEASE + "]").only();
        assertThat(event.getId()).hasToString("github:release:41");
        assertThat(event.getKind()).isEqualTo(EventKind.RELEASE);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:38:02Z"));
        assertThat(event.getText()).isEqualTo("Release v2.4.0: Faster checkout");
        assertThat(event.getLink()).hasToString("Optional[https://github.com/shop/api/releases/tag/v2.4.0]");
        assertThat(event.getAttributes())
                .containsEntry("tag", "v2.4.0")
                .containsEntry("target", "main")
                .containsEntry("notes", "* less waiting")
                .containsEntry("repository", "shop/api")
                .doesNotContainKey("prerelease");
        assertThat(event.getActor())
                .hasValueSatisfying(a -> assertThat(a.getType()).isEqualTo(ActorType.BOT));
    }

    @Test
    void draftsAreLeftOutAndCounted() {
        Reading reading = read("[" + DRAFT + "," + RELEASE + "]");
        assertThat(reading.only().getId()).hasToString("github:release:41");
        assertThat(reading.ignored).containsExactly("draft release");
    }

    @Test
    void theCommandLineTellsOfTheSameReleases() {
        assertThat(recognised(PRINTED)).isTrue();
        Reading reading = read(PRINTED);
        assertThat(reading.ignored).containsExactly("draft release");
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .containsExactly("Release v2.4.0: Faster checkout", "Prerelease v2.4.0-rc1");
        TimelineEvent listed = reading.events().get(0);
        TimelineEvent rest = read("[" + RELEASE + "]").only();
        assertThat(listed.getId()).hasToString("github:release-tag:v2.4.0@2026-03-11T13:38:02Z");
        assertThat(listed.getCorrelationKeys()).isEqualTo(rest.getCorrelationKeys());
        assertThat(reading.events().get(1).getAttributes()).containsEntry("prerelease", "true");
    }

    @Test
    void theCommandLineShowsOneReleaseWithItsId() {
        TimelineEvent event = read("""
                {"apiUrl": "https://api.github.com/repos/shop/api/releases/41", "databaseId": 41, "id": "RE_kw41",
                 "author": {"id": "MDQ6", "login": "mara"}, "body": "", "isDraft": false, "isPrerelease": false,
                 "name": "", "publishedAt": "2026-03-11T13:38:02Z", "tagName": "v2.4.0", "targetCommitish": "main",
                 "url": "https://github.com/shop/api/releases/tag/v2.4.0"}
                """).only();
        assertThat(event.getId()).hasToString("github:release:41");
        assertThat(event.getText()).isEqualTo("Release v2.4.0");
        assertThat(event.getLink()).hasToString("Optional[https://github.com/shop/api/releases/tag/v2.4.0]");
        assertThat(event.getAttributes())
                .containsEntry("repository", "shop/api")
                .doesNotContainKey("notes");
    }

    @Test
    void aWebhookTellsOfTheSameRelease() {
        String message = "{\"action\":\"published\",\"release\":" + RELEASE
                + ",\"repository\":{\"full_name\":\"shop/api\"},\"sender\":{\"login\":\"mara\"}}";
        assertThat(recognised(message)).isTrue();
        Reading reading = read(message);
        assertThat(reading.only().getId()).hasToString("github:release:41");
        assertThat(reading.only().getSource().getPointer()).contains("/release");
        assertThat(reading.problems).isEmpty();
    }

    @Test
    void aReleaseThatWasTakenBackHasNoTimeForThat() {
        Reading reading = read("{\"action\":\"deleted\",\"release\":" + RELEASE + "}");
        assertThat(reading.only().getKind()).isEqualTo(EventKind.RELEASE);
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /action");
    }

    @Test
    void aLaterEditIsANewerRevision() {
        String edited = RELEASE.replace("\"body\"", "\"updated_at\": \"2026-03-12T08:00:00Z\", \"body\"");
        assertThat(read(edited).only().getRevision()).isPresent();
        assertThat(read(RELEASE).only().getRevision()).isEmpty();
        assertThat(read(edited.replace("2026-03-12T08:00:00Z", "soon")).only().getRevision())
                .isEmpty();
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("[7,{},{\"id\":1},{\"tag_name\":\"v1\",\"draft\":false},"
                + "{\"tag_name\":\"v1\",\"published_at\":\"yesterday\"},{\"tag_name\":\"v1\",\"published_at\":3},"
                + RELEASE + ",{\"release\":[]},{\"release\":\"v1\"}]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /0",
                        "source.bad-row /1",
                        "source.bad-row /2",
                        "source.no-time /3",
                        "source.bad-time /4",
                        "source.bad-time /5",
                        "source.bad-row /7/release",
                        "source.bad-row /8/release");
        assertThat(reading.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"tag_name\":\"v1\",\"name\":\"v1\",\"released_at\":\"2026-03-11T13:38:02Z\",\"commit_path\":\"/c\"}]",
                "[{\"name\":\"v1\",\"zipball_url\":\"u\",\"commit\":{\"sha\":\"a\"},\"node_id\":\"n\"}]",
                "{\"release\":\"v1\",\"draft\":true}",
                "[{\"version\":\"1\",\"publishedAt\":\"2026-03-11T13:38:02Z\"}]"
            })
    void otherThingsWithTagsAreNotRecognised(String json) {
        assertThat(recognised(json)).isFalse();
    }

    private static boolean recognised(String json) {
        return new ReleasesFormat().recognises(JsonShape.of(json));
    }

    private static Reading read(String json) {
        return Reading.of(new ReleasesFormat(), json);
    }
}
