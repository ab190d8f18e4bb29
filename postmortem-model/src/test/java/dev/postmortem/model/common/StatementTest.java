package dev.postmortem.model.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.Analysis;
import dev.postmortem.model.Lessons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bare text stands for a statement, for people who write JSON by hand and for documents of the first version. */
class StatementTest {
    private static final ObjectMapper JACKSON_2 =
            JsonMapper.builder().findAndAddModules().build();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We saw it\"",
                "{\"text\": \"We saw it\"}",
                "{\"text\": \"We saw it\", \"evidence\": [], \"visibility\": \"INTERNAL\"}"
            })
    void aBareTextAndAnObjectMeanTheSame(String json) throws Exception {
        Statement expected = Statement.of("We saw it");

        assertThat(JACKSON_2.readValue(json, Statement.class)).isEqualTo(expected);
        assertThat(JACKSON_3.readValue(json, Statement.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyTextStaysAsItIs(String text) throws Exception {
        assertThat(JACKSON_2.readValue("\"" + text + "\"", Statement.class)).isEqualTo(Statement.of(text));
        assertThat(JACKSON_3.readValue("\"" + text + "\"", Statement.class)).isEqualTo(Statement.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"wentWell\": [\"a\", {\"text\": \"b\"}], \"surprises\": [\"c\"]}"})
    void listsMayMixBoth(String json) throws Exception {
        Lessons expected = Lessons.builder()
                .addWentWell(Statement.of("a"), Statement.of("b"))
                .addSurprises(Statement.of("c"))
                .build();

        assertThat(JACKSON_2.readValue(json, Lessons.class)).isEqualTo(expected);
        assertThat(JACKSON_3.readValue(json, Lessons.class)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"summary\": \"s\"}"})
    void itIsAlwaysWrittenAsAnObject(String json) throws Exception {
        String written = "{\"summary\":{\"text\":\"s\",\"visibility\":\"INTERNAL\"}}";

        assertThat(JACKSON_2.writeValueAsString(JACKSON_2.readValue(json, Analysis.class)))
                .isEqualTo(written);
        assertThat(JACKSON_3.writeValueAsString(JACKSON_3.readValue(json, Analysis.class)))
                .isEqualTo(written);
    }
}
