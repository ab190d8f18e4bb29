package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.log.line.SlashGrammar;
import dev.postmortem.sources.log.line.SlashOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlashDatesTest {
    private static final SourceOptions UTC =
            SourceOptions.builder().zone(ZoneOffset.UTC).build();

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines), UTC);
    }

    @Test
    void amAndPmAreReadWithTheMonthFirstAndThatIsSaid() {
        Recorded recorded = read("3/11/2026 1:00:00 PM - ERROR down", "\tmore", "03/11/2026 12:00:01 AM on");

        assertThat(recorded.files).containsExactly("app.log slash-dates");
        assertThat(recorded.instants())
                .containsExactly(Instant.parse("2026-03-11T13:00:00Z"), Instant.parse("2026-03-11T00:00:01Z"));
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getText()).isEqualTo("ERROR down\n\tmore");
        assertThat(event.getLevel()).contains("ERROR");
        assertThat(event.getOccurredAt().getRaw()).contains("3/11/2026 1:00:00 PM");
        assertThat(event.getAssumptions()).containsExactly("month-first-assumed");
        assertThat(recorded.assumptions).extracting(a -> a.getId()).containsExactly("month-first-assumed");
        assertThat(recorded.assumptions.get(0).getRemedy()).contains("2026-03-11");
    }

    @ParameterizedTest
    @CsvSource({
        "03/11/2026 13:00:00, 03/13/2026 13:00:00, 2026-03-11T13:00:00Z",
        "03/11/2026 13:00:00, 13/03/2026 13:00:00, 2026-11-03T13:00:00Z",
        "3/11/2026 1:00 PM, 13/3/2026 1:00 PM, 2026-11-03T13:00:00Z",
        "03/11/2026 01:00:00.5 PM, 03/13/2026 01:00:00 PM, 2026-03-11T13:00:00.5Z",
        "03/11/2026 13:00:00 +0100, 03/13/2026 13:00:00 +0100, 2026-03-11T12:00:00Z"
    })
    void oneDateOfTheFileProvesTheOrderOfAll(String time, String proof, String instant) {
        Recorded recorded = read(time + " a", proof + " b");

        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.instants().get(0)).isEqualTo(Instant.parse(instant));
        assertThat(recorded.assumptions).isEmpty();
        assertThat(recorded.events.get(0).getAssumptions()).isEmpty();
        assertThat(recorded.texts()).containsExactly("a", "b");
    }

    @Test
    void aDateWithTwoMeaningsIsAProblemThatSaysSo() {
        Recorded recorded = read("11/03/2026 13:00:00 a", "more", "03/03/2026 13:00:00 b");

        assertThat(recorded.texts()).containsExactly("b");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.broken.get(0).getMessage()).contains("\"11/03/2026 13:00:00\" is one of two days");
        assertThat(recorded.broken.get(0).getRemedy()).contains("2026-03-11");
    }

    @Test
    void theTimeMayStandInBrackets() {
        Recorded recorded = read("[03/31/2026, 13:00:00] WARN a");

        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-03-31T13:00:00Z"));
        assertThat(recorded.texts()).containsExactly("WARN a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02/30/2026 13:00:00",
                "13/13/2026 13:00:00",
                "03/11/2026 25:00:00",
                "03/11/2026 13:00:00 PM",
                "00/00/2026 1:00 AM"
            })
    void aTimeThatDoesNotExistIsAProblem(String time) {
        Recorded recorded = read("03/31/2026 13:00:00 a", time + " no", "03/31/2026 13:00:01 b");

        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.texts()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/11/26 1:00:00 PM x",
                "111/3/2026 1:00:00 PM x",
                "3/111/2026 1:00:00 PM x",
                "3/11/2026x1:00:00 PM x",
                "3/11/2026 x",
                "3/11/2026 1:00:00x",
                "[3/11/2026 1:00:00 PM x",
                "3/11/2026",
                "3/11",
                "/",
                "["
            })
    void aLineWithoutSuchATimeIsNoRecord(String line) {
        assertThat(new SlashGrammar(SlashOrder.MONTH).parse(line)).isNull();
    }

    @Test
    void linesAreMergedIfTheOrderIsKnown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineMerge.create()
                .file(Logs.file("a.log", "3/11/2026 1:00:00 PM a"), UTC)
                .file(Logs.file("b.log", "2026-03-11T12:00:00Z b"), UTC)
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2026-03-11T12:00:00Z b\n3/11/2026 1:00:00 PM a\n");
        assertThatThrownBy(() -> LineMerge.create()
                        .file(Logs.file("a.log", "03/11/2026 13:00:00 a"), UTC)
                        .writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a.log: ")
                .hasMessageContaining("two days");
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        String usual = "[3/11/2026 1:00:00 PM +01:00] a";
        String line = usual.substring(0, any.length() % usual.length()) + any;
        for (SlashOrder order : SlashOrder.values()) {
            HeadedLine head = new SlashGrammar(order).parse(line);
            assertThat(head == null || !head.isYearless()).isTrue();
        }
    }
}
