package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SyslogPayloadTest {
    private static TimelineEvent only(String line) {
        Recorded recorded = Logs.read(Logs.file("x.log", line));
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.events).hasSize(1);
        return recorded.events.get(0);
    }

    @Test
    void anObjectGivesTextLevelAndActor() {
        TimelineEvent event =
                only("<134>1 2026-03-11T13:02:03.5Z web-1 app 77 - - {\"level\":\"error\",\"msg\":\"down\","
                        + "\"logger\":\"pool\",\"time\":\"2026-03-11T13:02:03.1Z\",\"tries\":3}");
        assertThat(event.getText()).isEqualTo("down");
        assertThat(event.getLevel()).contains("error");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("pool");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03.1Z"));
        assertThat(event.getAttributes())
                .containsEntry("tries", "3")
                .containsEntry("pid", "77")
                .containsEntry("facility", "local0")
                .containsEntry("syslogHost", "web-1")
                .containsEntry("syslogProgram", "app")
                .containsEntry("collectedAt", "2026-03-11T13:02:03.500Z");
        assertThat(event.getId()).hasToString("x.log:1");
    }

    @Test
    void whatTheObjectDoesNotSayTheLineSays() {
        TimelineEvent event = only("<131>1 2026-03-11T13:02:03Z web-1 app - - - @cee: {\"message\":\"down\"}");
        assertThat(event.getText()).isEqualTo("down");
        assertThat(event.getLevel()).contains("err");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("app");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03Z"));
    }

    @Test
    void otherMessagesStayAsTheyAre() {
        String start = "<131>1 2026-03-11T13:02:03Z web-1 app - - - ";
        assertThat(only(start + "{\"a\":1}").getText()).isEqualTo("{\"a\":1}");
        assertThat(only(start + "{\"msg\":\"cut").getText()).isEqualTo("{\"msg\":\"cut");
        assertThat(only(start + "{not json}").getText()).isEqualTo("{not json}");
        TimelineEvent unknown = only("<131>1 - web-1 app - - - {\"msg\":\"a\"}");
        assertThat(unknown.getText()).isEqualTo("{\"msg\":\"a\"}");
    }
}
