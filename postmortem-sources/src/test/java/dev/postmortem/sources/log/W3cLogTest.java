package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cLogTest {
    private static final String SOFTWARE = "#Software: Microsoft Internet Information Services 10.0";
    private static final String FIELDS =
            "#Fields: date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status";
    private static final String LINE = "2026-03-11 13:00:00 POST /api a=1 10.0.0.2 Mozilla/5.0+(X) 500";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("u_ex260311.log", lines));
    }

    @Test
    void directivesNameTheFieldsAndTimesAreUtc() {
        Recorded recorded = Logs.read(
                Logs.file("u_ex260311.log", SOFTWARE, "#Version: 1.0", "#Date: 2026-03-11 13:00:00", FIELDS, LINE),
                SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build());

        assertThat(recorded.files).containsExactly("u_ex260311.log w3c-extended");
        assertThat(recorded.rows).isEqualTo(1);
        assertThat(recorded.assumptions).isEmpty();
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("u_ex260311.log:5");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(event.getOccurredAt().getRaw()).contains("2026-03-11 13:00:00");
        assertThat(event.getText()).isEqualTo("POST /api?a=1 500");
        assertThat(event.getAttributes())
                .containsOnly(
                        entry("cs-method", "POST"),
                        entry("cs-uri-stem", "/api"),
                        entry("cs-uri-query", "a=1"),
                        entry("c-ip", "10.0.0.2"),
                        entry("cs(User-Agent)", "Mozilla/5.0+(X)"),
                        entry("sc-status", "500"));
    }

    @Test
    void anotherDirectiveNamesOtherFields() {
        Recorded recorded =
                read(SOFTWARE, FIELDS, LINE, "", SOFTWARE, "#Fields: time date x-event", "13:00:01 2026-03-11 stopped");

        assertThat(recorded.texts()).containsExactly("POST /api?a=1 500", "13:00:01 2026-03-11 stopped");
        assertThat(recorded.instants().get(1)).isEqualTo(Instant.parse("2026-03-11T13:00:01Z"));
        assertThat(recorded.events.get(1).getAttributes()).containsOnly(entry("x-event", "stopped"));
    }

    @Test
    void tabsSeparateFieldsThatHaveBlanks() {
        Recorded recorded = read(
                "#Version: 1.0",
                "#Fields: date time cs-method cs-uri-stem x-note",
                "2026-03-11\t13:00:00\tGET\t/\ta b");

        assertThat(recorded.texts()).containsExactly("GET /");
        assertThat(recorded.events.get(0).getAttributes()).containsEntry("x-note", "a b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-11 13:00:00 POST /api | source.bad-line",
                "2026-03-11 13:00:00 POST /api a=1 10.0.0.2 Mozilla 500 more | source.bad-line",
                "2026-02-30 13:00:00 POST /api a=1 10.0.0.2 Mozilla 500 | source.bad-time",
                "2026-03-11 25:00:00 POST /api a=1 10.0.0.2 Mozilla 500 | source.bad-time",
                "- 13:00:00 POST /api a=1 10.0.0.2 Mozilla 500 | source.no-time"
            })
    void aLineThatIsBrokenIsAProblem(String line, String id) {
        Recorded recorded = read(SOFTWARE, FIELDS, LINE, line, LINE);

        assertThat(recorded.brokenIds()).containsExactly(id);
        assertThat(recorded.broken.get(0).getLine()).contains(4L);
        assertThat(recorded.events).hasSize(2);
    }

    @Test
    void aLineAboveTheFieldsIsAProblem() {
        assertThat(read(SOFTWARE, LINE, FIELDS, LINE).brokenIds()).containsExactly("source.bad-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a comment", "#Fields:", "#Fields", "Fields: date time"})
    void aFileWithoutFieldsIsNone(String first) {
        assertThat(Logs.formatId(Logs.file("a.log", first, "prose", "more prose")))
                .isEqualTo("none");
    }

    @Test
    void linesAreMergedInUtc() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineMerge.create()
                .file(
                        Logs.file("iis.log", SOFTWARE, FIELDS, LINE),
                        SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build())
                .file(Logs.file("a.log", "2026-03-11T12:59:59Z a", "2026-03-11T13:00:01Z b"), SourceOptions.none())
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("2026-03-11T12:59:59Z a", SOFTWARE, FIELDS, LINE, "2026-03-11T13:00:01Z b");
    }

    @Property
    void everyLineIsARowOrADirective(@ForAll String any) {
        String line = any.replace("\n", "").replace("\r", "");
        Recorded recorded = read(SOFTWARE, FIELDS, "x" + line, "2026-03-11 13:00:00 " + line);

        assertThat(recorded.rows).isEqualTo(2);
    }
}
