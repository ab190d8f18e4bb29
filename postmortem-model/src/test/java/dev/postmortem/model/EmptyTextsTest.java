package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An empty text is a text: what accepts it gets it back, whichever mapper carries it. */
class EmptyTextsTest {
    private static final ObjectMapper JACKSON_2 =
            JsonMapper.builder().findAndAddModules().build();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> anEmptyTextThatIsAcceptedSurvivesBothJacksons() {
        return ValueTypes.built().stream()
                .flatMap(type -> ValueTypes.accessors(type).stream())
                .filter(accessor -> hasTexts(accessor.getGenericReturnType().toString()))
                .map(accessor -> DynamicTest.dynamicTest(
                        accessor.getDeclaringClass().getSimpleName() + "." + ValueTypes.property(accessor),
                        () -> survives(accessor)));
    }

    private static boolean hasTexts(String type) {
        return type.equals("class java.lang.String")
                || type.matches(".*<(java\\.lang\\.String, )?java\\.lang\\.String>");
    }

    private static void survives(Method accessor) throws Exception {
        Class<?> type = accessor.getDeclaringClass();
        for (Object example : Examples.all().stream().filter(type::isInstance).toList()) {
            Optional<Object> emptied = withEmpty(example, accessor);
            if (emptied.isPresent()) {
                String json = JACKSON_2.writeValueAsString(emptied.get());
                assertThat(JACKSON_3.writeValueAsString(emptied.get())).isEqualTo(json);
                assertThat((Object) JACKSON_2.readValue(json, type)).isEqualTo(emptied.get());
                assertThat((Object) JACKSON_3.readValue(json, type)).isEqualTo(emptied.get());
            }
        }
    }

    /** Absent if the type refuses an empty text here. */
    private static Optional<Object> withEmpty(Object example, Method accessor) throws ReflectiveOperationException {
        Object builder = accessor.getDeclaringClass().getMethod("toBuilder").invoke(example);
        Object value = emptyOf(accessor.getReturnType());
        Method set = setter(builder, ValueTypes.property(accessor), value);
        try {
            set.invoke(builder, value);
            return Optional.of(builder.getClass().getMethod("build").invoke(builder));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        }
    }

    private static Object emptyOf(Class<?> returned) {
        if (Map.class.isAssignableFrom(returned)) {
            return Map.of("k", "");
        }
        return Collection.class.isAssignableFrom(returned) ? List.of("") : "";
    }

    private static Method setter(Object builder, String property, Object value) {
        return Stream.of(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(property) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].isInstance(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + property + " in " + builder.getClass()));
    }
}
