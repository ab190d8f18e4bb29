package dev.postmortem.sources.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFileFormatTest {
    @Test
    void elementsOfATopLevelArray() {
        assertThat(read("[{\"n\":1},{\"n\":2}]")).containsExactly("/0={\"n\":1}", "/1={\"n\":2}");
    }

    @Test
    void elementsOfTheNamedArray() {
        assertThat(read("{\"page\":{\"a\":0},\"rows\":[{\"n\":1}],\"more\":[9]}"))
                .containsExactly("/rows/0={\"n\":1}", "={\"a\":0}");
    }

    @Test
    void anObjectWithoutTheNamedArrayIsTheElement() {
        assertThat(read("{\"n\":1}")).containsExactly("={\"n\":1}");
    }

    @Test
    void oneObjectToALine() {
        assertThat(read("{\"n\":1}\n\n{\"n\":2}\n")).containsExactly("/0:1={\"n\":1}", "/1:3={\"n\":2}");
    }

    @Test
    void severalValuesInARow() {
        assertThat(read("{\"n\":\n1}{\"n\":2}[{\"n\":3}]"))
                .containsExactly("={\"n\":1}", "/1:2={\"n\":2}", "/2/0:2={\"n\":3}");
    }

    @Test
    void goesOnAfterABrokenLine() {
        RecordingSink sink = sink("{\"n\":1}\n{\"n\":\n{\"n\":3}\n");
        assertThat(texts(sink)).containsExactly("/0:1={\"n\":1}", "/2:3={\"n\":3}");
        assertThat(sink.broken()).hasSize(1);
        assertThat(sink.broken().get(0).getId()).isEqualTo("source.bad-json");
        assertThat(sink.broken().get(0).getLine()).contains(2L);
    }

    @Test
    void aBrokenFirstLineDoesNotHideTheOthers() {
        RecordingSink sink = sink("{\"n\n{\"n\":2}\n{\"n\":3}\n");
        assertThat(texts(sink)).containsExactly("/1:2={\"n\":2}", "/2:3={\"n\":3}");
        assertThat(sink.broken()).extracting(SourceProblem::getLine).containsExactly(Optional.of(1L));
    }

    @Test
    void readsWhatStandsBeforeBrokenJson() {
        RecordingSink sink = sink("{\"rows\":[{\"n\":1},\n {\"n\":{\"m\":tru}},{\"n\":3}]}");
        assertThat(texts(sink)).containsExactly("/rows/0={\"n\":1}");
        SourceProblem problem = sink.broken().get(0);
        assertThat(problem.getId()).isEqualTo("source.bad-json");
        assertThat(problem.getPointer()).contains("/rows/1/n/m");
        assertThat(problem.getMessage()).contains("line 2, column ");
        assertThat(sink.rows()).isEqualTo(2);
    }

    @Test
    void aCutFileGivesWhatIsWhole() {
        RecordingSink sink = sink("[{\"n\":1},{\"n\":2},{\"n\":");
        assertThat(texts(sink)).containsExactly("/0={\"n\":1}", "/1={\"n\":2}");
        assertThat(sink.broken()).extracting(SourceProblem::getId).containsExactly("source.bad-json");
    }

    @Test
    void whatFollowsTheLastValueIsBroken() {
        RecordingSink sink = sink("[{\"n\":1}]x");
        assertThat(texts(sink)).containsExactly("/0={\"n\":1}");
        assertThat(sink.broken()).hasSize(1);
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(read("[{\"ts\":1700000000.000100,\"id\":5565813470611825502,\"w\":1e400000000}]"))
                .containsExactly("/0={\"ts\":1700000000.000100,\"id\":5565813470611825502,\"w\":\"1e400000000\"}");
    }

    @Test
    void theLastOfTwoMembersWithOneNameCounts() {
        assertThat(read("{\"n\":1,\"n\":2}")).containsExactly("={\"n\":2}");
    }

    @Test
    void aHalfOfACharacterIsReplaced() {
        assertThat(read("{\"n\":\"a\\ud83d!\"}")).containsExactly("={\"n\":\"a\uFFFD!\"}");
    }

    @Test
    void tooDeepIsALimit() {
        assertThat(sink("{\"n\":" + "[".repeat(1200)).broken())
                .extracting(SourceProblem::getId)
                .containsExactly("source.limit");
    }

    @Test
    void tooManyValuesAreALimit() {
        assertThat(sink("{\"n\":[" + "0,".repeat(1_100_000) + "0]}").broken())
                .extracting(SourceProblem::getId)
                .containsExactly("source.limit");
    }

    @Test
    void aLongLineIsALimitAndTheNextLineIsRead() {
        RecordingSink sink = sink("{\"n\":1}\n{\"n\":\"" + "x".repeat(1 << 20) + "\"}\n{\"n\":3}\n");
        assertThat(texts(sink)).containsExactly("/0:1={\"n\":1}", "/2:3={\"n\":3}");
        assertThat(sink.broken()).extracting(SourceProblem::getId).containsExactly("source.limit");
    }

    @Test
    void aProblemOfOneElementLeavesTheOthers() {
        RecordingSink sink = sink("[{\"n\":1},{\"fail\":1},{\"n\":3}]");
        assertThat(texts(sink)).containsExactly("/0={\"n\":1}", "/2={\"n\":3}");
        assertThat(sink.broken()).extracting(SourceProblem::getPointer).containsExactly(Optional.of("/1"));
    }

    @Test
    void bytesThatLookLikeAnotherEncodingAreBroken() {
        InputFile file = InputFile.of("a.json", new byte[] {0x0a, 0, 0, 0, 0, 0});
        RecordingSink sink = RecordingSink.of(FormatSource.of(file, new JsonFileFormat(new Echo())));
        assertThat(sink.broken()).extracting(SourceProblem::getId).containsExactly("source.bad-json");
    }

    private static List<String> read(String json) {
        RecordingSink sink = sink(json);
        assertThat(sink.broken()).isEmpty();
        return texts(sink);
    }

    private static RecordingSink sink(String json) {
        InputFile file = InputFile.of("a.json", json.getBytes(StandardCharsets.UTF_8));
        return RecordingSink.of(FormatSource.of(file, new JsonFileFormat(new Echo())));
    }

    private static List<String> texts(RecordingSink sink) {
        return sink.events().stream()
                .map(e -> e.getSource().getPointer().orElseThrow()
                        + e.getSource().getLine().map(l -> ":" + l).orElse("") + "=" + e.getText())
                .toList();
    }

    /** Each element becomes an event that shows it. */
    private static final class Echo implements JsonFormat {
        @Override
        public String id() {
            return "echo";
        }

        @Override
        public boolean recognises(JsonShape shape) {
            return true;
        }

        @Override
        public Optional<String> rowsKey() {
            return Optional.of("rows");
        }

        @Override
        public void read(JsonNode element, String pointer, JsonRows rows) {
            if (element.has("fail")) {
                throw new RowProblem("source.test", "fails", "do not fail");
            }
            rows.row(pointer, () -> List.of(event(element, pointer, rows)));
        }

        @Override
        public void end(String pointer, JsonRows rows) {
            if (rows.member("page").isObject()) {
                rows.row(pointer, () -> List.of(event(rows.member("page"), pointer, rows)));
            }
        }

        private static TimelineEvent event(JsonNode element, String pointer, JsonRows rows) {
            return TimelineEvent.builder()
                    .id(EventId.of("echo:" + pointer))
                    .kind(EventKind.OTHER)
                    .occurredAt(EventTime.unknown("?"))
                    .source(rows.source(pointer, Optional.empty()))
                    .text(element.toString())
                    .build();
        }
    }
}
