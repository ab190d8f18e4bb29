package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventAnnotationBuilder;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merging what was merged, and sources that come late. */
class MergedTimelineTest {
    private static final ListedSource A = ListedSource.of("a", event("a1", 1), event("a2", 30));
    private static final ListedSource B = ListedSource.of("b", event("b1", 2), event("b2", 40));

    @Test
    void theEmptyTimelineHasNothing() {
        assertThat(MergedTimeline.empty().getTimeline().getEvents()).isEmpty();
        assertThat(MergedTimeline.empty().getReport().getSources()).isEmpty();
    }

    @Test
    void theLastLineSaysWhatIsToBeLookedAt() {
        ToldSource doubtful = ToldSource.of("c", sink -> {
            sink.assumption(SourceAssumption.builder()
                    .id("zone-assumed")
                    .file("c")
                    .message("read as UTC")
                    .remedy("declare the zone")
                    .build());
            sink.problem(ListedSource.problem("cut off"));
            sink.problem(ListedSource.problem("empty"));
        });
        MergedTimeline merged = ToldSource.merge(A, doubtful);

        assertThat(merged).hasToString(merged.getTimeline() + "\n1 assumption, 2 problems; getReport() tells of them");
    }

    @Test
    void theReportIsMadeOnce() {
        MergedTimeline merged = ToldSource.merge(A);

        assertThat(merged.getReport()).isSameAs(merged.getReport());
    }

    @Test
    void whatIsMergedWithItselfIsItself() {
        MergedTimeline merged = ToldSource.merge(A);

        assertThat(merged.merge(merged)).isSameAs(merged);
    }

    @Test
    void aSourceThatWasAddedTwiceStillCountsTwice() {
        MergedTimeline twice = ToldSource.merge(A, A);

        assertThat(twice.merge(ToldSource.merge(A)).getReport()).isEqualTo(twice.getReport());
        assertThat(ToldSource.merge(A).merge(twice).getReport().getTotals().getJoined())
                .isEqualTo(2);
    }

    @Test
    void twoReadingsOfOneSourceAreBothKeptAndTheirRecordsJoined() {
        ListedSource longer = ListedSource.of("a", event("a1", 1), event("a2", 30), event("a3", 31));

        MergedTimeline both = ToldSource.merge(A).merge(ToldSource.merge(longer));

        assertThat(ids(both)).containsExactly("a1", "a2", "a3");
        assertThat(both.getReport().getSources()).hasSize(2);
        assertThat(both.getReport().getTotals().getJoined()).isEqualTo(2);
        assertThat(both.getTimeline().getJoins()).isEmpty();
    }

    @Test
    void aLateSourceIsCutByTheWindow() {
        MergedTimeline cut = TimelineBuilder.create()
                .window(TimeWindow.of(NOON, NOON.plusSeconds(10)))
                .merge();

        assertThat(ids(cut.with(A, SourceOptions.none()))).containsExactly("a1");
        assertThat(ids(cut.with(A, SourceOptions.none()).with(B, SourceOptions.none())))
                .containsExactly("a1", "b1");
        assertThat(ids(ToldSource.merge(A).merge(cut).with(B, SourceOptions.none())))
                .containsExactly("a1", "b1", "a2", "b2");
    }

    @Test
    void whatTwoWindowsCutIsCutByTheWindowAroundBoth() {
        MergedTimeline early = TimelineBuilder.create()
                .window(TimeWindow.of(NOON, NOON.plusSeconds(5)))
                .source(A)
                .merge();
        MergedTimeline late = TimelineBuilder.create()
                .window(TimeWindow.of(NOON.plusSeconds(20), NOON.plusSeconds(35)))
                .merge();

        assertThat(ids(early.merge(late).with(B, SourceOptions.none()))).containsExactly("a1", "b1");
    }

    @Test
    void whatAnEarlierTimelineAloneHadLeavesWhenItsSourceComes() {
        MergedTimeline earlier = TimelineBuilder.create()
                .source(A)
                .earlier(ToldSource.merge(A, B).getTimeline(), "pm.json")
                .merge();

        assertThat(earlier.getReport().getSources()).hasSize(2);
        assertThat(ids(earlier)).containsExactly("a1", "b1", "a2", "b2");
        MergedTimeline with = earlier.with(B, SourceOptions.none());
        assertThat(with.getReport()).isEqualTo(ToldSource.merge(A, B).getReport());
        assertThat(with.getTimeline()).isEqualTo(ToldSource.merge(A, B).getTimeline());
    }

    @Test
    void aLateSourceWithoutYearsTakesThemFromWhatTheOthersSpan() {
        ToldSource yearless = new ToldSource("y", (context, sink) -> {
            context.getReference().ifPresent(span -> sink.ignoredRow(span.toString()));
            return context.isFirstReading() ? ReadOutcome.REFERENCE_NEEDED : ReadOutcome.COMPLETE;
        });

        MergedTimeline merged = ToldSource.merge(A).with(yearless, SourceOptions.none());

        assertThat(merged.getReport().getSources().get(1).getIgnoredByKind())
                .containsOnlyKeys(
                        TimeWindow.of(NOON.plusSeconds(1), NOON.plusSeconds(30).plusNanos(1))
                                .toString());
    }

    @Test
    void annotationsStayAndLateOnesAgree() {
        MergedTimeline one = annotated(EventAnnotation.builder()
                .event(EventId.of("a1"))
                .text("first")
                .visibility(Visibility.PUBLIC)
                .knownAt(NOON)
                .pinned(false)
                .kind(EventKind.DECISION));
        MergedTimeline other = annotated(EventAnnotation.builder()
                .event(EventId.of("a1"))
                .text("second")
                .visibility(Visibility.RESTRICTED)
                .knownAt(NOON.plusSeconds(1))
                .pinned(true)
                .kind(EventKind.ACTION));

        TimelineEvent shown = other.merge(one).getTimeline().getEvents().get(0);

        assertThat(shown.getText()).isEqualTo("first");
        assertThat(shown.getVisibility()).isEqualTo(Visibility.RESTRICTED);
        assertThat(shown.getKnownAt()).contains(NOON);
        assertThat(shown.isPinned()).isTrue();
        assertThat(shown.getKind()).isEqualTo(EventKind.ACTION);
        assertThat(one.with(B, SourceOptions.none())
                        .getTimeline()
                        .getEvents()
                        .get(0)
                        .getText())
                .isEqualTo("first");
    }

    @Test
    void ofTwoAnnotationsOfOneBuilderTheLaterOneCounts() {
        EventAnnotation first = EventAnnotation.builder()
                .event(EventId.of("a1"))
                .text("first")
                .pinned(true)
                .build();
        EventAnnotation second = EventAnnotation.builder()
                .event(EventId.of("a1"))
                .text("second")
                .knownAt(NOON)
                .kind(EventKind.ACTION)
                .visibility(Visibility.PUBLIC)
                .build();

        TimelineEvent shown = TimelineBuilder.create()
                .source(A)
                .annotations(List.of(first, second))
                .merge()
                .getTimeline()
                .getEvents()
                .get(0);

        assertThat(shown.getText()).isEqualTo("second");
        assertThat(shown.isPinned()).isTrue();
        assertThat(shown.getKnownAt()).contains(NOON);
        assertThat(shown.getKind()).isEqualTo(EventKind.ACTION);
        assertThat(shown.getVisibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void keysOfTheCallerJoinLikeThoseOfTheRecords() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(A)
                .source(B)
                .correlateBy(MergedTimelineTest::byNumber)
                .merge();

        assertThat(ids(merged)).containsExactly("a1", "a2");
        assertThat(merged.getTimeline().getJoins())
                .extracting(join -> join.getKey().toString())
                .containsExactly("number:1", "number:2");
        assertThat(merged.getTimeline().getJoins().get(0).getOriginals()).contains(event("a1", 1), event("b1", 2));
    }

    @Test
    void keysOfTheCallerJoinLateRecordsToo() {
        MergedTimeline keyed = TimelineBuilder.create()
                .source(A)
                .correlateBy(MergedTimelineTest::byNumber)
                .merge();

        assertThat(ids(keyed.with(B, SourceOptions.none()))).containsExactly("a1", "a2");
        assertThat(ids(ToldSource.merge(B).merge(keyed))).containsExactly("a1", "a2");
    }

    @Test
    void aFunctionThatGivesNoListIsRefused() {
        TimelineBuilder builder = TimelineBuilder.create().source(A).correlateBy(MergedTimelineTest::nothing);

        assertThatNullPointerException()
                .isThrownBy(builder::merge)
                .withMessage("the keys of an event; give an empty list for none");
    }

    @SuppressWarnings("NullAway") // what a caller without a checker may give
    private static List<CorrelationKey> nothing(TimelineEvent event) {
        return null;
    }

    private static List<CorrelationKey> byNumber(TimelineEvent event) {
        return List.of(CorrelationKey.of("number:" + event.getId().toString().substring(1)));
    }

    private static MergedTimeline annotated(EventAnnotationBuilder annotation) {
        return TimelineBuilder.create()
                .source(A)
                .annotations(List.of(annotation.build()))
                .merge();
    }
}
