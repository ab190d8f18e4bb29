package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A real incident told by three clocks: Kubernetes Prow on 8 February 2019.
 *
 * <p>Facts of its public report, at the precision that it has: a curated timeline and a chat log in the local time of the
 * American west coast, to the minute, and log lines in UTC, to the second.
 */
class ThreeClocksTest {
    private static final LocalDate DAY = LocalDate.of(2019, 2, 8);
    private static final ZoneId WEST_COAST = ZoneId.of("America/Los_Angeles");

    private static final ListedSource CURATED = source(
            "curated",
            local("13:20", "the new version is deployed"),
            local("16:04", "responses are slow"),
            local("16:19", "the service nodes are overloaded"),
            local("16:21", "hundreds of pods wait in the wrong cluster"),
            local("16:40", "rolled back to the version of 6 February"),
            local("16:44", "the rollback needs a manual deployment"),
            local("16:50", "the rollback is deployed by hand"),
            local("17:07", "it is still broken"),
            local("17:15", "is there a cluster alias named default?"),
            local("17:25", "rolled back to the version of 25 January"),
            local("17:59", "healthy again"));

    private static final ListedSource CHAT = source(
            "chat",
            local("13:46", "we are on the new version now"),
            local("16:06", "anyone else with webhook issues?"),
            local("16:15", "what does this log line mean?"),
            local("16:19", "a node at 102 % CPU"),
            local("16:21", "hundreds of pods in the service cluster?"),
            local("16:42", "assigning fails"),
            local("17:03", "here are the startup logs of plank"),
            local("17:15", "does the yaml define a default alias?"),
            local("17:59", "things should be fine now"));

    private static final ListedSource LOG = source(
            "log",
            utc("2019-02-09T00:11:37Z", "metric families are inconsistent"),
            utc("2019-02-09T00:50:01Z", "plank loads its cluster contexts"));

    @Test
    void threeClocksGiveOneOrder() {
        Timeline timeline = TimelineBuilder.create()
                .source(LOG)
                .source(CURATED)
                .source(CHAT)
                .merge()
                .getTimeline();

        assertThat(timeline.getEvents())
                .extracting(e -> e.getSource().getSystem() + ": " + e.getText())
                .containsExactly(
                        "curated: the new version is deployed",
                        "chat: we are on the new version now",
                        "curated: responses are slow",
                        "chat: anyone else with webhook issues?",
                        "log: metric families are inconsistent",
                        "chat: what does this log line mean?",
                        "chat: a node at 102 % CPU",
                        "curated: the service nodes are overloaded",
                        "chat: hundreds of pods in the service cluster?",
                        "curated: hundreds of pods wait in the wrong cluster",
                        "curated: rolled back to the version of 6 February",
                        "chat: assigning fails",
                        "curated: the rollback needs a manual deployment",
                        "curated: the rollback is deployed by hand",
                        "log: plank loads its cluster contexts",
                        "chat: here are the startup logs of plank",
                        "curated: it is still broken",
                        "chat: does the yaml define a default alias?",
                        "curated: is there a cluster alias named default?",
                        "curated: rolled back to the version of 25 January",
                        "chat: things should be fine now",
                        "curated: healthy again");
    }

    @Test
    void aStampToTheMinuteIsTheWholeMinuteAndNotItsFirstInstant() {
        EventTime deployed = CURATED.rows().get(6).get(0).getOccurredAt();
        EventTime loaded = LOG.rows().get(1).get(0).getOccurredAt();

        assertThat(deployed.toAdjustedEarliest()).contains(Instant.parse("2019-02-09T00:50:00Z"));
        assertThat(deployed.toAdjustedLatestExclusive()).contains(Instant.parse("2019-02-09T00:51:00Z"));
        assertThat(loaded.toAdjustedEarliest().orElseThrow())
                .isBetween(
                        deployed.toAdjustedEarliest().orElseThrow(),
                        deployed.toAdjustedLatestExclusive().orElseThrow());
    }

    private static ListedSource source(String system, TimelineEvent... events) {
        List<TimelineEvent> numbered = Stream.iterate(0, i -> i < events.length, i -> i + 1)
                .map(i -> events[i].toBuilder()
                        .id(EventId.of(system + ":" + (i + 1)))
                        .source(EventSource.builder()
                                .system(system)
                                .file(system)
                                .line(i + 1)
                                .build())
                        .build())
                .toList();
        return ListedSource.of(system, numbered.toArray(TimelineEvent[]::new));
    }

    private static TimelineEvent local(String time, String text) {
        EventTime occurredAt = EventTime.builder()
                .earliest(DAY.atTime(LocalTime.parse(time)).atZone(WEST_COAST).toInstant())
                .precision(TimePrecision.MINUTE)
                .basis(TimeBasis.DECLARED_ZONE)
                .zone(WEST_COAST)
                .raw(time)
                .build();
        return event(occurredAt, text);
    }

    private static TimelineEvent utc(String time, String text) {
        return event(EventTime.of(Instant.parse(time), TimePrecision.SECOND), text);
    }

    private static TimelineEvent event(EventTime occurredAt, String text) {
        return TimelineEvent.builder()
                .id(EventId.of("?"))
                .kind(EventKind.OTHER)
                .occurredAt(occurredAt)
                .source(EventSource.builder().system("?").file("?").build())
                .text(text)
                .build();
    }
}
