package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.Course.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilencesTest {
    @Test
    void aSilenceIsLongForItsPhase() {
        Course course = new Course()
                .stated("DETECTED 10, RESOLVED 60")
                .event("a", EventKind.LOG, 10)
                .event("b", EventKind.LOG, 11)
                .event("c", EventKind.LOG, 12)
                .event("d", EventKind.LOG, 40)
                .event("e", EventKind.LOG, 60)
                .event("f", EventKind.LOG, 61)
                .event("g", EventKind.LOG, 62)
                .event("h", EventKind.LOG, 72);

        assertThat(Silences.inPhases(course.phases(), course.timeline()))
                .containsExactly(PhaseGap.builder()
                        .kind(PhaseKind.DETECTED)
                        .round(1)
                        .gap(TimelineGap.builder()
                                .after(EventId.of("c"))
                                .before(EventId.of("d"))
                                .startInclusive(at(12))
                                .endExclusive(at(40))
                                .duration(Duration.ofMinutes(28))
                                .build())
                        .build());
    }

    @Test
    void aSourceThatEndsWhileOthersGoOnWentSilent() {
        Timeline timeline = timeline(List.of(source("app.log", 0, 10), source("chat.zip!/a.json", 0, 30)));

        List<SourceSilence> silences = Silences.ofSources(timeline, at(40));

        assertThat(silences)
                .containsExactly(SourceSilence.builder()
                        .source("app.log")
                        .events(10)
                        .last(EventId.of("app.log 9"))
                        .startInclusive(at(9))
                        .endExclusive(at(40))
                        .longest(Duration.ofMinutes(10))
                        .build());
        assertThat(silences.get(0).toFinding().toString())
                .isEqualTo("NOTE phase.source-silent it has no event after 2026-03-11T12:09:00Z (app.log 9) until "
                        + "2026-03-11T12:40:00Z, while others go on - look whether its export is complete, or why it went "
                        + "silent");
        assertThat(silences.get(0).toFinding().getSubject()).isEqualTo("source app.log");
        assertThat(silences.get(0).toFinding().getSeverity()).isEqualTo(FindingSeverity.NOTE);
    }

    @Test
    void aSilenceIsOnlyLongBeyondItsThreshold() {
        assertThat(Silences.ofSources(timeline(List.of(source("a", 0, 10), source("b", 0, 20))), at(40)))
                .isEmpty();
        assertThat(Silences.ofSources(timeline(List.of(source("a", 0, 10), source("b", 0, 21))), at(40)))
                .hasSize(1);
    }

    @Test
    void whatHappensAfterTheEndDoesNotCount() {
        Timeline timeline = timeline(List.of(source("a", 0, 10), source("b", 0, 30)));

        assertThat(Silences.ofSources(timeline, at(19))).isEmpty();
        assertThat(Silences.ofSources(timeline, at(20)))
                .extracting(SourceSilence::getSource)
                .containsExactly("a");
    }

    @Test
    void allEntriesOfAnArchiveAreOneSource() {
        assertThat(Silences.ofSources(
                        timeline(
                                List.of(source("x.zip!/1", 0, 10), source("x.zip!/2", 10, 40), source("!/odd", 0, 10))),
                        at(40)))
                .extracting(SourceSilence::getSource)
                .containsExactly("!/odd");
    }

    @Test
    void aSourceOfFewEventsIsNotJudged() {
        assertThat(Silences.ofSources(timeline(List.of(source("a", 0, 4), source("b", 0, 30))), at(40)))
                .isEmpty();
        assertThat(Silences.ofSources(timeline(List.of(source("a", 0, 5), source("b", 0, 30))), at(40)))
                .hasSize(1);
    }

    @Test
    void eventsWithoutATimeDoNotCount() {
        List<TimelineEvent> events = new ArrayList<>(source("a", 0, 4));
        events.add(events.get(0).toBuilder().occurredAt(EventTime.unknown("?")).build());
        events.addAll(source("b", 0, 30));

        assertThat(Silences.ofSources(Timeline.of(events), at(40))).isEmpty();
        assertThat(Silences.ofSources(Timeline.empty(), at(40))).isEmpty();
    }

    @Test
    void aSourceWhoseRecordsWereJoinedIntoAnotherDidNotGoSilent() {
        List<TimelineEvent> monitor = source("monitor.json", 0, 30);
        List<TimelineEvent> pager = source("pager.json", 0, 29);
        List<EventJoin> joins = IntStream.range(6, 29)
                .mapToObj(i -> EventJoin.builder()
                        .event(monitor.get(i).getId())
                        .key(CorrelationKey.of("k" + i))
                        .addOriginals(monitor.get(i), pager.get(i))
                        .build())
                .toList();
        Timeline joined = timeline(List.of(monitor, pager)).withJoins(joins);

        assertThat(joined.getEvents()).hasSize(36);
        assertThat(Silences.ofSources(joined, at(40))).isEmpty();
        assertThat(Silences.ofSources(
                        timeline(List.of(source("c", 0, 60), monitor, pager)).withJoins(joins), at(59)))
                .isEqualTo(Silences.ofSources(timeline(List.of(source("c", 0, 60), monitor, pager)), at(59)))
                .extracting(silence -> silence.getSource() + " " + silence.getEvents() + " " + silence.getLast())
                .containsExactly("monitor.json 30 monitor.json 29", "pager.json 29 pager.json 28");
    }

    @Test
    void theLastEventOfASourceIsTheLastByTime() {
        List<TimelineEvent> a = source("a", 0, 25);
        Timeline timeline = Timeline.of(
                Stream.concat(a.stream(), source("b", 0, 30).stream()).toList(),
                List.of(),
                List.of(EventOrdering.of(EventId.of("a 24"), EventId.of("a 1"), "rule")));

        assertThat(timeline.getEvents().indexOf(a.get(1)))
                .isGreaterThan(timeline.getEvents().indexOf(a.get(24)));
        assertThat(Silences.ofSources(timeline, at(40))).isEmpty();
    }

    @Test
    void aRecordThatToldOfAFactAgainEndsTheSilenceOfItsPhase() {
        Course course = new Course()
                .stated("DETECTED 10, RESOLVED 60")
                .event("a", EventKind.LOG, 10)
                .event("b", EventKind.LOG, 11)
                .event("c", EventKind.LOG, 12)
                .event("c2", EventKind.LOG, 13)
                .event("told", EventKind.LOG, 22)
                .event("d", EventKind.LOG, 30)
                .event("e", EventKind.LOG, 59);
        Timeline joined = course.timeline()
                .withJoins(List.of(EventJoin.builder()
                        .event(EventId.of("a"))
                        .key(CorrelationKey.of("k"))
                        .addOriginals(
                                course.timeline().event(EventId.of("a")).orElseThrow(),
                                course.timeline().event(EventId.of("told")).orElseThrow())
                        .build()));

        assertThat(Silences.inPhases(course.phases(), joined))
                .extracting(gap -> gap.getGap().getAfter() + " " + gap.getGap().getBefore())
                .containsExactly("d e");
    }

    private static Timeline timeline(List<List<TimelineEvent>> sources) {
        return Timeline.of(sources.stream().flatMap(List::stream).toList());
    }

    private static List<TimelineEvent> source(String file, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Course.event(file + " " + i, i, EventKind.LOG).toBuilder()
                        .source(EventSource.builder().system("test").file(file).build())
                        .build())
                .toList();
    }
}
