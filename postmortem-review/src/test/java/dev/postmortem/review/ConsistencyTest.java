package dev.postmortem.review;

import static dev.postmortem.review.CompletePostmortem.action;
import static dev.postmortem.review.CompletePostmortem.event;
import static dev.postmortem.review.CompletePostmortem.time;
import static dev.postmortem.review.CompletePostmortem.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.rule.ReviewRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
    private final Postmortem complete = CompletePostmortem.get();
    private final Impact impact = complete.getImpacts().get(0);

    private Postmortem withMore(TimelineEvent... events) {
        List<TimelineEvent> all = new ArrayList<>(complete.getTimeline().getEvents());
        all.addAll(List.of(events));
        return complete.toBuilder().timeline(Timeline.of(all)).build();
    }

    @Test
    void detectionAfterMitigation() {
        Postmortem postmortem = with(MilestoneName.DETECTED, "15:10:00");
        assertThat(Findings.of(postmortem))
                .containsExactly(
                        "WARNING milestone.order /incident/milestones/2/at",
                        "WARNING milestone.order /incident/milestones/3/at");
        assertThat(Findings.message(postmortem, ReviewRule.MILESTONE_ORDER))
                .isEqualTo("milestone ACKNOWLEDGED at 2026-03-11 13:57:00 UTC (/incident/milestones/2/at) lies before"
                        + " milestone DETECTED at 2026-03-11 15:10:00 UTC (/incident/milestones/6/at)");
    }

    @Test
    void sameInstantAndOverlappingRangesAreInOrder() {
        assertThat(Findings.of(with(MilestoneName.DETECTED, "13:57:00"))).isEmpty();
        Incident incident = complete.getIncident().orElseThrow();
        List<Milestone> marks = new ArrayList<>(incident.getMilestones());
        marks.removeIf(m -> m.getName().equals(MilestoneName.DETECTED));
        marks.add(Milestone.builder()
                .name(MilestoneName.DETECTED)
                .at(EventTime.between(Instant.parse("2026-03-11T13:56:00Z"), Instant.parse("2026-03-11T14:10:00Z")))
                .build());
        assertThat(Findings.of(with(incident.toBuilder().milestones(marks).build())))
                .isEmpty();
    }

    @Test
    void earlyDetectionIsOnlyNoted() {
        assertThat(Findings.of(with(MilestoneName.DETECTED, "13:50:00")))
                .containsExactly("NOTE milestone.detected-before-impact /incident/milestones/6/at");
    }

    @Test
    void unknownTimeContradictsNothing() {
        Incident incident = complete.getIncident().orElseThrow();
        List<Milestone> marks = new ArrayList<>(incident.getMilestones());
        marks.replaceAll(m -> m.getName().equals(MilestoneName.DETECTED)
                ? m.toBuilder()
                        .at(EventTime.unknown("? (the pager has no log)"))
                        .build()
                : m);
        assertThat(Findings.of(with(incident.toBuilder().milestones(marks).build())))
                .isEmpty();
    }

    @Test
    void impactAndMarksDisagree() {
        Postmortem start = with(impact.toBuilder().startedAt(time("13:45:00")).build());
        assertThat(Findings.of(start)).containsExactly("WARNING impact.milestone-mismatch /impacts/0/startedAt");
        assertThat(Findings.message(start, ReviewRule.IMPACT_MILESTONE_MISMATCH))
                .isEqualTo("the start of impact i1 at 2026-03-11 13:45:00 UTC (/impacts/0/startedAt) and milestone"
                        + " IMPACT_STARTED at 2026-03-11 13:52:00 UTC (/incident/milestones/1/at) differ by 7 min");
        assertThat(Findings.of(with(impact.toBuilder().endedAt(time("15:09:00")).build())))
                .containsExactly("WARNING impact.milestone-mismatch /impacts/0/endedAt");
        assertThat(Findings.of(
                        with(impact.toBuilder().startedAt(time("13:51:30")).build())))
                .isEmpty();
    }

    @Test
    void impactThatNobodyCouldFeelIsNotComparedWithWhatSomebodyFelt() {
        Impact hidden = impact.toBuilder()
                .id(ImpactId.of("hidden"))
                .customerVisible(false)
                .startedAt(time("12:00:00"))
                .endedAt(time("15:20:00"))
                .build();
        assertThat(Findings.of(complete.toBuilder().addImpacts(hidden).build())).isEmpty();
    }

    @Test
    void marksMayDifferByAMinuteAndNoMore() {
        assertThat(Findings.of(
                        with(impact.toBuilder().startedAt(time("13:53:01")).build())))
                .isEmpty();
        assertThat(Findings.of(
                        with(impact.toBuilder().startedAt(time("13:53:02")).build())))
                .containsExactly("WARNING impact.milestone-mismatch /impacts/0/startedAt");
    }

    @Test
    void impactAfterResolutionOrWithoutEnd() {
        assertThat(Findings.of(with(impact.toBuilder().endedAt(time("15:40:00")).build())))
                .contains("WARNING impact.after-resolution /impacts/0/endedAt");
        assertThat(Findings.of(with(impact.toBuilder().endedAt(Optional.empty()).build())))
                .containsExactly("WARNING impact.open /impacts/0/endedAt");
    }

    @Test
    void eventsAfterTheResolutionAreToldOnce() {
        Postmortem postmortem = withMore(event(3, "15:30:00"), event(4, "15:30:01"), event(5, "16:00:00"));
        assertThat(Findings.of(postmortem)).containsExactly("NOTE timeline.event-after-resolution /timeline/events/4");
        assertThat(Findings.message(postmortem, ReviewRule.EVENT_AFTER_RESOLUTION))
                .startsWith("2 of 6 events happened after milestone RESOLVED at 2026-03-11 15:30:00 UTC");
    }

    @Test
    void timelineThatStartsLateOrHasNoTimes() {
        Postmortem late = complete.toBuilder()
                .timeline(Timeline.of(List.of(event(1, "13:55:00"))))
                .build();
        assertThat(Findings.of(late)).contains("NOTE timeline.starts-late /timeline/events/0");
        assertThat(Findings.of(withMore(event(3, EventTime.unknown("?")))))
                .containsExactly("NOTE timeline.time-unknown /timeline/events/3");
        assertThat(Findings.message(withMore(event(3, EventTime.unknown("?"))), ReviewRule.TIME_UNKNOWN))
                .isEqualTo("1 of 4 events has no time");
        assertThat(Findings.message(
                        withMore(event(3, EventTime.unknown("?")), event(4, EventTime.unknown("?"))),
                        ReviewRule.TIME_UNKNOWN))
                .isEqualTo("2 of 5 events have no time");
    }

    @Test
    void assumptionsAreToldOncePerFile() {
        EventTime assumed = time("14:00:00").toBuilder()
                .basis(TimeBasis.ASSUMED_ZONE)
                .zone(ZoneOffset.UTC)
                .raw("14:00")
                .build();
        TimelineEvent other = event(5, "14:00:00").toBuilder()
                .addAssumptions("year-assumed")
                .source(EventSource.builder().system("syslog").file("b.log").build())
                .build();
        TimelineEvent twice = event(6, "14:00:00").toBuilder()
                .occurredAt(assumed.toBuilder().basis(TimeBasis.DST_AMBIGUOUS).build())
                .build();
        Postmortem postmortem = withMore(event(3, assumed), event(4, assumed), other, twice);
        assertThat(Findings.of(postmortem))
                .containsExactly(
                        "WARNING timeline.dst-ambiguous /timeline/events/5",
                        "WARNING timeline.year-assumed /timeline/events/4",
                        "WARNING timeline.zone-assumed /timeline/events/2");
        assertThat(Findings.message(postmortem, ReviewRule.ZONE_ASSUMED))
                .isEqualTo("the times of app.log have no zone (2 events); UTC was assumed");
    }

    @Test
    void referencesToEventsThatAreNotThere() {
        Postmortem annotated = complete.toBuilder()
                .addAnnotations(
                        EventAnnotation.builder().event(EventId.of("gone")).build())
                .build();
        assertThat(Findings.of(annotated)).containsExactly("WARNING annotation.unknown-event /annotations/1/event");
        Timeline joined = Timeline.of(
                complete.getTimeline().getEvents(),
                List.of(EventJoin.builder()
                        .event(EventId.of("e1"))
                        .addOriginals(
                                event(1, "13:55:00"),
                                event(1, "13:55:00").toBuilder()
                                        .id(EventId.of("gone"))
                                        .build())
                        .key(CorrelationKey.of("k:1"))
                        .build()));
        assertThat(Findings.of(annotated.toBuilder().timeline(joined).build())).isEmpty();
        Incident incident = complete.getIncident().orElseThrow();
        List<Milestone> marks = new ArrayList<>(incident.getMilestones());
        marks.replaceAll(m -> m.toBuilder()
                .event(EventId.of(m.getName().equals(MilestoneName.DETECTED) ? "never" : "e0"))
                .build());
        assertThat(Findings.of(with(incident.toBuilder().milestones(marks).build())))
                .containsExactly("WARNING milestone.unknown-event /incident/milestones/2/event");
    }

    @Test
    void actionsBeforeTheIncident() {
        assertThat(Findings.of(with(action().toBuilder()
                        .dueDate(LocalDate.parse("2025-04-01"))
                        .build())))
                .containsExactly("WARNING action.due-before-incident /actionItems/0/dueDate");
        assertThat(Findings.of(with(action().toBuilder()
                        .dueDate(LocalDate.parse("2026-03-10"))
                        .build())))
                .isEmpty();
        assertThat(Findings.of(with(action().toBuilder()
                        .completedAt(Instant.parse("2026-03-11T13:00:00Z"))
                        .build())))
                .containsExactly("WARNING action.completed-before-incident /actionItems/0/completedAt");
    }

    @Test
    void actionsBeforeTheyWereWrittenDown() {
        ActionItem written = action().toBuilder()
                .createdAt(Instant.parse("2026-03-13T09:00:00Z"))
                .build();
        Postmortem due =
                with(written.toBuilder().dueDate(LocalDate.parse("2026-03-11")).build());

        assertThat(Findings.of(due)).containsExactly("WARNING action.due-before-created /actionItems/0/dueDate");
        assertThat(Findings.message(due, ReviewRule.ACTION_DUE_BEFORE_CREATED))
                .isEqualTo("action a1 is due on 2026-03-11 (/actionItems/0/dueDate), before it was written down at"
                        + " 2026-03-13T09:00:00Z (/actionItems/0/createdAt)");
        assertThat(Findings.of(with(written.toBuilder()
                        .completedAt(Instant.parse("2026-03-12T08:00:00Z"))
                        .build())))
                .containsExactly("WARNING action.completed-before-created /actionItems/0/completedAt");
        assertThat(Findings.of(with(written))).isEmpty();
    }

    @Test
    void openCombinationsAndWrongReferencesAreFound() {
        assertThat(Findings.of(with(action().toBuilder()
                        .addresses(List.of(FactorId.of("nothing")))
                        .build())))
                .containsExactly(
                        "ERROR action.unknown-reference /actionItems/0/addresses/0",
                        "WARNING coverage.open-combinations /factors/0",
                        "NOTE factor.without-action /factors/1",
                        "NOTE factor.without-action /factors/2");
    }
}
