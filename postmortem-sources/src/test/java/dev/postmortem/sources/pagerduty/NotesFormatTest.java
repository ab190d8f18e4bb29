package dev.postmortem.sources.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesFormatTest {
    private static final String NOTE =
            "{\"id\":\"N1\",\"user\":{\"id\":\"U1\",\"type\":\"user_reference\",\"summary\":\"Zoë\"},"
                    + "\"channel\":{\"summary\":\"web\"},\"content\":\"rolled back\",\"created_at\":\"2026-03-01T05:03:00-05:00\"}";

    @ParameterizedTest
    @ValueSource(strings = {"{\"notes\":[" + NOTE + "]}", "{\"note\":" + NOTE + "}", "[{\"notes\":[" + NOTE + "]}]"})
    void aNoteSaysWhoWroteWhatAndWhen(String json) {
        assertThat(new NotesFormat().recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(new NotesFormat(), json).only();
        assertThat(event.getId()).isEqualTo(EventId.of("pagerduty:note:N1"));
        assertThat(event.getKind()).isEqualTo(EventKind.NOTE);
        assertThat(event.getText()).isEqualTo("rolled back");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:03:00Z"));
        assertThat(event.getActor()).hasValueSatisfying(who -> {
            assertThat(who.getName()).isEqualTo("Zoë");
            assertThat(who.getType()).isEqualTo(ActorType.HUMAN);
        });
    }

    @Test
    void aNoteWithoutContentIsABrokenRow() {
        Reading reading = Reading.of(
                new NotesFormat(), "{\"notes\":[{\"id\":\"N1\",\"created_at\":\"2026-03-01T05:03:00Z\"},7]}");
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.missing-field", "source.bad-row");
    }
}
