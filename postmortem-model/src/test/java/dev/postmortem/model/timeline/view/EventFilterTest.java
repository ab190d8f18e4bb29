package dev.postmortem.model.timeline.view;

import static dev.postmortem.model.timeline.view.Some.at;
import static dev.postmortem.model.timeline.view.Some.event;
import static dev.postmortem.model.timeline.view.Some.ids;
import static dev.postmortem.model.timeline.view.Some.join;
import static dev.postmortem.model.timeline.view.Some.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EventFilterTest {
    private static final TimelineEvent ALERT = event("alert", 1, EventKind.ALERT_FIRED, "Checkout SLOW").toBuilder()
            .addAffectedServices("checkout", "cart")
            .visibility(Visibility.PUBLIC)
            .build();
    private static final TimelineEvent CHAT = event("chat", 2, EventKind.CHAT_MESSAGE, "looking").toBuilder()
            .actor(Actor.builder().name("Maren").id("U1").build())
            .threadKey("t1")
            .pinned(true)
            .build();
    private static final TimelineEvent LOG = event("log", 3, EventKind.LOG, "").toBuilder()
            .visibility(Visibility.RESTRICTED)
            .build();
    private static final Timeline TIMELINE = Timeline.of(List.of(ALERT, CHAT, LOG));

    @Test
    void eachRuleKeepsWhatItSays() {
        assertThat(kept(EventFilter.all())).containsExactly("alert", "chat", "log");
        assertThat(kept(EventFilter.none())).isEmpty();
        assertThat(kept(EventFilter.pinned())).containsExactly("chat");
        assertThat(kept(EventFilter.visibleTo(Visibility.PUBLIC))).containsExactly("alert");
        assertThat(kept(EventFilter.visibleTo(Visibility.INTERNAL))).containsExactly("alert", "chat");
        assertThat(kept(EventFilter.kind(EventKind.LOG, EventKind.ALERT_FIRED))).containsExactly("alert", "log");
        assertThat(kept(EventFilter.kind())).isEmpty();
        assertThat(kept(EventFilter.system("test"))).hasSize(3);
        assertThat(kept(EventFilter.system("f"))).isEmpty();
        assertThat(kept(EventFilter.service("cart", "pay"))).containsExactly("alert");
        assertThat(kept(EventFilter.service("car"))).isEmpty();
        assertThat(kept(EventFilter.actor("Maren"))).containsExactly("chat");
        assertThat(kept(EventFilter.actor("U1"))).containsExactly("chat");
        assertThat(kept(EventFilter.actor("maren"))).isEmpty();
        assertThat(kept(EventFilter.thread("t1"))).containsExactly("chat");
        assertThat(kept(EventFilter.thread("t2"))).isEmpty();
        assertThat(kept(EventFilter.saying("checkout slow"))).containsExactly("alert");
        assertThat(kept(EventFilter.of("own", e -> e.getText().isEmpty()))).containsExactly("log");
    }

    @Test
    void aWindowIsHalfOpenAndHoldsNothingOfUnknownTime() {
        EventFilter filter = EventFilter.during(TimeWindow.of(at(1), at(3)));

        assertThat(kept(filter)).containsExactly("alert", "chat");
        assertThat(filter.test(withoutTime("u"))).isFalse();
    }

    @Test
    void whatHasALengthOverlapsTheWindowsThatItMeets() {
        TimelineEvent minute = event("m", 0).toBuilder()
                .occurredAt(EventTime.of(at(0), TimePrecision.MINUTE))
                .build();
        TimelineEvent ended = event("e", 10).toBuilder()
                .firstOccurredAt(EventTime.of(at(5), TimePrecision.SECOND))
                .endedAt(EventTime.of(at(20), TimePrecision.SECOND))
                .build();

        assertThat(overlapping(59, 70).test(minute)).isTrue();
        assertThat(overlapping(60, 70).test(minute)).isFalse();
        assertThat(overlapping(0, 0).test(minute)).isTrue();
        assertThat(overlapping(-9, 0).test(minute)).isFalse();
        assertThat(overlapping(0, 6).test(ended)).isTrue();
        assertThat(overlapping(0, 5).test(ended)).isFalse();
        assertThat(overlapping(20, 30).test(ended)).isTrue();
        assertThat(overlapping(21, 30).test(ended)).isFalse();
        assertThat(overlapping(-9, 9).test(withoutTime("u"))).isFalse();
    }

    @Test
    void anEventOfNoLengthOverlapsTheWindowThatHoldsItsInstant() {
        TimelineEvent instant = event("i", 0).toBuilder()
                .occurredAt(EventTime.between(at(5), at(5)))
                .build();

        assertThat(overlapping(5, 6).test(instant)).isTrue();
        assertThat(overlapping(4, 5).test(instant)).isFalse();
        assertThat(overlapping(6, 7).test(instant)).isFalse();
        assertThat(overlapping(5, 5).test(instant)).isTrue();
    }

    @Test
    void filtersAreCombined() {
        EventFilter log = EventFilter.kind(EventKind.LOG);

        assertThat(kept(log.or(EventFilter.pinned()))).containsExactly("chat", "log");
        assertThat(kept(log.and(EventFilter.pinned()))).isEmpty();
        assertThat(kept(log.negate())).containsExactly("alert", "chat");
        assertThat(kept(log.negate().and(EventFilter.pinned().negate()))).containsExactly("alert");
        assertThat(kept(EventFilter.allOf(List.of()))).hasSize(3);
        assertThat(kept(EventFilter.anyOf(List.of()))).isEmpty();
    }

    @Test
    void combinationsAreFlatSoThatAnyNumberCanBeCombined() {
        EventFilter some = EventFilter.kind(EventKind.NOTE);
        EventFilter all = EventFilter.all();
        for (int i = 0; i < 2_000; i++) {
            some = some.or(EventFilter.thread("t" + i));
            all = all.and(EventFilter.pinned());
        }

        assertThat(some.or(EventFilter.pinned()).test(CHAT)).isTrue();
        assertThat(some.test(LOG)).isFalse();
        assertThat(all.test(CHAT)).isTrue();
    }

    @Test
    void aFilterIsAValue() {
        Predicate<TimelineEvent> own = e -> true;
        EventFilter one = EventFilter.kind(EventKind.LOG, EventKind.NOTE).and(EventFilter.pinned());
        EventFilter same =
                EventFilter.kind(EventKind.NOTE, EventKind.LOG, EventKind.LOG).and(EventFilter.pinned());

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString("and[kind[LOG, NOTE], pinned]");
        assertThat(one).isNotEqualTo(EventFilter.pinned()).isNotEqualTo("pinned");
        assertThat(EventFilter.kind(EventKind.LOG)).isNotEqualTo(EventFilter.kind(EventKind.NOTE));
        assertThat(one.hashCode()).isNotEqualTo(EventFilter.pinned().hashCode());
        assertThat(one.negate().negate()).isSameAs(one);
        assertThat(one.negate()).hasToString("not[and[kind[LOG, NOTE], pinned]]");
        assertThat(EventFilter.of("a", own)).isEqualTo(EventFilter.of("a", own)).isNotEqualTo(EventFilter.of("b", own));
        assertThat(EventFilter.pinned().and(own)).isEqualTo(EventFilter.pinned().and(own));
        assertThat(EventFilter.pinned().or(own).toString()).startsWith("or[pinned, own rule[");
        assertThat(EventFilter.none()).hasToString("none");
    }

    @Test
    void aRuleOfACallerThatIsCalledAndIsNotTakenForACombination() {
        EventFilter own = EventFilter.of("and", TimelineEvent::isPinned);
        EventFilter not = EventFilter.of("not", TimelineEvent::isPinned);

        assertThat(kept(own.and(EventFilter.all()))).containsExactly("chat");
        assertThat(kept(not.negate())).containsExactly("alert", "log");
    }

    @Test
    void theOriginalsOfJoinsAreFoundToo() {
        Timeline joined = Timeline.of(List.of(ALERT, LOG), List.of(join(ALERT, CHAT), join(ALERT, LOG)));
        EventFilter chats = EventFilter.kind(EventKind.CHAT_MESSAGE);

        assertThat(joined.filter(chats).hasNoEvents()).isTrue();
        Timeline found = joined.filter(chats.inAnyRecordOf(joined));
        assertThat(ids(found)).containsExactly("alert");
        assertThat(found.getJoins()).hasSize(2);
        assertThat(ids(joined.filter(EventFilter.kind(EventKind.LOG).inAnyRecordOf(joined))))
                .containsExactly("alert", "log");
        assertThat(chats.inAnyRecordOf(joined)).isNotEqualTo(chats).isEqualTo(chats.inAnyRecordOf(joined));
    }

    private static EventFilter overlapping(int from, int to) {
        return EventFilter.overlapping(TimeWindow.of(at(from), at(to)));
    }

    private static List<String> kept(EventFilter filter) {
        return ids(TIMELINE.filter(filter));
    }
}
