package dev.postmortem.model.timeline.view;

import static dev.postmortem.model.timeline.view.Some.at;
import static dev.postmortem.model.timeline.view.Some.event;
import static dev.postmortem.model.timeline.view.Some.ids;
import static dev.postmortem.model.timeline.view.Some.join;
import static dev.postmortem.model.timeline.view.Some.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {
    @Test
    void whatWasKnownIsKeptApartFromWhatIsKnownOnlyNow() {
        TimelineEvent late = known(event("late", 1), 11);
        Timeline timeline = Timeline.of(
                List.of(
                        late,
                        known(event("in time", 2), 10),
                        known(withoutTime("some time"), 3),
                        known(withoutTime("never mind when"), 30),
                        event("nobody said", 10),
                        event("clean-up", 11),
                        known(event("called off before", 15), 9),
                        known(event("follow-up", 20), 21),
                        withoutTime("nothing")),
                List.of(join(late, event("original", 1))));

        Hindsight hindsight = Hindsight.of(timeline, at(10));

        assertThat(hindsight.getEnd()).isEqualTo(at(10));
        assertThat(ids(hindsight.getKnown())).containsExactly("in time", "called off before", "some time");
        assertThat(ids(hindsight.getLearnedAfter())).containsExactly("late", "never mind when");
        assertThat(hindsight.getLearnedAfter().getJoins()).isEqualTo(timeline.getJoins());
        assertThat(ids(hindsight.getUndated())).containsExactly("nobody said", "nothing");
        assertThat(ids(hindsight.getAfterwards())).containsExactly("clean-up", "follow-up");
    }

    @Test
    void whatAMessageToldOfIsKnownThoughNobodyReadTheRecordThatIsShown() {
        TimelineEvent log = event("log", 1, EventKind.LOG, "out of memory");
        Timeline timeline = Timeline.of(
                List.of(log), List.of(join(log, event("told", 5, EventKind.CHAT_MESSAGE, "it is out of memory"))));

        assertThat(Hindsight.of(timeline, at(5)).getKnown()).isEqualTo(timeline);
        assertThat(Hindsight.of(timeline, at(4)).getLearnedAfter()).isEqualTo(timeline);
        assertThat(Hindsight.of(timeline, at(0)).getAfterwards()).isEqualTo(timeline);
    }

    private static TimelineEvent known(TimelineEvent event, int second) {
        return event.toBuilder().knownAt(at(second)).build();
    }
}
