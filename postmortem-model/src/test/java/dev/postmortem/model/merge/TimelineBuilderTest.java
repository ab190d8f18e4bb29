package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ListedSource.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {
    @Test
    void mergesSourcesByTimeAndNotByTheOrderInWhichTheyWereAdded() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 3));
        ListedSource b = ListedSource.of("b", event("b1", 2), event("b2", 3));

        Timeline timeline = merge(b, a).getTimeline();

        assertThat(ids(timeline)).containsExactly("a1", "b1", "a2", "b2");
        assertThat(merge(a, b).getTimeline()).isEqualTo(timeline);
    }

    @Test
    void priorityDecidesAmongEqualTimesBeforeTheNameOfTheSource() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 1)))
                .source(
                        ListedSource.of("b", event("b1", 1)),
                        SourceOptions.builder().priority(-1).build())
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("b1", "a1");
    }

    @Test
    void unknownTimesComeLast() {
        TimelineEvent unknown =
                event("a1", 0).toBuilder().occurredAt(EventTime.unknown("?")).build();

        assertThat(ids(merge(ListedSource.of("a", unknown, event("a2", 9))).getTimeline()))
                .containsExactly("a2", "a1");
    }

    @Test
    void aFileThatRunsBackwardsIsTakenFromItsEnd() {
        ListedSource newestFirst = ListedSource.of("a", event("a4", 9), event("a3", 5), event("a2", 5), event("a1", 1));

        MergedTimeline merged = merge(newestFirst);

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "a2", "a3", "a4");
        assertThat(merged.getReport().getSources().get(0).getReordered()).isEqualTo(3);
    }

    @Test
    void recordsWithOneIdAreOneFactAndTheHighestRevisionStandsForIt() {
        TimelineEvent old = event("a1", 1);
        TimelineEvent edited = old.toBuilder().text("edited").revision(2L).build();

        MergedTimeline merged = merge(ListedSource.of("a", old, edited, event("a2", 2)));

        assertThat(merged.getTimeline().getEvents()).startsWith(edited).hasSize(2);
        assertThat(merged.getTimeline().getJoins()).singleElement().satisfies(join -> {
            assertThat(join.getOriginals()).containsExactly(old, edited);
            assertThat(join.getKey()).hasToString("a1");
        });
        assertThat(merged.getReport().getTotals().getJoined()).isEqualTo(1);
    }

    @Test
    void equalTextsAtEqualTimesStayApart() {
        TimelineEvent one = event("a1", 1).toBuilder().text("same").build();
        TimelineEvent other = event("a2", 1).toBuilder().text("same").build();

        assertThat(merge(ListedSource.of("a", one, other)).getTimeline().getEvents())
                .hasSize(2);
    }

    @Test
    void addingASourceTwiceChangesNothingButTheCounts() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 2));

        MergedTimeline twice = merge(a, a);

        assertThat(twice.getTimeline()).isEqualTo(merge(a).getTimeline());
        assertThat(twice.getReport().getTotals().getJoined()).isEqualTo(2);
    }

    @Test
    void anExactKeyJoinsRecordsOfDifferentSystemsAndTheEarliestStandsForThem() {
        MergedTimeline merged = merge(
                ListedSource.of("chat", event("c1", 30, "alert:x@1:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired"), event("m2", 60, "alert:x@2:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1", "m2");
        assertThat(merged.getTimeline().getJoins()).singleElement().satisfies(join -> {
            assertThat(join.getKey()).hasToString("alert:x@1:fired");
            assertThat(join.getOriginals().stream().map(e -> e.getId().toString()))
                    .containsExactly("m1", "c1");
        });
    }

    @Test
    void aGroupKeyJoinsWhereOneAlertHasIt() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired", "group:g:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1");
    }

    @Test
    void aGroupKeyOfTwoAlertsJoinsNothing() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired")),
                ListedSource.of(
                        "monitor",
                        event("m1", 1, "alert:x@1:fired", "group:g:fired"),
                        event("m2", 2, "alert:y@1:fired", "group:g:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1", "m2", "p1");
        assertThat(merged.getTimeline().getJoins()).isEmpty();
    }

    @Test
    void aGroupKeyOfTwoPagesJoinsNothing() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired"), event("p2", 90, "group:g:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired", "group:g:fired")));

        assertThat(merged.getTimeline().getEvents()).hasSize(3);
    }

    @Test
    void theReportAccountsForEveryRow() {
        TimelineSource source = source(sink -> {
            sink.row(List.of(event("a1", 1), event("a1:resolved", 2)));
            sink.ignoredRow("join");
            sink.ignoredRow("join");
            sink.brokenRow(problem("cut off"));
            sink.problem(problem("not a row's"));
        });

        MergeReport report = merge(source).getReport();

        assertThat(report.getSources()).singleElement().satisfies(s -> {
            assertThat(s.getRows()).isEqualTo(4);
            assertThat(s.getRowsWithEvents()).isEqualTo(1);
            assertThat(s.getIgnoredByKind()).containsExactly(Map.entry("join", 2L));
            assertThat(s.getProblems()).isEqualTo(1);
            assertThat(s.getEvents()).isEqualTo(2);
            assertThat(s.getFirst()).contains(NOON.plusSeconds(1));
            assertThat(s.getLast()).contains(NOON.plusSeconds(2));
        });
        assertThat(report.getProblems()).hasSize(2);
    }

    @Test
    void eventsOutsideTheWindowAreCountedAsIgnored() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 1), event("a2", 2), event("a3", 3)))
                .window(TimeWindow.of(NOON.plusSeconds(2), NOON.plusSeconds(3)))
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("a2");
        assertThat(merged.getReport().getSources().get(0).getIgnoredByKind())
                .containsExactly(Map.entry("outside-window", 2L));
    }

    @Test
    void aCorrectionMovesEventsAndKeepsWhatWasRecorded() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 10)))
                .source(
                        ListedSource.of("fast", event("f1", 100)),
                        SourceOptions.clockCorrection(Duration.ofSeconds(-95)))
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("f1", "a1");
        assertThat(merged.getTimeline().getEvents().get(0).getOccurredAt().getEarliest())
                .contains(NOON.plusSeconds(100));
        assertThat(merged.getReport().getSources().get(1).getCorrection()).contains(Duration.ofSeconds(-95));
    }

    @Test
    void annotationsOfAnyRecordOfAFactAreShownAndTheOriginalsStay() {
        TimelineEvent fired = event("m1", 1, "alert:x@1:fired");
        EventAnnotation annotation = EventAnnotation.builder()
                .event(EventId.of("c1"))
                .kind(EventKind.DECISION)
                .knownAt(NOON)
                .build();

        Timeline timeline = TimelineBuilder.create()
                .source(ListedSource.of("monitor", fired))
                .source(ListedSource.of("chat", event("c1", 30, "alert:x@1:fired")))
                .annotations(List.of(annotation))
                .merge()
                .getTimeline();

        assertThat(timeline.getEvents().get(0).getKind()).isEqualTo(EventKind.DECISION);
        assertThat(timeline.getEvents().get(0).toKnownAt()).contains(NOON);
        assertThat(timeline.getJoins().get(0).getOriginals()).startsWith(fired);
    }

    @Test
    void aDeviceThatFailsIsAProblemAndTheRestIsKept() {
        TimelineSource failing = new TimelineSource() {
            @Override
            public String id() {
                return "a";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) throws IOException {
                sink.file("a", "listed");
                sink.row(List.of(event("a1", 1)));
                throw new IOException("disk is gone");
            }
        };

        MergedTimeline merged = merge(failing, ListedSource.of("b", event("b1", 2)));

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "b1");
        assertThat(merged.getReport().getProblems()).singleElement().satisfies(p -> {
            assertThat(p.getId()).isEqualTo("source.unreadable");
            assertThat(p.getMessage()).contains("after 1 rows").contains("disk is gone");
        });
    }

    @Test
    void aListenerSeesProgressAndStopsTheMerge() {
        TimelineSource endless = source(sink -> {
            for (int i = 0; i < 100_000; i++) {
                sink.ignoredRow("x");
            }
        });

        assertThatThrownBy(() -> TimelineBuilder.create()
                        .source(endless)
                        .progress((file, rows) -> rows < 100_000)
                        .merge())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("100000 rows");
    }

    @Test
    void aSourceWithoutYearsIsReadAgainWithWhatTheOthersSpan() {
        TimelineSource yearless = new TimelineSource() {
            @Override
            public String id() {
                return "y";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) {
                sink.file("y", "yearless");
                sink.row(List.of(event("y" + context.isFirstReading(), 1)));
                return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
            }
        };

        MergedTimeline merged = merge(yearless, ListedSource.of("a", event("a1", 0)));

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "yfalse");
    }

    @Test
    void aWindowThatIsOpenAtOneEndTellsNoYear() {
        TimelineSource yearless = new TimelineSource() {
            @Override
            public String id() {
                return "y";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) {
                sink.file("y", "yearless");
                context.getReference().ifPresent(span -> sink.ignoredRow("near " + span.getStartInclusive()));
                return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
            }
        };

        MergedTimeline merged = TimelineBuilder.create()
                .source(yearless)
                .source(ListedSource.of("a", event("a1", 0)))
                .window(TimeWindow.of(NOON.minusSeconds(60), Instant.parse("9999-12-31T00:00:00Z")))
                .merge();

        assertThat(merged.getReport().getSources().get(1).getIgnoredByKind()).containsKey("near " + NOON);
    }

    @Test
    void anEarlierTimelineDoesNotCountAgainWhatLiesOutsideTheWindow() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 30));
        Timeline whole = merge(a).getTimeline();
        TimeWindow window = TimeWindow.of(NOON, NOON.plusSeconds(10));

        MergedTimeline again = TimelineBuilder.create()
                .source(a)
                .earlier(whole, "pm.json")
                .window(window)
                .merge();

        assertThat(again.getReport())
                .isEqualTo(TimelineBuilder.create()
                        .source(a)
                        .window(window)
                        .merge()
                        .getReport());
    }

    @Test
    void aTimeThatNobodyKnowsContradictsNothing() {
        TimelineEvent unknown = event("a1", 10).toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .recordedAt(NOON)
                .build();

        MergedTimeline merged = merge(ListedSource.of("a", unknown, event("a1:resolved", 5)));

        assertThat(merged.getReport().getContradictions()).isEmpty();
    }

    @Test
    void anEarlierTimelineGivesOnlyWhatNoSourceHasAnyMore() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 3, "alert:x"));
        ListedSource b = ListedSource.of("b", event("b1", 2), event("b2", 4, "alert:x"));
        Timeline both = merge(a, b).getTimeline();

        MergedTimeline withA =
                TimelineBuilder.create().source(a).earlier(both, "pm.json").merge();
        MergedTimeline withBoth = TimelineBuilder.create()
                .source(a)
                .source(b)
                .earlier(both, "pm.json")
                .merge();

        assertThat(withA.getTimeline()).isEqualTo(both);
        assertThat(withA.getReport().getSources())
                .extracting(SourceReport::getRows)
                .containsExactly(2L, 2L);
        assertThat(withBoth.getReport()).isEqualTo(merge(a, b).getReport());
    }

    @Test
    void aLongSilenceIsAGap() {
        MergedTimeline merged =
                merge(ListedSource.of("a", event("a1", 0), event("a2", 10), event("a3", 20), event("a4", 20 + 301)));

        assertThat(merged.getReport().getGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.getAfter()).hasToString("a3");
            assertThat(gap.getDuration()).isEqualTo(Duration.ofSeconds(301));
        });
    }

    @Test
    void anAlertResolvedBeforeItFiredIsAContradiction() {
        MergedTimeline merged = merge(ListedSource.of("a", event("a1", 10), event("a1:resolved", 5)));

        assertThat(merged.getReport().getContradictions())
                .singleElement()
                .satisfies(f -> assertThat(f.getId()).isEqualTo("timeline.resolved-before-fired"));
    }

    @Test
    void coarseStampsComeBeforeFineOnesOnlyWhereNothingElseDecides() {
        TimelineEvent fine = event("a1", 1).toBuilder()
                .occurredAt(EventTime.of(NOON.plusSeconds(1), TimePrecision.NANO))
                .build();
        ListedSource one = ListedSource.of("a", fine);
        ListedSource other = ListedSource.of("a", event("a2", 1));

        assertThat(ids(merge(one, other).getTimeline())).containsExactly("a2", "a1");
        assertThat(ids(merge(other, one).getTimeline())).containsExactly("a2", "a1");
    }

    @Test
    void recordsThatNothingElseTellsApartAreOrderedByWhatTheySay() {
        ListedSource one = ListedSource.of("a", event("a1", 1));
        ListedSource other = ListedSource.of("a", event("a2", 1));

        assertThat(merge(one, other).getTimeline()).isEqualTo(merge(other, one).getTimeline());
    }

    @Test
    void aMergedTimelineIsShownAsItsTimeline() {
        MergedTimeline merged = merge(ListedSource.of("a", event("a1", 1)));

        assertThat(merged).hasToString(merged.getTimeline().toString());
    }

    private static MergedTimeline merge(TimelineSource... sources) {
        return TimelineBuilder.create().sources(List.of(sources)).merge();
    }

    private static Stream<String> idStream(Timeline timeline) {
        return timeline.getEvents().stream().map(e -> e.getId().toString());
    }

    private static List<String> ids(Timeline timeline) {
        return idStream(timeline).toList();
    }

    private static TimelineSource source(Consumer<EventSink> rows) {
        return new TimelineSource() {
            @Override
            public String id() {
                return "s";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) {
                sink.file("s", "test");
                rows.accept(sink);
                return ReadOutcome.COMPLETE;
            }
        };
    }
}
