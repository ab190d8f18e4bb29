package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalancerLogTest {
    private static final String LINE =
            "https 2026-03-11T13:00:00.186641Z app/shop/1 10.0.0.2:2817 - -1 -1 -1 503 - 34 366"
                    + " \"GET https://shop.example:443/ HTTP/1.1\" \"curl/8\" - -";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("alb.log", lines));
    }

    @Test
    void aLineHasTimeRequestStatusAndBothEnds() {
        Recorded recorded = read(LINE);

        assertThat(recorded.files).containsExactly("alb.log aws-alb");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.186641Z"));
        assertThat(event.getText()).isEqualTo("\"GET https://shop.example:443/ HTTP/1.1\" 503");
        assertThat(event.getAttributes())
                .contains(
                        entry("type", "https"),
                        entry("balancer", "app/shop/1"),
                        entry("client", "10.0.0.2:2817"),
                        entry("status", "503"),
                        entry("sent", "366"),
                        entry("more", "\"curl/8\" - -"))
                .doesNotContainKeys("target", "targetStatus", "time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https 2026-03-11T13:00:00Z a b",
                "ftp 2026-03-11T13:00:00Z",
                "https soon a b c d e f g h i j \"x\"",
                "https",
                ""
            })
    void anotherLineIsAProblem(String line) {
        assertThat(Logs.grammar("aws-alb").parse(line)).isNull();
        assertThat(read(LINE, line.isEmpty() ? "x" : line, LINE).brokenIds()).containsExactly("source.bad-line");
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        HeadedLine head = Logs.grammar("aws-alb").parse(LINE.substring(0, any.length() % LINE.length()) + any);

        assertThat(head == null || head.time().endsWith("Z")).isTrue();
    }
}
