package dev.postmortem.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.CpuClock;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.Bundle;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The engine alone, with a format that takes anything. */
class HostileJsonTest {
    /** Must be rejected as one JSON text, but are several values in a row, or none. */
    private static final Set<String> ROWS_OF_VALUES = Set.of(
            "n_structure_double_array.json",
            "n_structure_no_data.json",
            "n_structure_UTF8_BOM_no_data.json",
            "n_single_space.json",
            "n_structure_object_with_trailing_garbage.json");

    @TestFactory
    Stream<DynamicTest> acceptsWhatIsJsonAndRejectsWhatIsNot() {
        return Corpus.files("hostile/json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) {
        String name = file.getFileName().toString();
        RecordingSink sink = read(InputFile.of(name, file));
        if (name.startsWith("y_")) {
            assertThat(sink.broken()).isEmpty();
        } else if (name.startsWith("n_") && !ROWS_OF_VALUES.contains(name)) {
            assertThat(sink.broken()).hasSize(1);
            assertThat(sink.broken().get(0).getId()).isIn("source.bad-json", "source.limit");
        }
    }

    @Test
    void bombsInArchivesAreLimits() throws IOException {
        assertThat(entry("bomb_longname.zip").broken()).extracting("id").containsExactly("source.limit");
        assertThat(entry("bomb_longstr.zip").problems()).extracting("id").contains("source.limit");
        assertThat(entry("bomb_hashcoll.zip").rowsWithEvents()).isEqualTo(1);
        assertThat(entry("bomb_bigexp.zip").events())
                .extracting(TimelineEvent::getText)
                .containsExactly("\"1e1000000000\"", "\"1e-1000000000\"", "\"-1E+999999999\"");
    }

    @Test
    void linesOfEveryKindAreRows() {
        assertThat(lines("crlf_bom.ndjson").rowsWithEvents()).isEqualTo(2);
        assertThat(lines("utf16.ndjson").rowsWithEvents()).isPositive();
        assertThat(lines("no_newline.ndjson").rowsWithEvents()).isEqualTo(3);
        assertThat(lines("dup_keys.ndjson").events().get(0).getText()).isEqualTo("{\"ts\":2}");
        assertThat(lines("nul.ndjson").events().get(0).getText()).isEqualTo("{\"m\":\"a\\u0000b\",\"ts\":1}");
        assertThat(lines("lone_surrogate.ndjson").events())
                .isNotEmpty()
                .allMatch(e -> e.getText().contains("\uFFFD"));
        RecordingSink bomb = lines("long_line_32m.ndjson.gz");
        assertThat(bomb.problems()).extracting("id").contains("source.limit");
    }

    private static RecordingSink lines(String name) {
        RecordingSink sink =
                read(InputFile.of(name, Corpus.path("hostile/ndjson").resolve(name)));
        if (!name.startsWith("long")) {
            assertThat(sink.broken()).isEmpty();
        }
        return sink;
    }

    private static RecordingSink entry(String zip) throws IOException {
        try (Bundle bundle = Bundle.open(zip, Corpus.path("hostile/zip").resolve(zip))) {
            return read(bundle.members().get(0).file());
        }
    }

    private static RecordingSink read(InputFile file) {
        long start = CpuClock.nanos();
        RecordingSink sink = RecordingSink.of(FormatSource.of(file, new JsonFileFormat(new Anything())));
        assertThat(Duration.ofNanos(CpuClock.nanos() - start)).isLessThan(Duration.ofSeconds(2));
        return sink;
    }

    /** Each element becomes an event. */
    private static final class Anything implements JsonFormat {
        @Override
        public String id() {
            return "anything";
        }

        @Override
        public boolean recognises(JsonShape shape) {
            return true;
        }

        @Override
        public Optional<String> rowsKey() {
            return Optional.empty();
        }

        @Override
        public void read(JsonNode element, String pointer, JsonRows rows) {
            rows.row(
                    pointer,
                    () -> List.of(TimelineEvent.builder()
                            .id(EventId.of("anything:" + pointer))
                            .kind(EventKind.OTHER)
                            .occurredAt(EventTime.unknown("?"))
                            .source(rows.source(pointer, Optional.empty()))
                            .text(element.toString())
                            .build()));
        }
    }
}
