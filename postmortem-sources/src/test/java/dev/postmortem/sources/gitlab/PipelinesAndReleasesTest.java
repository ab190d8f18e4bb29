package dev.postmortem.sources.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import org.junit.jupiter.api.Test;

class PipelinesAndReleasesTest {
    private static final String PIPELINE = """
            {"id": 47, "iid": 12, "project_id": 1, "status": "running", "source": "push", "ref": "main", "sha": "a919",
             "web_url": "https://gitlab.example.com/group/sub/api/-/pipelines/47",
             "created_at": "2026-03-11T11:28:34.085Z", "updated_at": "2026-03-11T11:32:35.169Z"}
            """;

    private static final String RELEASE = """
            {"tag_name": "v0.2", "name": "Faster", "description": "* pool", "created_at": "2026-03-10T01:56:19.539Z",
             "released_at": "2026-03-11T01:56:19.539Z", "upcoming_release": false, "author": {"id": 1, "username": "mara"},
             "commit": {"id": "079e90"}, "_links": {"self": "https://gitlab.example.com/shop/api/-/releases/v0.2"}}
            """;

    @Test
    void aPipelineIsOneEvent() {
        TimelineEvent event =
                Reading.of(new PipelinesFormat(), "[" + PIPELINE + "]").only();
        assertThat(event.getId()).hasToString("gitlab:pipeline:47");
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
        assertThat(event.getText()).isEqualTo("Pipeline #47 on main started");
        assertThat(event.getEndedAt()).isEmpty();
        assertThat(event.getRevision()).isEmpty();
        assertThat(event.getAttributes())
                .containsEntry("project", "group/sub/api")
                .containsEntry("source", "push");
    }

    @Test
    void aPipelineThatIsOverHasItsEndAndIsNewer() {
        TimelineEvent event = Reading.of(new PipelinesFormat(), PIPELINE.replace("running", "success"))
                .only();
        assertThat(event.getEndedAt().flatMap(end -> end.getEarliest()))
                .hasToString("Optional[2026-03-11T11:32:35.169Z]");
        assertThat(event.getRevision()).isPresent();
    }

    @Test
    void aReleaseHasItsTagAndProjectAsIdentity() {
        TimelineEvent event =
                Reading.of(new ReleasesFormat(), "[" + RELEASE + "]").only();
        assertThat(event.getId()).hasToString("gitlab:release:shop/api:v0.2");
        assertThat(event.getText()).isEqualTo("Release v0.2: Faster");
        assertThat(event.getOccurredAt().getEarliest()).hasToString("Optional[2026-03-11T01:56:19.539Z]");
        assertThat(event.getLink()).hasToString("Optional[https://gitlab.example.com/shop/api/-/releases/v0.2]");
    }

    @Test
    void aReleaseThatIsStillToComeIsLeftOut() {
        Reading reading = Reading.of(
                new ReleasesFormat(), RELEASE.replace("\"upcoming_release\": false", "\"upcoming_release\": true"));
        assertThat(reading.events()).isEmpty();
        assertThat(reading.ignored).containsExactly("upcoming release");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading pipelines =
                Reading.of(new PipelinesFormat(), "[0,{},{\"id\":1},{\"status\":\"failed\"}," + PIPELINE + "]");
        assertThat(pipelines.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-row /0", "source.bad-row /1", "source.bad-row /2", "source.no-time /3");
        assertThat(pipelines.events()).hasSize(1);
        Reading releases = Reading.of(
                new ReleasesFormat(),
                "[null,{},{\"author\":1},{\"tag_name\":\"v1\"},{\"tag_name\":\"v1\",\"released_at\":\"2026-03-11\"},"
                        + RELEASE + "]");
        assertThat(releases.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /0",
                        "source.bad-row /1",
                        "source.bad-row /2",
                        "source.no-time /3",
                        "source.bad-time /4");
        assertThat(releases.events()).hasSize(1);
    }
}
