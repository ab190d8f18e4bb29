package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.many;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTableTest {
    private static final Actor MAREN =
            Actor.builder().name("Maren").type(ActorType.HUMAN).build();

    @Test
    void columnsAreAlignedUnderTheirHeadings() {
        Timeline timeline =
                Timeline.of(List.of(event("a", 1).toBuilder().actor(MAREN).build(), withoutTime("u")));

        assertThat(timeline.toString().lines())
                .containsExactly(
                        "TIME (UTC)                      KIND                 ACTOR               TEXT",
                        "2026-03-11T12:00:01Z            OTHER                Maren               text of a",
                        "?                               OTHER                                    text of u",
                        "2 events, 0 joins");
    }

    @Test
    void theCountsAreGrammatical() {
        EventJoin join = EventJoin.builder()
                .event(EventId.of("a"))
                .key(CorrelationKey.of("k"))
                .originals(List.of(event("a", 1), event("b", 2)))
                .build();

        assertThat(Timeline.of(List.of(event("a", 1)), List.of(join)).toString())
                .endsWith("1 event, 1 join");
    }

    @Test
    void aHundredEventsAreShownInFullAndOfMoreTheMiddleIsLeftOut() {
        assertThat(Timeline.of(many(100)).toString().lines()).hasSize(102).noneMatch(line -> line.startsWith("..."));

        List<String> rows = Timeline.of(many(103)).toString().lines().toList();

        assertThat(rows).hasSize(103);
        assertThat(rows.get(50)).endsWith("text of e49");
        assertThat(rows.get(51)).startsWith("...  ").contains("3 events").endsWith("not shown here; see getEvents()");
        assertThat(rows.get(52)).endsWith("text of e53");
        assertThat(rows.get(102)).isEqualTo("103 events, 0 joins");
    }

    @Test
    void longCellsAreCutByCodePointAndMarked() {
        String wide = "\uD83D\uDE80".repeat(101);

        String row = row(event("a", 1).toBuilder()
                .text(wide)
                .actor(Actor.builder().name("n".repeat(19)).build())
                .build());

        assertThat(row).endsWith("  " + "\uD83D\uDE80".repeat(99) + "…").contains(" " + "n".repeat(17) + "…  ");
        assertThat(row(event("a", 1).toBuilder().text("t".repeat(100)).build())).endsWith(" " + "t".repeat(100));
    }

    @Test
    void whatATerminalWouldObeyIsShownAsASpace() {
        for (int c : new int[] {'\n', '\u001B', '\u202E', '\u200B', '\u2028', '\u2029', 0xD800}) {
            String text = "x" + Character.toString(c) + "y";

            assertThat(row(event("a", 1).toBuilder().text(text).build()))
                    .as(Integer.toHexString(c))
                    .endsWith(" x y");
        }
    }

    private static String row(TimelineEvent event) {
        return event.toString();
    }
}
