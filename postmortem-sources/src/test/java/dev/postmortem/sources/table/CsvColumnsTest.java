package dev.postmortem.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvColumnsTest {
    private static CsvColumns.Builder basic() {
        return CsvColumns.builder().time("Created").text("Summary");
    }

    @Test
    void allThatARowSaysCanBeDeclared() {
        CsvColumns columns = CsvColumns.builder()
                .time("Created")
                .further("Resolved", EventKind.ALERT_RESOLVED)
                .text("Summary", "Detail")
                .kind(EventKind.OTHER)
                .kind("Type", Map.of("alert", EventKind.ALERT_FIRED))
                .actor("Owner", ActorType.HUMAN)
                .level("Sev")
                .id("Key", "tracker:")
                .link("Url")
                .attributes("Team")
                .build();
        RecordingSink read = Tables.read("""
                Key;Created;Resolved;Summary;Detail;Type;Owner;Sev;Url;Team;Noise
                A-1;2026-03-11T13:00:00Z;2026-03-11T14:00:00Z;Down;all;ALERT;Ana;P1;https://t.example/A-1;core;x
                A-2;2026-03-11T13:05:00Z;;Up;;other;;;;;
                """, columns);
        assertThat(read.events())
                .extracting(e -> e.getId().toString())
                .containsExactly("tracker:A-1", "tracker:A-1:Resolved", "tracker:A-2");
        TimelineEvent first = read.events().get(0);
        assertThat(first.getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(first.getText()).isEqualTo("Down: all");
        assertThat(first.getActor().orElseThrow().getType()).isEqualTo(ActorType.HUMAN);
        assertThat(first.getLevel()).contains("P1");
        assertThat(first.getLink().orElseThrow().toString()).contains("t.example/A-1");
        assertThat(first.getAttributes()).isEqualTo(Map.of("Team", "core"));
        assertThat(first.getSource().getExternalId()).contains("A-1");
        assertThat(read.events().get(1).getKind()).isEqualTo(EventKind.ALERT_RESOLVED);
        assertThat(read.events().get(2).getKind()).isEqualTo(EventKind.OTHER);
        assertThat(read.assumptions()).isEmpty();
        assertThat(read.rowsWithEvents()).isEqualTo(2);
    }

    @Test
    void aPatternSaysHowTimesAreWritten() {
        CsvColumns columns = basic().timePattern("dd/MM/yyyy HH.mm")
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
        RecordingSink read = Tables.read("created,summary\n03/11/2026 13.02,a\n30/02/2026 13.02,b\n", columns);
        assertThat(Tables.instants(read)).containsExactly(Instant.parse("2026-11-03T12:02:00Z"));
        assertThat(read.events().get(0).getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MINUTE);
        assertThat(read.events().get(0).getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(read.events().get(0).getOccurredAt().getRaw()).contains("03/11/2026 13.02");
        assertThat(read.broken()).extracting(p -> p.getId()).containsExactly("source.bad-time");
    }

    @Test
    void aPatternMayHaveAnOffsetOrNoTimeOfDay() {
        CsvColumns offset = basic().timePattern("yyyyMMdd'y'HHmmss.SSSX").build();
        TimelineEvent event = Tables.read("Created,Summary\n20260311y130203.120+01,a\n", offset)
                .events()
                .get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T12:02:03.120Z"));
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MILLI);
        CsvColumns day = basic().timePattern("d MMM yyyy").build();
        event = Tables.read("Created,Summary\n11 mar 2026,a\n", day).events().get(0);
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.DAY);
    }

    @Test
    void numbersHaveADeclaredUnit() {
        CsvColumns columns = CsvColumns.builder()
                .time("t")
                .text("m")
                .timeUnit(EpochUnit.MILLIS)
                .build();
        assertThat(Tables.instants(Tables.read("t,m\n1773234123000,a\n", columns)))
                .containsExactly(Instant.ofEpochSecond(1_773_234_123L));
    }

    @Test
    void aDeclaredDayGoesOnAfterMidnight() {
        CsvColumns columns = CsvColumns.builder()
                .time("At")
                .text("What")
                .day(LocalDate.of(2026, 3, 11))
                .build();
        RecordingSink read = Tables.read("At,What\n23:50,a\n11:58 PM,b\n0:10 UTC,c\n00:05,late\n", columns);
        assertThat(Tables.instants(read))
                .containsExactly(
                        Instant.parse("2026-03-11T23:50:00Z"),
                        Instant.parse("2026-03-11T23:58:00Z"),
                        Instant.parse("2026-03-12T00:10:00Z"),
                        Instant.parse("2026-03-12T00:05:00Z"));
    }

    @Test
    void aMissingColumnIsNamedBesideThoseThatAreThere() {
        RecordingSink read = Tables.read("When,Summary\n2026-03-11T13:00:00Z,a\n", basic().build());
        assertThat(read.rows()).isZero();
        assertThat(read.problems()).extracting(p -> p.getId()).containsExactly("source.no-column");
        assertThat(read.problems().get(0).getMessage()).contains("no column \"Created\"", "\"When\", \"Summary\"");
        assertThat(Tables.read("", basic().build()).problems().get(0).getMessage())
                .contains("empty");
    }

    @Test
    void theSeparatorMayBeDeclared() {
        CsvColumns columns =
                CsvColumns.builder().time("a").text("b").separator('^').build();
        assertThat(Tables.texts(Tables.read("a^b\n2026-03-11T13:00:00Z^x,y\n", columns)))
                .containsExactly("x,y");
    }

    @Test
    void aBuilderCanBeUsedAgain() {
        CsvColumns.Builder builder = CsvColumns.builder().time("a").text("b");
        CsvColumns first = builder.build();
        builder.time("c").further("d", EventKind.NOTE);
        assertThat(first.time()).isEqualTo(List.of("a"));
        assertThat(first.further()).isEmpty();
    }

    @Test
    void aTimeAndATextHaveToBeDeclared() {
        assertThatThrownBy(() -> CsvColumns.builder().text("a").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time(\"name of the column\")");
        assertThatThrownBy(() -> CsvColumns.builder().time("a").build()).hasMessageContaining("text");
        assertThatThrownBy(() -> CsvColumns.builder().timePattern("b{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "Created,Summary\n2026-03-11T13:00:00Z,a\n");
        assertThat(Tables.texts(RecordingSink.of(CsvEvents.of(file, basic().build()))))
                .containsExactly("a");
        assertThat(RecordingSink.of(CsvEvents.of(file)).files()).containsEntry("t.csv", "csv");
    }
}
