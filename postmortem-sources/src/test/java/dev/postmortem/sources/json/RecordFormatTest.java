package dev.postmortem.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFormatTest {
    private static final RecordFormat FORMAT = new RecordFormat(new Pumps());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pumps\":[{\"rpm\":1},{\"rpm\":2}]} | /pumps/0, /pumps/1",
                "{\"pump\":{\"rpm\":1}} | /pump",
                "{\"data\":{\"list\":[{\"rpm\":1}]}} | /data/list/0",
                "{\"rpm\":1} | ''",
                "[{\"rpm\":1},{\"rpm\":2}] | /0, /1",
                "[{\"pumps\":[{\"rpm\":1}]},{\"pumps\":[{\"rpm\":2}]}] | /0/pumps/0, /1/pumps/0",
                "[[{\"rpm\":1}],[{\"rpm\":2}]] | /0/0, /1/0"
            })
    void aRecordIsFoundInEveryEnvelope(String json, String pointers) {
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        assertThat(Reading.of(FORMAT, json).broken)
                .extracting(problem -> problem.getPointer().orElse(""))
                .containsExactly(pointers.split(", "));
    }

    @Test
    void aPageThatSaysSoIsIncomplete() {
        Reading reading = Reading.of(FORMAT, "{\"pumps\":[],\"next\":\"p2\"}");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
        assertThat(reading.problems.get(0).getMessage()).isEqualTo("the page says that more pumps follow it");
    }

    @Test
    void whatStandsBeforeABreakIsReadAllTheSame() {
        Reading reading = Reading.of(FORMAT, "{\"pumps\":[{\"rpm\":1},{\"rpm\":2},{\"rp");
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("test.pump", "test.pump", "source.bad-json");
    }

    /** Tells where it read each record, by a problem. */
    private static final class Pumps implements RecordKind {
        @Override
        public String id() {
            return "test-pumps";
        }

        @Override
        public String what() {
            return "pumps";
        }

        @Override
        public List<String> envelopes() {
            return List.of("pumps", "pump", "data/list");
        }

        @Override
        public boolean isAt(JsonShape shape, String at) {
            return shape.has(at + "/rpm");
        }

        @Override
        public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
            rows.row(record.pointer(), () -> {
                throw new RowProblem("test.pump", "a pump", "none");
            });
        }

        @Override
        public Optional<JsonRecord> more(JsonRecord envelope) {
            return Optional.of(envelope.at("next")).filter(JsonRecord::has);
        }
    }
}
