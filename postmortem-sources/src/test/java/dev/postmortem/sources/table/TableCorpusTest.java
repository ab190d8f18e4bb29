package dev.postmortem.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real tables, and cells that mean something to the programs that open tables. */
class TableCorpusTest {
    private static String cells(String name) throws IOException {
        return Files.readString(Corpus.path("samples/csv_edge").resolve(name));
    }

    /** Puts a time before every row of a table whose rows have none. */
    private static RecordingSink read(String text, String column) {
        String timed = text.lines()
                .map(line -> line.equals("a time\",5,6") ? line : "2026-03-11T13:00:00Z," + line)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        CsvColumns columns =
                CsvColumns.builder().time("2026-03-11T13:00:00Z").text(column).build();
        return Tables.read(timed, columns);
    }

    @Test
    void tablesWithoutATimeAndATextAreNotTaken() {
        for (Path file : Corpus.files("samples/csv_edge")) {
            assertThat(Tables.isTable(InputFile.of("x.csv", file)))
                    .as(file.toString())
                    .isFalse();
        }
    }

    @Test
    void quotesAndLineEndsAndLettersAreRead() throws IOException {
        assertThat(Tables.texts(read(cells("newlines.csv"), "a"))).containsExactly("1", "Once upon \na time", "7");
        assertThat(Tables.texts(read(cells("escaped_quotes.csv"), "b"))).containsExactly("ha \"ha\" ha", "4");
        assertThat(Tables.texts(read(cells("comma_in_quotes.csv"), "city"))).containsExactly("Anytown, WW");
        assertThat(Tables.texts(read(cells("utf8.csv"), "c"))).containsExactly("3", "ʤ");
        assertThat(Tables.texts(read(cells("json.csv"), "val")).get(0)).startsWith("{\"type\": \"Point\"");
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfAName() {
        CsvColumns columns = CsvColumns.builder().time("Date").text("Close").build();
        Path path = Corpus.path("samples/csv_edge/bom.csv");
        RecordingSink read = RecordingSink.of(CsvEvents.of(path, columns));
        assertThat(read.broken()).isEmpty();
        assertThat(read.problems()).isEmpty();
        TimelineEvent first = read.events().get(0);
        assertThat(first.getText()).isEqualTo("221.51");
        assertThat(first.getOccurredAt().getEarliest()).contains(Instant.parse("2014-03-14T00:00:00Z"));
        assertThat(first.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.DAY);
        assertThat(first.getAttributes()).containsEntry("Volume", "79448141");
    }

    @Test
    void whatASpreadsheetWouldRunIsText() throws IOException {
        for (Path file : Corpus.files("hostile/csv")) {
            List<String> payloads = List.of(new JsonMapper().readValue(Files.readString(file), String[].class));
            for (String payload : payloads) {
                String quoted = "\"" + payload.replace("\"", "\"\"") + "\"";
                RecordingSink read = Tables.read("time,message\n2026-03-11T13:00:00Z," + quoted + "\n");
                assertThat(read.rowsWithEvents()).as(payload).isOne();
                TimelineEvent event = read.events().get(0);
                assertThat(event.getRawText().orElse(event.getText()))
                        .isEqualTo(payload.isBlank() ? "" : payload.strip());
            }
        }
    }
}
