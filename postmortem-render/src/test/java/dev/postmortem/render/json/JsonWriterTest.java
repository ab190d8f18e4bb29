package dev.postmortem.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.fixtures.HostileText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesMembersInTheOrderOfTheCalls() {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .field("b", "x")
                .name("a")
                .beginArray()
                .value(1)
                .value(true)
                .beginObject()
                .endObject()
                .value("y")
                .json("[null]")
                .endArray()
                .field("c", List.of())
                .name("d")
                .beginObject()
                .field("e", List.of("1", "2"))
                .endObject()
                .endObject();

        assertThat(json)
                .hasToString("{\"b\":\"x\",\"a\":[1,true,{},\"y\",[null]],\"c\":[],\"d\":{\"e\":[\"1\",\"2\"]}}");
    }

    @Test
    void escapesWhatJsonOrUtf8CannotHold() {
        assertThat(new JsonWriter().value("\"\\\n\r\t\u0000\u001f\ud800x\udc00\ud83d\ude00é"))
                .hasToString("\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\\ud800x\\udc00\ud83d\ude00é\"");
    }

    @Test
    void hostileTextsComeBackEqual() throws JsonProcessingException {
        for (String text : HostileText.all()) {
            assertThat(readBack(text)).isEqualTo(text);
        }
    }

    @Property
    void everyTextComesBackEqual(@ForAll String text) throws JsonProcessingException {
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Property
    void everyNameComesBackEqual(@ForAll @StringLength(max = 100) String name) throws JsonProcessingException {
        String json = new JsonWriter()
                .beginObject()
                .field(name, List.of("x"))
                .endObject()
                .toString();

        assertThat(tree(json).fieldNames()).toIterable().containsExactly(name);
    }

    private static String readBack(String text) throws JsonProcessingException {
        String json =
                new JsonWriter().beginArray().value(text).value(text).endArray().toString();
        return tree(json).get(1).textValue();
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(new String(utf8, StandardCharsets.UTF_8));
    }
}
