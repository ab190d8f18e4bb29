package dev.postmortem.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as products export them, whose columns have names that are known. */
class ExportedTablesTest {
    private static TimelineEvent only(String... lines) {
        String text = String.join("\n", lines);
        assertThat(Tables.isTable(text)).isTrue();
        RecordingSink read = Tables.read(text);
        assertThat(read.broken()).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.events()).hasSize(1);
        return read.events().get(0);
    }

    private static Instant instant(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow();
    }

    @Test
    void splunk() {
        TimelineEvent event = only(
                "\"_time\",\"_raw\",host,source,sourcetype",
                "\"2026-03-11T13:02:03.412+0000\",\"{\"\"level\"\":\"\"error\"\"}\",web-1,/var/log/app.log,app");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T13:02:03.412Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(event.getText()).isEqualTo("{\"level\":\"error\"}");
        assertThat(event.getKind()).isEqualTo(EventKind.LOG);
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("web-1");
        assertThat(event.getActor().orElseThrow().getType()).isEqualTo(ActorType.SYSTEM);
        assertThat(event.getAttributes())
                .containsOnlyKeys("source", "sourcetype")
                .containsEntry("sourcetype", "app");
        assertThat(event.getId().toString()).isEqualTo("table.csv:2");
        assertThat(event.getSource().getLine()).contains(2L);
    }

    @Test
    void kibana() {
        TimelineEvent event =
                only("\"@timestamp\",\"log.level\",message", "\"Mar 11, 2026 @ 13:02:03.123\",WARN,\"slow, very\"");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T13:02:03.123Z"));
        assertThat(event.getOccurredAt().getRaw()).contains("Mar 11, 2026 @ 13:02:03.123");
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.ASSUMED_ZONE);
        assertThat(event.getText()).isEqualTo("slow, very");
        assertThat(event.getLevel()).contains("WARN");
        assertThat(event.getKind()).isEqualTo(EventKind.LOG);
    }

    @Test
    void datadog() {
        TimelineEvent event =
                only("Date,Host,Service,Message", "\"2026-03-11T13:02:03.123Z\",\"i-1\",\"checkout\",\"timeout\"");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T13:02:03.123Z"));
        assertThat(event.getText()).isEqualTo("timeout");
        assertThat(event.getAttributes()).containsEntry("Service", "checkout");
        assertThat(event.getKind()).isEqualTo(EventKind.LOG);
    }

    @Test
    void logsInsightsIsUtcWithoutSayingSo() {
        String text = "@timestamp,@message,@ptr\n2026-03-11 13:02:03.000,\"START\",abc\n";
        RecordingSink read = Tables.read(text);
        assertThat(Tables.instants(read)).containsExactly(Instant.parse("2026-03-11T13:02:03Z"));
        assertThat(read.events().get(0).getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(read.assumptions()).extracting(a -> a.getId()).containsExactly("columns-assumed");
    }

    @Test
    void grafanaHasNanosecondsUnderTheirName() {
        TimelineEvent event = only(
                "\"Time\",\"Line\",\"tsNs\",\"id\"",
                "\"2026-03-11 14:02:03.123\",\"level=error msg=down\",\"1773234123123456789\",\"x\"");
        assertThat(instant(event)).isEqualTo(Instant.ofEpochSecond(1_773_234_123L, 123_456_789));
        assertThat(event.getText()).isEqualTo("level=error msg=down");
        assertThat(event.getAttributes()).containsEntry("Time", "2026-03-11 14:02:03.123");
    }

    @Test
    void azureNamesTheZoneInTheHeader() {
        TimelineEvent event = only(
                "\"TimeGenerated [UTC]\",\"Message\",\"SeverityLevel\"",
                "\"3/11/2026, 1:02:03.123 PM\",\"pod evicted\",\"3\"");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T13:02:03.123Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(event.getAssumptions()).containsExactly("month-first-assumed");
        assertThat(event.getLevel()).contains("3");
    }

    @Test
    void theEventViewerNamesNoColumnOfTexts() {
        String text = "Level,Date and Time,Source,Event ID,Task Category\r\n"
                + "Error,3/13/2026 1:02:03 PM,Service Control Manager,7031,None,\"The service\r\nstopped.\"\r\n";
        TimelineEvent event = only(text.split("\n"));
        assertThat(event.getText()).isEqualTo("The service\nstopped.");
        assertThat(event.getLevel()).contains("Error");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("Service Control Manager");
        assertThat(event.getAttributes()).containsEntry("Event ID", "7031").doesNotContainKey("column 6");
        assertThat(event.getKind()).isEqualTo(EventKind.LOG);
    }

    @Test
    void pagerDuty() {
        TimelineEvent event = only(
                "id,incident_number,description,service_name,urgency,created_on,resolved_on",
                "Q1,12,\"[FIRING] High latency\",Checkout,high,2026-03-11T13:02:03-07:00,2026-03-11T14:00:00-07:00");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T20:02:03Z"));
        assertThat(event.getText()).isEqualTo("[FIRING] High latency");
        assertThat(event.getLevel()).contains("high");
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
        assertThat(event.getAttributes())
                .containsEntry("incident_number", "12")
                .containsEntry("resolved_on", "2026-03-11T14:00:00-07:00");
    }

    @Test
    void opsgenieCountsMilliseconds() {
        TimelineEvent event =
                only("AlertID,TinyID,Message,Status,Priority,CreatedAt", "a-1,4,disk full,closed,P2,1773234123000");
        assertThat(instant(event)).isEqualTo(Instant.ofEpochSecond(1_773_234_123L));
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
    }

    @Test
    void jiraNamesSeveralColumnsAlike() {
        TimelineEvent event = only(
                "Summary,Issue key,Priority,Created,Labels,Labels", "Checkout down,OPS-7,High,11/Mar/26 1:02 PM,a,b");
        assertThat(instant(event)).isEqualTo(Instant.parse("2026-03-11T13:02:00Z"));
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MINUTE);
        assertThat(event.getAttributes())
                .containsEntry("Labels", "a")
                .containsEntry("Labels (2)", "b")
                .containsEntry("Issue key", "OPS-7");
    }

    @Test
    void serviceNow() {
        TimelineEvent event = only(
                "\"number\",\"short_description\",\"description\",\"opened_at\"",
                "\"INC001\",\"Mail down\",\"line one\nline two\",\"2026-03-11 13:02:03\"");
        assertThat(event.getText()).isEqualTo("Mail down");
        assertThat(event.getAttributes()).containsEntry("description", "line one\nline two");
    }

    @Test
    void aTimelineThatPeopleWrote() {
        String text = "Incident 2042,,\n,,\nDate,Time (UTC),Who,What happened\n"
                + "2026-03-11,13:02,Ana,\"Paged, joined\"\n2026-03-11,9:05 PM,,Rolled back\n,,,\n";
        RecordingSink read = Tables.read(text);
        assertThat(Tables.isTable(text)).isTrue();
        assertThat(Tables.instants(read))
                .containsExactly(Instant.parse("2026-03-11T13:02:00Z"), Instant.parse("2026-03-11T21:05:00Z"));
        assertThat(Tables.texts(read)).containsExactly("Paged, joined", "Rolled back");
        assertThat(read.events().get(0).getKind()).isEqualTo(EventKind.NOTE);
        assertThat(read.events().get(0).getActor().orElseThrow().getType()).isEqualTo(ActorType.UNKNOWN);
        assertThat(read.ignored())
                .containsEntry("before the names of the columns", 2)
                .containsEntry("blank", 1);
        assertThat(read.assumptions().get(0).getMessage())
                .contains("\"Date\", \"Time (UTC)\" for the time", "\"What happened\" for the text", "\"Who\"", "NOTE");
        assertThat(read.assumptions().get(0).getRemedy()).contains("CsvColumns.builder()");
    }

    @Test
    void excelWritesSemicolonsInUtf16OrWithAMark() {
        String text = "sep=;\r\nDatum;Zeit;Who;Summary\r\n11.03.2026 13:02;;Ana;on call\r\n";
        for (byte[] bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))) {
            InputFile file = InputFile.of("table.csv", bytes);
            assertThat(Tables.isTable(file)).isTrue();
            RecordingSink read = Tables.read(file, SourceOptions.none());
            assertThat(Tables.texts(read)).containsExactly("on call");
            assertThat(Tables.instants(read)).containsExactly(Instant.parse("2026-03-11T13:02:00Z"));
        }
    }

    @Test
    void tabsAndBarsSeparateToo() {
        assertThat(Tables.texts(Tables.read("time\tmessage\n2026-03-11T13:02:03Z\ta, b\n")))
                .containsExactly("a, b");
        assertThat(Tables.texts(Tables.read("time | message\n2026-03-11T13:02:03Z | a\n")))
                .containsExactly("a");
        assertThat(Tables.isTable("| time | message |\n|---|---|\n| 2026-03-11T13:02:03Z | a |\n"))
                .isFalse();
    }

    @Test
    void numbersWithoutAUnitAreProblemsUntilOneIsDeclared() {
        String text = "time,message\n1773234123,a\n";
        assertThat(Tables.read(text).broken()).extracting(p -> p.getId()).containsExactly("source.no-unit");
        SourceOptions seconds =
                SourceOptions.builder().epochUnit(EpochUnit.SECONDS).build();
        assertThat(Tables.instants(Tables.read(Tables.file(text), seconds)))
                .containsExactly(Instant.ofEpochSecond(1_773_234_123L));
    }

    @Test
    void aTableWithoutTimesOrTextsIsNone() {
        assertThat(Tables.isTable("Date, Open, High, Low, Close, Volume\n14-Mar-14,223.80,1,2,3,4\n"))
                .isFalse();
        assertThat(Tables.isTable("key,message\n1,a\n")).isFalse();
        assertThat(Tables.isTable("")).isFalse();
        assertThat(Tables.isTable("message\n")).isFalse();
        assertThat(Tables.isTable("2026-03-11T13:02:03Z,time flies,message\n")).isFalse();
    }

    @Test
    void aTableOfItsHeaderAloneHasNoRows() {
        RecordingSink read = Tables.read("time,message\n");
        assertThat(read.rows()).isZero();
        assertThat(read.problems()).isEmpty();
    }
}
