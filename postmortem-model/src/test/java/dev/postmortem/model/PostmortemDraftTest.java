package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemDraftTest {
    private static final EventTime NOON = EventTime.of(Instant.parse("2026-03-11T12:00:00Z"), TimePrecision.SECOND);
    private static final Timeline TIMELINE = Timeline.of(List.of(
            event("log:1", EventKind.LOG, NOON, "started"),
            event("alert:1", EventKind.ALERT_FIRED, NOON, "Errors are high\nmore than 2 %").toBuilder()
                    .addAffectedServices("web", "api")
                    .build()));

    @Test
    void aDraftShowsWhatTheSourcesShowAndGuessesNothing() {
        Postmortem draft = PostmortemDraft.of(TIMELINE);

        assertThat(draft.getStatus()).isEqualTo(PostmortemStatus.DRAFT);
        assertThat(draft.getTitle()).isEqualTo("Incident of 2026-03-11: Errors are high");
        assertThat(draft.getTimeline()).isEqualTo(TIMELINE);
        Incident incident = draft.getIncident().orElseThrow();
        assertThat(incident.getAffectedServices()).containsExactly("api", "web");
        assertThat(incident.getMilestones()).extracting(Milestone::getName).containsExactly(MilestoneName.DETECTED);
        assertThat(incident.getSeverity()).isEmpty();
    }

    @Test
    void aTimelineWithoutAlertsNamesItsFirstDay() {
        Timeline log = Timeline.of(List.of(event("log:1", EventKind.LOG, NOON, "started")));

        assertThat(PostmortemDraft.of(log).getTitle()).isEqualTo("Incident of 2026-03-11");
        assertThat(PostmortemDraft.of(Timeline.empty()).getTitle()).isEqualTo("Incident");
    }

    @Test
    void aLongTextIsCutWithAMark() {
        Timeline alert = Timeline.of(List.of(event("a:1", EventKind.ALERT_FIRED, NOON, "🙂".repeat(500))));

        assertThat(PostmortemDraft.of(alert).getTitle()).endsWith("🙂…");
    }

    @Test
    void whatPeopleStatedWinsAndUpdatingTwiceChangesNothing() {
        Milestone stated = Milestone.builder()
                .name(MilestoneName.DETECTED)
                .at(EventTime.unknown("?"))
                .build();
        Postmortem written = Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.IN_REVIEW)
                .incident(Incident.builder().addMilestones(stated).build())
                .build();

        Postmortem updated = PostmortemDraft.update(written, TIMELINE);

        assertThat(updated.getIncident().orElseThrow().getMilestones()).containsExactly(stated);
        assertThat(PostmortemDraft.update(updated, TIMELINE)).isEqualTo(updated);
    }

    private static TimelineEvent event(String id, EventKind kind, EventTime time, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(time)
                .source(EventSource.builder().system("test").file("f").build())
                .text(text)
                .build();
    }
}
