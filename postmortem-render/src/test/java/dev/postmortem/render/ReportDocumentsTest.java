package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.meeting.Meeting;
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
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in the document of a report. */
class ReportDocumentsTest {
    private static final Postmortem DRAFT = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("Draft")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void sectionsStandInTheirOrder() {
        assertThat(ReportDocuments.of(SampleReport.create(), RenderOptions.standard())
                        .getSections())
                .filteredOn(s -> s.getLevel() == 1)
                .extracting(Section::getId)
                .containsExactly(
                        "summary",
                        "impact",
                        "milestones",
                        "timeline",
                        "analysis",
                        "factors",
                        "prevention",
                        "actions",
                        "meeting",
                        "approvals",
                        "lessons",
                        "external-message",
                        "glossary",
                        "references",
                        "merge",
                        "findings");
    }

    @Test
    void emptySectionsAreLeftOut() {
        ReportDocument document = ReportDocuments.of(Report.of(DRAFT), RenderOptions.standard());
        assertThat(document.getSections()).isEmpty();
        assertThat(document.getFacts()).isEmpty();
        assertThat(document.getTitle()).isEqualTo("Draft");
    }

    @Test
    void idsThatFindingsNameStandInReportsForReadersInside() {
        ActionItem action = ActionItem.builder()
                .id(ActionItemId.of("a-backoff"))
                .title("Add backoff")
                .type(ActionType.PREVENT)
                .visibility(Visibility.PUBLIC)
                .build();
        Impact impact = Impact.builder()
                .id(ImpactId.of("i-checkout"))
                .startedAt(EventTime.of(Instant.parse("2026-03-01T12:00:00Z"), TimePrecision.MINUTE))
                .scope(ImpactScope.builder().service("checkout").build())
                .severity(FunctionalSeverity.DEGRADED)
                .visibility(Visibility.PUBLIC)
                .build();
        Report report = Report.of(DRAFT.toBuilder()
                .visibility(Visibility.PUBLIC)
                .addActionItem(action)
                .addImpact(impact)
                .build());
        RenderOptions outside =
                RenderOptions.builder().audience(Visibility.PUBLIC).build();

        assertThat(Rendered.text("text", report, RenderOptions.standard()))
                .contains("Add backoff a-backoff", "i-checkout");
        assertThat(Rendered.text("text", report, outside))
                .contains("Add backoff", "checkout")
                .doesNotContain("a-backoff", "i-checkout");
    }

    @Test
    void longTablesSayHowManyRowsAreShown() {
        List<Finding> findings = IntStream.range(0, 1_234)
                .mapToObj(i -> Finding.builder()
                        .id("a.b")
                        .severity(FindingSeverity.NOTE)
                        .message("finding " + i)
                        .build())
                .toList();
        Report report = Report.of(DRAFT).toBuilder().findings(findings).build();
        assertThat(Rendered.text("text", report, RenderOptions.standard()))
                .contains("What a review of this report found (500 of 1,234 shown)");
    }

    @Test
    void longTextsSayHowMuchIsMissing() {
        Report report = Report.of(DRAFT.toBuilder()
                .lessons(Lessons.builder()
                        .addSurprises(Statement.of("x".repeat(5_000)))
                        .build())
                .build());
        assertThat(Rendered.text("markdown", report, RenderOptions.standard()))
                .contains("xxx … (3,000 more characters)");
    }

    @Test
    void coarseMilestonesGiveAnApproximateDuration() {
        Report report = Report.of(DRAFT.toBuilder()
                .incident(Incident.builder()
                        .addMilestones(
                                milestone(MilestoneName.IMPACT_STARTED, "2026-01-01T10:00:00Z"),
                                milestone(MilestoneName.RESOLVED, "2026-01-01T11:30:00Z"))
                        .build())
                .build());
        assertThat(Rendered.text("markdown", report, RenderOptions.standard()))
                .contains("**Duration:** about 1 h 30 min");
    }

    @Test
    void timesInFactsNameTheirZone() {
        Report report = Report.of(DRAFT.toBuilder()
                .incident(Incident.builder()
                        .addMilestones(milestone(MilestoneName.IMPACT_STARTED, "2026-01-01T10:00:00Z"))
                        .build())
                .publishedAt(Instant.parse("2026-01-09T08:30:00Z"))
                .meeting(Meeting.builder()
                        .scheduledAt(Instant.parse("2026-01-05T12:00:00Z"))
                        .build())
                .build());
        RenderOptions berlin =
                RenderOptions.builder().zone(ZoneId.of("Europe/Berlin")).build();
        assertThat(Rendered.text("markdown", report, berlin))
                .contains("**Impact started:** 2026-01-01 11:00 Europe/Berlin")
                .contains("**Published:** 2026-01-09 09:30:00 Europe/Berlin")
                .contains("**When:** 2026-01-05 13:00:00 Europe/Berlin");
    }

    @Test
    void stretchOfTheTimelineReachesFromTheFirstToTheLastEvent() {
        TimelineEvent first = event("a", Visibility.INTERNAL);
        TimelineEvent last = event("b", Visibility.INTERNAL).toBuilder()
                .occurredAt(EventTime.of(Instant.parse("2026-01-01T11:30:00Z"), TimePrecision.SECOND))
                .build();
        Report report = Report.of(
                DRAFT.toBuilder().timeline(Timeline.of(List.of(first, last))).build());
        assertThat(Rendered.text("markdown", report, RenderOptions.standard()))
                .contains("From 2026-01-01 10:00:00 to 2026-01-01 11:30:00 UTC, 2 events (Alerts and pages: 2).");
    }

    @Test
    void lengthsThatCannotBeToldNameTheMilestonesAsTheReportDoes() {
        Postmortem started = DRAFT.toBuilder()
                .incident(Incident.builder()
                        .addMilestones(
                                milestone(MilestoneName.DETECTED, "2026-01-01T10:00:00Z"),
                                milestone(MilestoneName.ACKNOWLEDGED, "2026-01-01T09:00:00Z"))
                        .build())
                .build();
        assertThat(Rendered.text("markdown", Report.analyzed(started, Instant.EPOCH), RenderOptions.standard()))
                .contains("**Time to detect:** unknown: no time for Impact started (from")
                .contains("**Time to resolve:** unknown: no time for Impact started and Resolved (from")
                .contains("**Time to acknowledge:** unknown: the end is before the start (from");
    }

    @Test
    void numbersFollowTheLanguageOfTheReportUnlessALocaleIsAskedFor() {
        Report german =
                SampleReport.create().toBuilder().language(Locale.GERMAN).build();
        assertThat(Rendered.text("markdown", german, RenderOptions.standard())).contains("184.220 von 402.910");
        assertThat(Rendered.text(
                        "markdown",
                        german,
                        RenderOptions.builder().locale(Locale.US).build()))
                .contains("184,220 von 402,910");
    }

    @Test
    void impossibleOptionsAreRefusedWithARemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderOptions.builder().headingOffset(4).build())
                .withMessageContaining("between 0 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenderOptions.builder().maxTimelineRows(0).build())
                .withMessageContaining("give 1 or more");
    }

    @Test
    void rowWithTooFewCellsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder()
                        .id("t")
                        .caption("c")
                        .addColumns(TableColumn.of("a"), TableColumn.of("b"))
                        .addRows(TableRow.of(Paragraph.text("x")))
                        .build())
                .withMessageContaining("1 cells but the table has 2 columns");
    }

    private static Milestone milestone(MilestoneName name, String instant) {
        return Milestone.builder()
                .name(name)
                .at(EventTime.of(Instant.parse(instant), TimePrecision.MINUTE))
                .build();
    }

    @Test
    void placesOfJoinedRecordsStandBesideTheEvent() {
        TimelineEvent pager = event("pagerduty", Visibility.INTERNAL);
        Timeline timeline = Timeline.of(
                List.of(pager),
                List.of(EventJoin.builder()
                        .event(pager.getId())
                        .key(CorrelationKey.of("k"))
                        .addOriginals(pager, event("alertmanager", Visibility.INTERNAL))
                        .addOriginals(event("hidden-system", Visibility.RESTRICTED))
                        .build()));
        String markdown = Rendered.text(
                "markdown", Report.of(DRAFT.toBuilder().timeline(timeline).build()), RenderOptions.standard());
        assertThat(markdown).contains("| pagerduty.log:7, alertmanager.log:7 |").doesNotContain("hidden-system");
    }

    @Test
    void levelThatBeginsTheTextIsNamedOnce() {
        TimelineEvent log = event("log", Visibility.INTERNAL).toBuilder()
                .level("WARN")
                .text("WARN  pool is full")
                .build();
        TimelineEvent other = event("other", Visibility.INTERNAL).toBuilder()
                .level("INFO")
                .text("INFORM all")
                .build();
        Timeline timeline = Timeline.of(List.of(log, other));

        assertThat(Rendered.text(
                        "markdown",
                        Report.of(DRAFT.toBuilder().timeline(timeline).build()),
                        RenderOptions.standard()))
                .contains("| `WARN` pool is full |")
                .contains("| `INFO` INFORM all |");
    }

    @Test
    void wordsOfTheAuthorsAreNotPassedOffAsRecorded() {
        TimelineEvent recorded = event("slack", Visibility.INTERNAL);
        Postmortem reworded = DRAFT.toBuilder()
                .timeline(Timeline.of(List.of(recorded)))
                .addAnnotations(EventAnnotation.builder()
                        .event(recorded.getId())
                        .text("nobody saw this")
                        .build())
                .build();
        assertThat(Rendered.text("markdown", Report.of(reworded), RenderOptions.standard()))
                .contains("nobody saw this *(worded by the authors)*");
    }

    private static TimelineEvent event(String system, Visibility visibility) {
        return TimelineEvent.builder()
                .id(EventId.of(system + ":1"))
                .kind(EventKind.ALERT_FIRED)
                .occurredAt(EventTime.of(Instant.parse("2026-01-01T10:00:00Z"), TimePrecision.SECOND))
                .source(EventSource.builder()
                        .system(system)
                        .file(system + ".log")
                        .line(7L)
                        .build())
                .text("alert")
                .visibility(visibility)
                .build();
    }

    @Test
    void everyHeadingAndColumnOfAGermanReportIsGerman() {
        Report german =
                SampleReport.create().toBuilder().language(Locale.GERMAN).build();
        List<String> english = words(SampleReport.create());
        List<String> translated = words(german);

        assertThat(translated).hasSameSizeAs(english);
        Set<String> same = new TreeSet<>(english);
        same.retainAll(translated);
        assertThat(same).isSubsetOf("Format", "Problem", "Segment", "Status", "Teams", "Ticket", "Zone", "Agenda");
    }

    /** Without the titles of notes and days, which the caller and the calendar give. */
    private static List<String> words(Report report) {
        List<String> words = new ArrayList<>();
        for (Section section :
                ReportDocuments.of(report, RenderOptions.standard()).getSections()) {
            if (!section.getId().matches("(explanation|prevention)-\\d+")) {
                words.add(section.getTitle());
            }
            for (Block block : section.getBlocks()) {
                if (block instanceof Table table) {
                    table.getColumns().forEach(column -> words.add(column.getTitle()));
                    if (!table.getId().startsWith("timeline-")) {
                        words.add(table.getCaption());
                    }
                }
            }
        }
        return words;
    }
}
