package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.Timeline;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plain Jackson 2 mapper and a plain Jackson 3 mapper write the same text and read equal values. */
class JsonOfValuesTest {
    private static final ObjectMapper JACKSON_2 =
            JsonMapper.builder().findAndAddModules().build();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    static List<Object> examples() {
        return Examples.all();
    }

    static List<Class<?>> types() {
        return ValueTypes.built();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothJacksonsWriteTheSameTextAndReadEqualValues(Object example) throws Exception {
        Class<?> type = typeOf(example);
        String two = JACKSON_2.writeValueAsString(example);
        String three = JACKSON_3.writeValueAsString(example);

        assertThat(three).isEqualTo(two);
        Object fromTwo = JACKSON_2.readValue(two, type);
        Object fromThree = JACKSON_3.readValue(three, type);
        assertThat(fromTwo).isEqualTo(example).hasSameHashCodeAs(example);
        assertThat(fromThree).isEqualTo(example).hasSameHashCodeAs(example);
        assertThat(fromTwo).hasToString(example.toString());
    }

    /** As bytes, Jackson 2 writes characters beyond U+FFFF as two escapes and Jackson 3 writes them as they are. */
    @ParameterizedTest
    @MethodSource("examples")
    void eachJacksonReadsTheBytesOfTheOther(Object example) throws Exception {
        byte[] two = JACKSON_2.writeValueAsBytes(example);
        byte[] three = JACKSON_3.writeValueAsBytes(example);

        assertThat(new String(three, StandardCharsets.UTF_8))
                .isEqualTo(new String(two, StandardCharsets.UTF_8).replace("\\uD83D\\uDE00", "\uD83D\uDE00"));
        assertThat((Object) JACKSON_2.readValue(three, typeOf(example))).isEqualTo(example);
        assertThat((Object) JACKSON_3.readValue(two, typeOf(example))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void jsonNeverHoldsNullAndTimesAreText(Object example) throws Exception {
        assertClean(JACKSON_2.readTree(JACKSON_2.writeValueAsBytes(example)), "");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void absentAndEmptyPropertiesAreNotWritten(Object example) throws Exception {
        JsonNode json = JACKSON_2.readTree(JACKSON_2.writeValueAsBytes(example));
        for (Method accessor : ValueTypes.accessors(typeOf(example))) {
            if (isEmpty(accessor.invoke(example)) && !isDocument(example)) {
                assertThat(json.has(ValueTypes.property(accessor)))
                        .as(accessor.toString())
                        .isFalse();
            }
        }
    }

    /** What stands as a document of its own tells that a list is empty. */
    private static boolean isDocument(Object example) {
        return example instanceof Timeline || example instanceof MergeReport;
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPropertyOfEveryTypeStandsInAnExample(Class<?> type) throws Exception {
        List<Object> ofType = Examples.all().stream().filter(type::isInstance).toList();
        assertThat(ofType).as("examples of %s", type.getSimpleName()).isNotEmpty();
        for (Method accessor : ValueTypes.accessors(type)) {
            boolean used = false;
            for (Object example : ofType) {
                used |= !isEmpty(accessor.invoke(example));
            }
            assertThat(used).as("an example uses %s", accessor).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void propertiesAreWrittenInTheirDeclaredOrder(Class<?> type) throws Exception {
        var order = type.getAnnotation(JsonPropertyOrder.class);
        assertThat(order.value())
                .containsExactlyInAnyOrderElementsOf(ValueTypes.accessors(type).stream()
                        .map(ValueTypes::property)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void unknownFieldsAreLeftOut(Object example) throws Exception {
        String json = JACKSON_2.writeValueAsString(example);
        String later = "{\"fieldOfALaterVersion\":{\"a\":[1]}" + (json.equals("{}") ? "" : ",") + json.substring(1);

        assertThat((Object) JACKSON_2.readValue(later, typeOf(example))).isEqualTo(example);
        assertThat((Object) JACKSON_3.readValue(later, typeOf(example))).isEqualTo(example);
    }

    @Test
    void rulesHoldForValuesFromJsonToo() {
        String json = "{\"startInclusive\":\"2026-01-02T00:00:00Z\",\"endExclusive\":\"2026-01-01T00:00:00Z\"}";

        assertThatThrownBy(() -> JACKSON_2.readValue(json, TimeWindow.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, TimeWindow.class))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimelineMayLackItsPartsInJson() throws Exception {
        assertThat(JACKSON_2.readValue("{}", Timeline.class)).isEqualTo(Timeline.empty());
        assertThat(JACKSON_3.readValue("{}", Timeline.class)).isEqualTo(Timeline.empty());
    }

    /** The type as users name it; the generated implementation is no part of the library's surface. */
    private static Class<?> typeOf(Object example) {
        Class<?> type = example.getClass();
        return type.isMemberClass() ? type.getSuperclass() : type;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Optional<?> o && o.isEmpty()
                || value instanceof Collection<?> c && c.isEmpty()
                || value instanceof Map<?, ?> m && m.isEmpty();
    }

    private static void assertClean(JsonNode node, String name) {
        assertThat(node.isNull()).as(name).isFalse();
        if (name.matches(
                ".*(At|earliest|latestExclusive|asOf|first|last|Inclusive|Exclusive|correction|dueDate|dueBy)")) {
            assertThat(node.isTextual() || node.isObject()).as(name).isTrue();
        }
        node.properties().forEach(e -> assertClean(e.getValue(), e.getKey()));
        if (node.isArray()) {
            node.forEach(n -> assertClean(n, "element"));
        }
    }
}
