package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says about events beside their words: milestones, when people learned of them, notes. */
class EventMarksTest {
    private static final Instant START = Instant.parse("2026-03-11T13:46:42Z");
    private static final TimelineEvent ROLLOUT = event("rollout", 0, EventKind.CHAT_MESSAGE, "rollout finished");
    private static final TimelineEvent ALERT = event("alert", 60, EventKind.ALERT_FIRED, "errors");
    private static final EventAnnotation NOTED = EventAnnotation.builder()
            .event(ROLLOUT.getId())
            .knownAt(START.plusSeconds(3_654))
            .note("nobody looked here")
            .build();

    @Test
    void rowThatProvesAMilestoneCarriesItsName() {
        Postmortem postmortem = postmortem(ROLLOUT, ALERT).toBuilder()
                .incident(incident(
                        milestone(MilestoneName.IMPACT_STARTED, 0, ROLLOUT),
                        milestone(MilestoneName.DETECTED, 60, ALERT).toBuilder()
                                .inferred(true)
                                .build()))
                .build();

        assertThat(markdown(postmortem))
                .contains("| **Impact started:** rollout finished |")
                .contains("| **Detected (inferred):** errors |");
        assertThat(rows(postmortem)).containsExactly(true, true);
    }

    @Test
    void milestoneIsOnTheRowOfTheEventThatItsRecordWasJoinedTo() {
        TimelineEvent page = event("page", 61, EventKind.NOTIFIED, "paged");
        Postmortem postmortem = postmortem(ALERT).toBuilder()
                .timeline(Timeline.of(
                        List.of(ALERT),
                        List.of(EventJoin.builder()
                                .event(ALERT.getId())
                                .key(CorrelationKey.of("k"))
                                .addOriginals(ALERT, page)
                                .build())))
                .incident(incident(milestone(MilestoneName.DETECTED, 61, page)))
                .build();

        assertThat(markdown(postmortem)).contains("**Detected:** errors");
    }

    @Test
    void eventThatPeopleLearnedOfLateSaysWhen() {
        Postmortem postmortem =
                postmortem(ROLLOUT, ALERT).toBuilder().addAnnotations(NOTED).build();

        assertThat(markdown(postmortem))
                .contains("| rollout finished *(learned 14:47:36)* *Note:* nobody looked here |")
                .doesNotContain("errors *(learned");
    }

    @Test
    void whatBecameKnownOnAnotherDayHasADate() {
        Postmortem postmortem = postmortem(ROLLOUT).toBuilder()
                .addAnnotations(NOTED.toBuilder()
                        .knownAt(START.plus(Duration.ofDays(2)))
                        .build())
                .build();

        assertThat(markdown(postmortem)).contains("*(learned 2026-03-13 13:46:42)*");
    }

    @Test
    void whatWasNotKnownThenHasASectionOfItsOwn() {
        TimelineEvent log = event("log", 30, EventKind.LOG, "pool full");
        Postmortem postmortem = postmortem(ROLLOUT, log, ALERT).toBuilder()
                .addAnnotations(NOTED)
                .incident(incident(milestone(MilestoneName.RESOLVED, 600, ALERT)))
                .build();

        assertThat(markdown(postmortem))
                .contains("## What was not known then")
                .contains("Responders learned of 1 event later than it happened. Known only after the end of the"
                        + " incident (2026-03-11 13:56:42 UTC): 1 event. When people learned of it is not recorded"
                        + " for 1 other event, such as log lines.")
                .contains("| 2026-03-11 13:46:42 | rollout finished *Note:* nobody looked here"
                        + " | 2026-03-11 14:47:36 | 1 h 54 s |");
        assertThat(sections(postmortem, RenderOptions.standard())).containsSequence("timeline", "hindsight");
    }

    @Test
    void lagIsThatOfTheTimesThatAreShown() {
        TimelineEvent fine = ROLLOUT.toBuilder()
                .occurredAt(EventTime.of(START.plusMillis(700), TimePrecision.MILLI))
                .build();
        TimelineEvent coarse = ROLLOUT.toBuilder()
                .occurredAt(EventTime.of(START.minusSeconds(42), TimePrecision.MINUTE))
                .build();

        assertThat(markdown(postmortem(fine).toBuilder().addAnnotations(NOTED).build()))
                .contains("| 2026-03-11 13:46:42 | rollout", "| 2026-03-11 14:47:36 | 1 h 54 s |");
        assertThat(markdown(postmortem(coarse).toBuilder().addAnnotations(NOTED).build()))
                .contains("| 2026-03-11 13:46 | rollout", "| 2026-03-11 14:47:36 | 1 h 36 s to 1 h 1 min 36 s |");
    }

    @Test
    void nothingIsSaidOfHindsightIfNothingWasLearnedLate() {
        assertThat(sections(postmortem(ROLLOUT, ALERT), RenderOptions.standard()))
                .doesNotContain("hindsight");
    }

    @Test
    void germanReportsTellItInGerman() {
        Report german = Report.of(postmortem(ROLLOUT, ALERT).toBuilder()
                        .addAnnotations(NOTED)
                        .incident(incident(milestone(MilestoneName.RESOLVED, 600, ALERT)))
                        .build())
                .toBuilder()
                .language(Locale.GERMAN)
                .build();

        assertThat(Rendered.text("markdown", german, RenderOptions.standard()))
                .contains("rollout finished *(erfahren 14:47:36)* *Anmerkung:* nobody looked here")
                .contains("## Was damals nicht bekannt war")
                .contains("Von 1 Ereignis erfuhren die Beteiligten später, als es geschah. Erst nach dem Ende des"
                        + " Vorfalls (2026-03-11 13:56:42 UTC) bekannt: 1 Ereignis.")
                .contains("| Zeit | Was geschah | Erfahren | Später um |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "text"})
    void whatPeopleSayAboutEventsStaysInside(String renderer) {
        TimelineEvent open = ROLLOUT.toBuilder().visibility(Visibility.PUBLIC).build();
        Report report =
                Report.of(postmortem(open).toBuilder().addAnnotations(NOTED).build());
        RenderOptions outside =
                RenderOptions.builder().audience(Visibility.PUBLIC).build();

        assertThat(Rendered.text(renderer, report, RenderOptions.standard()))
                .contains("rollout finished", "nobody looked here", "14:47:36");
        assertThat(Rendered.text(renderer, report, outside))
                .contains("rollout finished")
                .doesNotContain("nobody looked here", "14:47:36");
    }

    @Test
    void noteOfAnAnnotationForFewerPeopleIsNotShownToMore() {
        EventAnnotation secret = EventAnnotation.builder()
                .event(ROLLOUT.getId())
                .visibility(Visibility.RESTRICTED)
                .note("for a few")
                .build();
        EventAnnotation open = EventAnnotation.builder()
                .event(ROLLOUT.getId())
                .visibility(Visibility.INTERNAL)
                .note("for all inside")
                .build();

        assertThat(markdown(postmortem(ROLLOUT).toBuilder()
                        .addAnnotations(secret, open)
                        .build()))
                .contains("rollout finished *Note:* for all inside |")
                .doesNotContain("for a few");
    }

    @Test
    void recordedWordsThatWereReplacedAreNotShown() {
        EventAnnotation other = EventAnnotation.builder()
                .event(ROLLOUT.getId())
                .text("a key was posted")
                .build();

        for (Visibility audience : Visibility.values()) {
            assertThat(Rendered.text(
                            "markdown",
                            Report.of(postmortem(ROLLOUT.toBuilder()
                                            .visibility(Visibility.PUBLIC)
                                            .build())
                                    .toBuilder()
                                    .addAnnotations(other)
                                    .build()),
                            RenderOptions.builder().audience(audience).build()))
                    .contains("a key was posted")
                    .doesNotContain("rollout finished");
        }
    }

    @Test
    void keyEventsAreShownOneByOneAndTheOthersBetweenThem() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean decision = i % 20 == 10;
            events.add(event(
                    "e" + i,
                    i,
                    decision ? EventKind.DECISION : EventKind.LOG,
                    decision ? "decided " + i : "line " + i));
        }
        Postmortem postmortem = postmortem(events.toArray(TimelineEvent[]::new)).toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(EventId.of("e40"))
                        .note("the first sign")
                        .build())
                .build();
        RenderOptions keys = RenderOptions.builder()
                .timelineDetail(TimelineDetail.KEY_EVENTS)
                .build();

        assertThat(Rendered.text("markdown", Report.of(postmortem), keys))
                .contains("Key events: 4 of 60 events shown in full; the other 56 are folded into 5 rows.")
                .contains("decided 10", "decided 30", "decided 50", "line 40 *Note:*")
                .doesNotContain("line 1 ")
                .contains("*Until 13:46:51: Log 10*");
        assertThat(markdown(postmortem)).contains("60 events.", "line 1 ");
    }

    @Test
    void readersOutsideGetKeyEventsUnlessMoreIsAskedFor() {
        assertThat(RenderOptions.standard().getTimelineDetail()).isEqualTo(TimelineDetail.ALL_EVENTS);
        assertThat(RenderOptions.builder()
                        .audience(Visibility.RESTRICTED)
                        .build()
                        .getTimelineDetail())
                .isEqualTo(TimelineDetail.ALL_EVENTS);
        assertThat(RenderOptions.builder()
                        .audience(Visibility.CUSTOMERS)
                        .build()
                        .getTimelineDetail())
                .isEqualTo(TimelineDetail.KEY_EVENTS);
        assertThat(RenderOptions.builder()
                        .audience(Visibility.PUBLIC)
                        .timelineDetail(TimelineDetail.ALL_EVENTS)
                        .build()
                        .getTimelineDetail())
                .isEqualTo(TimelineDetail.ALL_EVENTS);
    }

    @Test
    void silencesBeforeTheIncidentAreCountedOnly() {
        Postmortem postmortem = postmortem(ROLLOUT, ALERT).toBuilder()
                .incident(incident(milestone(MilestoneName.LEAD_UP_STARTED, 0, ROLLOUT)))
                .build();
        Report report = Report.of(postmortem).toBuilder()
                .mergeReport(MergeReport.builder()
                        .totals(MergeTotals.builder().build())
                        .addGaps(gap(-600_000, 0), gap(1, 3_601))
                        .build())
                .build();

        assertThat(Rendered.text("markdown", report, RenderOptions.standard()))
                .contains("| 2026-03-11 13:46:43 | 2026-03-11 14:46:43 | 1 h |")
                .contains("1 silence that ended when the incident began, or before, is not listed.")
                .doesNotContain("2026-03-04");
    }

    private static TimelineGap gap(long from, long to) {
        return TimelineGap.builder()
                .after(ROLLOUT.getId())
                .before(ALERT.getId())
                .startInclusive(START.plusSeconds(from))
                .endExclusive(START.plusSeconds(to))
                .duration(Duration.ofSeconds(to - from))
                .build();
    }

    private static String markdown(Postmortem postmortem) {
        return Rendered.text("markdown", Report.of(postmortem), RenderOptions.standard());
    }

    private static List<String> sections(Postmortem postmortem, RenderOptions options) {
        return ReportDocuments.of(Report.of(postmortem), options).getSections().stream()
                .map(Section::getId)
                .toList();
    }

    private static List<Boolean> rows(Postmortem postmortem) {
        return ReportDocuments.of(Report.of(postmortem), RenderOptions.standard()).getSections().stream()
                .flatMap(section -> section.getBlocks().stream())
                .filter(block -> block instanceof Table table && table.getId().startsWith("timeline-"))
                .flatMap(table -> ((Table) table).getRows().stream())
                .map(row -> row.isHighlighted())
                .toList();
    }

    private static Incident incident(Milestone... milestones) {
        return Incident.builder().addMilestones(milestones).build();
    }

    private static Milestone milestone(MilestoneName name, long second, TimelineEvent proof) {
        return Milestone.builder()
                .name(name)
                .at(EventTime.of(START.plusSeconds(second), TimePrecision.SECOND))
                .event(proof.getId())
                .build();
    }

    private static Postmortem postmortem(TimelineEvent... events) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("Outage")
                .status(PostmortemStatus.DRAFT)
                .timeline(Timeline.of(List.of(events)))
                .build();
    }

    private static TimelineEvent event(String id, long second, EventKind kind, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(EventTime.of(START.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("s").file("f.log").build())
                .text(text)
                .build();
    }
}
