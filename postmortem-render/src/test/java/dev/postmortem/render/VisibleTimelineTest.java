package dev.postmortem.render;

import static dev.postmortem.model.common.Visibility.INTERNAL;
import static dev.postmortem.model.common.Visibility.PUBLIC;
import static dev.postmortem.model.common.Visibility.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The timeline of a report is the one that {@link Timeline#visibleTo} gives, without what stays inside. */
class VisibleTimelineTest {
    private static final Instant START = Instant.parse("2026-03-11T14:00:00Z");

    @Test
    void anAnnouncementIsNotLostBecauseItWasJoinedWithAnAlert() {
        TimelineEvent alert = event("alert:1", 0, INTERNAL, "Alert fired");
        TimelineEvent update = event("status:1", 2, PUBLIC, "We are investigating");
        Report report = Report.of(joined(alert, update));

        assertThat(texts(report, PUBLIC)).containsExactly("We are investigating");
        assertThat(texts(report, INTERNAL)).containsExactly("Alert fired");
        for (String id : Rendered.RENDERERS.ids()) {
            assertThat(Rendered.text(id, report, options(PUBLIC)))
                    .contains("We are investigating")
                    .doesNotContain("Alert fired");
        }
    }

    @Test
    void aJoinOfWhichOneRecordIsLeftIsNoJoin() {
        TimelineEvent chat = event("chat:1", 0, INTERNAL, "Pool is full");
        TimelineEvent secret = event("hr:1", 2, RESTRICTED, "Told in confidence");
        Report report = Report.of(joined(chat, secret));

        assertThat(timeline(report, INTERNAL)).isEqualTo(Timeline.of(List.of(chat)));
        assertThat(timeline(report, RESTRICTED))
                .isEqualTo(report.getPostmortem().getTimeline());
    }

    @Test
    void noRecordTellsOfAFactThatPeopleKeepFromTheAudience() {
        TimelineEvent alert = event("alert:1", 0, PUBLIC, "Alert fired");
        TimelineEvent update = event("status:1", 2, PUBLIC, "We are investigating");
        Postmortem narrowed = joined(alert, update).toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(alert.getId())
                        .visibility(RESTRICTED)
                        .build())
                .incident(Incident.builder()
                        .addMilestones(Milestone.builder()
                                .name(MilestoneName.DETECTED)
                                .at(update.getOccurredAt())
                                .event(update.getId())
                                .build())
                        .build())
                .build();

        Postmortem shown = Report.of(narrowed).visibleTo(INTERNAL).getPostmortem();

        assertThat(shown.getTimeline()).isEqualTo(Timeline.empty());
        assertThat(shown.getIncident().orElseThrow().getMilestones().get(0).getEvent())
                .isEmpty();
    }

    @Test
    void aRecordThatPeopleKeepFromTheAudienceTellsOfNothing() {
        TimelineEvent alert = event("alert:1", 0, INTERNAL, "Alert fired");
        TimelineEvent update = event("status:1", 2, PUBLIC, "We are investigating");
        Postmortem narrowed = joined(alert, update).toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(update.getId())
                        .visibility(INTERNAL)
                        .build())
                .build();

        assertThat(texts(Report.of(narrowed), PUBLIC)).isEmpty();
    }

    @Test
    void otherWordsForMorePeopleAreAllThatTheyReadOfARecord() {
        TimelineEvent alert = event("alert:1", 0, RESTRICTED, "Ada broke it");
        TimelineEvent update = event("status:1", 2, INTERNAL, "It is broken");
        Postmortem reworded = joined(alert, update).toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(alert.getId())
                        .visibility(INTERNAL)
                        .text("It broke")
                        .build())
                .build();

        Timeline shown = timeline(Report.of(reworded), INTERNAL);

        assertThat(shown.getEvents()).extracting(TimelineEvent::getText).containsExactly("It broke");
        assertThat(shown.getJoins().get(0).getOriginals())
                .extracting(TimelineEvent::getText)
                .containsExactly("It broke", "It is broken");
        assertThat(shown.getJoins() + "").doesNotContain("Ada");
    }

    @Test
    void outsideTheOrganisationEventsHaveNumbersAndTimesNoWords() {
        EventTime told = EventTime.of(START.plusSeconds(300), TimePrecision.MINUTE).toBuilder()
                .raw("when Bob woke up")
                .build();
        TimelineEvent secret = event("hr.log:7", 0, INTERNAL, "Told in confidence");
        TimelineEvent alert = event("payroll.log:3", 1, PUBLIC, "It is broken").toBuilder()
                .occurredAt(told)
                .build();
        TimelineEvent update = event("slack:C-HR:17.1", 2, PUBLIC, "We are investigating");
        EventOrdering proven = EventOrdering.of(alert.getId(), update.getId(), "proof");
        Postmortem all = joined(secret, alert).toBuilder()
                .timeline(Timeline.of(List.of(secret, alert, update), List.of(), List.of(proven)))
                .incident(Incident.builder()
                        .visibility(PUBLIC)
                        .addMilestones(milestone(MilestoneName.DETECTED, told, alert.getId()))
                        .addMilestones(milestone(MilestoneName.DECLARED, told, secret.getId()))
                        .addMilestones(milestone(MilestoneName.RESOLVED, told, EventId.of("slack:C-HR:99")))
                        .addSeverityChanges(SeverityChange.builder()
                                .at(told)
                                .severity(Severity.of(1, "SEV-1"))
                                .event(update.getId())
                                .visibility(PUBLIC)
                                .build())
                        .build())
                .build();

        Postmortem shown = Report.of(all).visibleTo(PUBLIC).getPostmortem();

        assertThat(shown.getTimeline().getEvents())
                .extracting(e -> e.getId() + " " + e.getText())
                .containsExactly("event-1 It is broken", "event-2 We are investigating");
        assertThat(shown.getTimeline().getOrderings())
                .containsExactly(EventOrdering.of(EventId.of("event-1"), EventId.of("event-2"), "proof"));
        Incident incident = shown.getIncident().orElseThrow();
        assertThat(incident.getMilestones())
                .extracting(Milestone::getEvent)
                .containsExactly(Optional.of(EventId.of("event-1")), Optional.empty(), Optional.empty());
        assertThat(incident.getSeverityChanges().get(0).getEvent()).contains(EventId.of("event-2"));
        assertThat(shown.getTimeline().getEvents() + " " + incident.getMilestones() + incident.getSeverityChanges())
                .doesNotContain("Bob", "HR", "payroll");
        assertThat(shown.getTimeline().getEvents().get(0).getOccurredAt().getRaw())
                .isEmpty();
    }

    @Test
    void outsideTheOrganisationAMilestoneNamesTheEventThatStandsForItsRecord() {
        TimelineEvent alert = event("payroll.log:3", 1, PUBLIC, "It is broken");
        TimelineEvent update = event("slack:C-HR:17.1", 2, PUBLIC, "We are investigating");
        Postmortem all = joined(alert, update).toBuilder()
                .incident(Incident.builder()
                        .visibility(PUBLIC)
                        .addMilestones(milestone(MilestoneName.DETECTED, update.getOccurredAt(), update.getId()))
                        .build())
                .build();

        Postmortem shown = Report.of(all).visibleTo(PUBLIC).getPostmortem();

        assertThat(shown.getTimeline().getJoins()).isEmpty();
        assertThat(shown.getIncident().orElseThrow().getMilestones().get(0).getEvent())
                .contains(EventId.of("event-1"));
    }

    private static Milestone milestone(MilestoneName name, EventTime at, EventId event) {
        return Milestone.builder()
                .name(name)
                .at(at)
                .event(event)
                .visibility(PUBLIC)
                .build();
    }

    private static List<String> texts(Report report, Visibility audience) {
        return timeline(report, audience).getEvents().stream()
                .map(TimelineEvent::getText)
                .toList();
    }

    private static Timeline timeline(Report report, Visibility audience) {
        return report.visibleTo(audience).getPostmortem().getTimeline();
    }

    private static RenderOptions options(Visibility audience) {
        return RenderOptions.builder().audience(audience).build();
    }

    private static Postmortem joined(TimelineEvent shown, TimelineEvent other) {
        EventJoin join = EventJoin.builder()
                .event(shown.getId())
                .key(CorrelationKey.of("key"))
                .addOriginals(shown, other)
                .build();
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("Title")
                .status(PostmortemStatus.DRAFT)
                .timeline(Timeline.of(List.of(shown), List.of(join)))
                .build();
    }

    private static TimelineEvent event(String id, int minute, Visibility visibility, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(EventTime.of(START.plusSeconds(60L * minute), TimePrecision.SECOND))
                .source(EventSource.builder().system("log").file("app.log").build())
                .text(text)
                .visibility(visibility)
                .build();
    }
}
