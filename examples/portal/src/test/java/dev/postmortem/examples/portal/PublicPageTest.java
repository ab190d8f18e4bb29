package dev.postmortem.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public reads what it may, and nothing else. */
class PublicPageTest {
    private static final Instant PUBLISHED = Instant.parse("2026-05-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void nothingInternalIsOnThePublicPage() throws Exception {
        String page = get(postmortem().toBuilder().publishedAt(PUBLISHED).build(), "/public/")
                .body();

        assertThat(page).contains("Opened title", "Opened message", "Opened event");
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("secret");
    }

    @Test
    void everythingIsOnTheInternalPage() throws Exception {
        String page = get(postmortem(), "/postmortems/").body();

        assertThat(page)
                .contains(
                        "Opened title",
                        "Opened event",
                        "secret summary",
                        "Secret Owner",
                        "secret event",
                        "secret factor",
                        "Check secret action",
                        "secret lesson",
                        "secret review of alerts",
                        "secret.json");
    }

    @Test
    void nothingOfTheSampleThatIsInternalIsOnThePublicPage() throws Exception {
        Postmortem sample = SamplePostmortems.typical();
        String page = get(sample.toBuilder().publishedAt(PUBLISHED).build(), "/public/")
                .body();

        assertThat(page).contains(sample.getTitle());
        assertThat(page)
                .doesNotContain(
                        sample.getId().toString(), sample.getSummary().orElseThrow(), "Ada Moreno", "Bo Lindqvist");
        sample.getTimeline().getEvents().stream()
                .filter(event -> event.getVisibility() != Visibility.PUBLIC)
                .forEach(event -> assertThat(page).doesNotContain(event.getText()));
    }

    @Test
    void whatIsNotPublishedHasNoPublicVersion() throws Exception {
        HttpResponse<String> page = get(postmortem(), "/public/");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo("not here\n");
    }

    @Test
    void whatCannotBeReadIsToldOnInternalPagesOnly() throws Exception {
        Files.writeString(
                folder.resolve("pm-1.json"),
                "{\"schemaVersion\": 2, \"id\": \"pm-1\", \"title\": \"t\", \"status\": \"secret customer\"}");

        HttpResponse<String> shown = get("/public/pm-1");

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).isEqualTo("not here\n");
        assertThat(get("/postmortems/pm-1").statusCode()).isEqualTo(500);
        assertThat(get("/postmortems/pm-1").body()).contains("cannot be read", "secret customer");
    }

    private HttpResponse<String> get(Postmortem postmortem, String path) throws Exception {
        Files.write(
                folder.resolve(postmortem.getId() + ".json"),
                PostmortemJson.standard().write(postmortem));
        return get(path + postmortem.getId());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (Portal portal = Portal.start(folder, 0, CLOCK)) {
            HttpRequest request =
                    HttpRequest.newBuilder(portal.address().resolve(path)).build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }

    /** Every text says whether the public may read it. */
    private static Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-secret-1"))
                .title("Opened title")
                .status(PostmortemStatus.REVIEWED)
                .summary("A secret summary")
                .owner(Actor.of("Secret Owner", ActorType.HUMAN))
                .analysis(Analysis.builder()
                        .monitoringReview(Statement.of("A secret review of alerts"))
                        .build())
                .addFactors(ContributingFactor.builder()
                        .id(FactorId.of("f-secret"))
                        .text("A secret factor")
                        .kind(FactorKind.CONDITION)
                        .build())
                .addActionItems(ActionItem.builder()
                        .id(ActionItemId.of("a-secret"))
                        .title("Check secret action")
                        .type(ActionType.REPAIR)
                        .build())
                .lessons(Lessons.builder()
                        .addWentWell(Statement.of("A secret lesson"))
                        .build())
                .externalMessage(
                        ExternalMessage.builder().summary("Opened message").build())
                .timeline(Timeline.of(List.of(
                        event("secret:1", "A secret event", Visibility.INTERNAL),
                        event("secret:2", "Opened event", Visibility.PUBLIC))))
                .build();
    }

    private static TimelineEvent event(String id, String text, Visibility visibility) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(EventTime.of(Instant.parse("2026-01-02T03:04:05Z"), TimePrecision.SECOND))
                .source(EventSource.builder()
                        .system("secretsystem")
                        .file("secret.json")
                        .build())
                .text(text)
                .visibility(visibility)
                .build();
    }
}
