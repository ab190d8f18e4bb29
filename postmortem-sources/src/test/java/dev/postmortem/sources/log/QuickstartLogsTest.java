package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.InputFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The logs of the sample incident, as its README tells of them. */
class QuickstartLogsTest {
    private static InputFile sample(String name) {
        return InputFile.of(name, Path.of("..", "examples", "quickstart", "incident", name));
    }

    @Test
    void theLogOfTheServiceHasOneBrokenLine() {
        Recorded recorded = Logs.read(sample("checkout-api.jsonl"));

        assertThat(recorded.files).containsExactly("checkout-api.jsonl json-lines");
        assertThat(recorded.rows).isEqualTo(35);
        assertThat(recorded.events).hasSize(34);
        assertThat(recorded.broken)
                .singleElement()
                .satisfies(p -> assertThat(p.getLine()).contains(20L));
        assertThat(recorded.instants().get(0)).isEqualTo("2026-03-11T13:38:41.207Z");
        assertThat(recorded.events.get(9).getAttributes().get("stack")).startsWith("com.example.shop.pool");
        assertThat(recorded.events)
                .allSatisfy(
                        e -> assertThat(e.getActor().orElseThrow().getName()).isEqualTo("checkout-api"));
    }

    @Test
    void theLogOfTheProxyGetsItsYearFromTheOtherFiles() {
        SourceOptions options =
                SourceOptions.builder().zone(ZoneId.of("America/New_York")).build();
        Recorded recorded = Logs.readNear(
                sample("db-proxy.log"), options, Recorded.window("2026-03-05T10:12:30Z", "2026-03-11T15:50:41Z"));

        assertThat(recorded.rows).isEqualTo(20);
        assertThat(recorded.events).hasSize(20);
        assertThat(recorded.years).containsExactly(2026);
        assertThat(recorded.assumptions).extracting(a -> a.getId()).containsExactly("year-assumed");
        assertThat(recorded.events.get(3).getId()).hasToString("db-proxy.log:4");
        assertThat(recorded.instants().get(3)).isEqualTo("2026-03-11T13:53:50Z");
        assertThat(recorded.events.get(9).getText())
                .isEqualTo("ERROR slow path report\n    waiting=790 active=200 idle_in_transaction=171\n"
                        + "    oldest_waiter=2.0s top_client=checkout-api/2.31.0");
        assertThat(recorded.events.get(10).getId()).hasToString("db-proxy.log:13");
    }

    @Test
    void theLogOfTheLoadBalancerHasItsOffsets() {
        Recorded recorded = Logs.read(sample("edge-lb.log"));

        assertThat(recorded.files).containsExactly("edge-lb.log syslog-rfc5424");
        assertThat(recorded.events).hasSize(10);
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.assumptions).isEmpty();
        assertThat(recorded.instants().get(7)).isEqualTo(Instant.parse("2026-03-11T15:04:22.715Z"));
        assertThat(recorded.events.get(6).getLevel()).contains("err");
        assertThat(recorded.events.get(6).getAttributes()).containsEntry("lb@32473.failed5xx", "33760");
    }

    @Test
    void notesAreNoLog() {
        assertThat(Logs.formatId(sample("notes.txt"))).isEqualTo("none");
    }
}
