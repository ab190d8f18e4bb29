package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersOfValuesTest {
    static List<Class<?>> types() {
        return ValueTypes.built();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBuilderThatStartsFromAValueBuildsItAgain(Class<?> type) throws ReflectiveOperationException {
        for (Object example : Examples.all().stream().filter(type::isInstance).toList()) {
            Object builder = type.getMethod("toBuilder").invoke(example);

            assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(example);
        }
    }
}
