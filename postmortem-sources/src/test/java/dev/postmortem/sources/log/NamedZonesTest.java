package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedZonesTest {
    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines));
    }

    private static Recorded readIn(String zone, String... lines) {
        return Logs.read(
                Logs.file("app.log", lines),
                SourceOptions.builder().zone(ZoneId.of(zone)).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-11 14:20:09.412 CET [31] FATAL: no | 2026-03-11T13:20:09.412Z | [31] FATAL: no",
                "2026-07-11 14:20:09 CEST [31] LOG: up | 2026-07-11T12:20:09Z | [31] LOG: up",
                "[2026-07-11 14:20:09 PST] up | 2026-07-11T22:20:09Z | up",
                "2026-03-11T14:20:09 ACDT up | 2026-03-11T03:50:09Z | up",
                "[11-Mar-2026 13:00:00 Europe/Berlin] PHP Warning: no | 2026-03-11T12:00:00Z | PHP Warning: no",
                "2026-07-11 13:00:00 America/New_York up | 2026-07-11T17:00:00Z | up",
                "Wed 2026-03-11 14:20:09 CET db-1 kernel: up | 2026-03-11T13:20:09Z | db-1 kernel: up",
                "Wed Mar 11 14:20:09 CET 2026 up | 2026-03-11T13:20:09Z | up",
                "Sun Mar  1 14:20:09 UTC 2026 up | 2026-03-01T14:20:09Z | up",
                "3/11/2026 1:00:00 PM CET up | 2026-03-11T12:00:00Z | up",
                "11 Mar 2026 13:00:00,123 EDT up | 2026-03-11T17:00:00.123Z | up"
            })
    void theNameOfAZoneBelongsToTheTime(String line, String instant, String text) {
        TimelineEvent event = read(line).events.get(0);

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse(instant));
        assertThat(event.getText()).isEqualTo(text);
    }

    @Test
    void whatANameWasTakenForIsToldOnce() {
        Recorded recorded =
                read("2026-03-29 01:59:00 CET a", "2026-03-29 03:00:00 CEST b", "2026-03-29 03:00:01 CEST c");

        assertThat(recorded.assumptions)
                .extracting(SourceAssumption::getId, SourceAssumption::getMessage)
                .containsExactly(
                        tuple("zone-name", "CET behind the times of this file is read as +01:00"),
                        tuple("zone-name", "CEST behind the times of this file is read as +02:00"));
        assertThat(recorded.events)
                .extracting(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .containsExactly(
                        Instant.parse("2026-03-29T00:59:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:00:01Z"));
    }

    @Test
    void anAbbreviationIsAnOffsetAndARegionIsDeclared() {
        Recorded recorded = readIn("Asia/Tokyo", "2026-03-11 14:20:09 CET a", "2026-03-11 14:20:09 Europe/Berlin b");

        assertThat(recorded.events)
                .extracting(event -> event.getOccurredAt().getBasis())
                .containsExactly(TimeBasis.EXPLICIT_OFFSET, TimeBasis.DECLARED_ZONE);
        assertThat(recorded.events)
                .extracting(event -> event.getOccurredAt().getRaw().orElseThrow())
                .containsExactly("2026-03-11 14:20:09 CET", "2026-03-11 14:20:09 Europe/Berlin");
        assertThat(recorded.events.get(1).getAssumptions()).isEmpty();
    }

    @Test
    void aRegionThatHasATimeTwiceDecidesByTheOrderOfTheFile() {
        Recorded recorded = read(
                "2026-10-25 02:30:00 Europe/Berlin a",
                "2026-10-25 02:59:59 Europe/Berlin b",
                "2026-10-25 02:10:00 Europe/Berlin c");

        assertThat(recorded.events)
                .extracting(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T00:59:59Z"),
                        Instant.parse("2026-10-25T01:10:00Z"));
        assertThat(recorded.events.get(2).getAssumptions()).containsExactly("dst-ambiguous");
    }

    @Test
    void theDeclaredZoneDecidesBetweenTheMeaningsOfAName() {
        String line = "2026-03-01 14:20:09 CST up";

        assertThat(readIn("America/Chicago", line).events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-01T20:20:09Z"));
        assertThat(readIn("Asia/Shanghai", line).events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-01T06:20:09Z"));
        Recorded undeclared = read("2026-03-01 14:20:00 UTC a", line);
        assertThat(undeclared.texts()).containsExactly("a");
        assertThat(undeclared.brokenIds()).containsExactly("source.bad-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-11T14:20:09Z MSK cluster is up",
                "2026-03-11 14:20:09 +00:00 MSK cluster is up",
                "2026-03-11 14:20:09 UTC MSK cluster is up"
            })
    void behindAnOffsetANameIsText(String line) {
        Recorded recorded = readIn("UTC", line);

        assertThat(recorded.texts()).containsExactly("MSK cluster is up");
        assertThat(recorded.events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T14:20:09Z"));
        assertThat(recorded.assumptions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSK-cluster is up", "EST5EDT is set", "msk is up", "Msk is up", "PSTN is up", "a/b is up"})
    void aWordThatIsMoreThanANameIsText(String text) {
        Recorded recorded = readIn("UTC", "2026-03-11 14:20:09 " + text);

        assertThat(recorded.texts()).containsExactly(text);
        assertThat(recorded.events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T14:20:09Z"));
    }

    @Test
    void jsonHasTimesWithNamesToo() {
        Recorded recorded = read(
                "{\"timestamp\":\"2026-03-11 14:20:09.412 CET\",\"error_severity\":\"FATAL\",\"message\":\"no\"}",
                "{\"timestamp\":\"2026-03-11 14:20:10.412 CET\",\"error_severity\":\"LOG\",\"message\":\"up\"}");

        assertThat(recorded.texts()).containsExactly("no", "up");
        assertThat(recorded.events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T13:20:09.412Z"));
    }

    @Test
    void linesAreMergedByTheZonesTheyName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineMerge.create()
                .file(Logs.file("a.log", "2026-03-11 14:00:00 CET a"), SourceOptions.none())
                .file(Logs.file("b.log", "2026-03-11T13:30:00Z b"), SourceOptions.none())
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("2026-03-11 14:00:00 CET a\n2026-03-11T13:30:00Z b\n");
    }
}
