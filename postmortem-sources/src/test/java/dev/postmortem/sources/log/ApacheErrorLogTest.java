package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApacheErrorLogTest {
    private static final String STAMP = "[Wed Mar 11 13:38:41.123456 2026] ";
    private static final SourceOptions BERLIN =
            SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build();

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("error.log", lines), BERLIN);
    }

    @Test
    void aLineHasTimeModuleLevelProcessClientAndText() {
        Recorded recorded =
                read(STAMP + "[core:error] [pid 35708:tid 4328636416] [client 72.15.99.187:55] AH00128: File"
                        + " does not exist: [a]");

        assertThat(recorded.files).containsExactly("error.log apache-error");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T12:38:41.123456Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MICRO);
        assertThat(event.getOccurredAt().getRaw()).contains("Wed Mar 11 13:38:41.123456 2026");
        assertThat(event.getLevel()).contains("error");
        assertThat(event.getText()).isEqualTo("AH00128: File does not exist: [a]");
        assertThat(event.getAttributes())
                .containsOnly(
                        entry("module", "core"),
                        entry("pid", "35708"),
                        entry("thread", "4328636416"),
                        entry("client", "72.15.99.187:55"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[error] [client 1.2.3.4] denied | error | denied | client",
                "[mpm_event:notice] [pid 1:tid 2] AH1: ok | notice | AH1: ok | module pid thread",
                "[:emerg] [pid 1] [mine] | emerg | [mine] | pid",
                "[ssl:trace4] text | trace4 | text | module",
                "[core:warn] [pid 1 | warn | [pid 1 | module",
                "[core:warn] | warn | ~~ | module",
            })
    void olderAndShorterLinesAreRead(String rest, String level, String text, String names) {
        TimelineEvent event = read("[Wed Mar 11 13:38:41 2026] " + rest).events.get(0);

        assertThat(event.getLevel()).contains(level);
        assertThat(event.getText()).isEqualTo(text);
        assertThat(event.getAttributes().keySet()).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void otherLinesContinueTheRecordBefore() {
        Recorded recorded =
                read(STAMP + "[php:error] Uncaught", "Stack trace:", "#0 {main}", STAMP + "[php:info] next");

        assertThat(recorded.texts()).containsExactly("Uncaught\nStack trace:\n#0 {main}", "next");
        assertThat(recorded.rows).isEqualTo(2);
    }

    @Test
    void withoutAZoneUtcIsAssumed() {
        Recorded recorded = Logs.read(Logs.file("error.log", STAMP + "[core:error] a"));

        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-03-11T13:38:41.123456Z"));
        assertThat(recorded.events.get(0).getAssumptions()).isEqualTo(List.of("zone-assumed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed Feb 31 13:38:41 2026", "Wed Okt 11 13:38:41 2026", "Wed Mar 11 25:38:41 2026"})
    void aTimeThatDoesNotExistIsAProblem(String time) {
        Recorded recorded =
                read(STAMP + "[core:error] a", "[" + time + "] [core:error] b", "more of b", STAMP + "[core:error] c");

        assertThat(recorded.texts()).containsExactly("a", "c");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        String line = STAMP + "[core:error] [pid 1] [client x] ";
        HeadedLine read = Logs.grammar("apache-error").parse(line.substring(0, any.length() % line.length()) + any);

        assertThat(read == null || read.level().isPresent()).isTrue();
    }
}
