package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint on a property fires in a stock Hibernate Validator. */
class ConstraintsTest {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Map<Class<? extends Annotation>, Object> BAD =
            Map.of(NotBlank.class, " ", NotEmpty.class, List.of(), Positive.class, 0L, PositiveOrZero.class, -1L);

    static Stream<Arguments> constraints() {
        return ValueTypes.built().stream()
                .flatMap(type -> ValueTypes.accessors(type).stream()
                        .flatMap(accessor -> Stream.of(accessor.getAnnotations())
                                .map(Annotation::annotationType)
                                .filter(a -> a.isAnnotationPresent(Constraint.class))
                                .map(a -> Arguments.of(type, accessor, a))));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraintFires(Class<?> type, Method accessor, Class<? extends Annotation> constraint) throws Exception {
        Object bad = fitting(BAD.get(constraint), accessor.getReturnType());
        String property = ValueTypes.property(accessor);

        assertThat(VALIDATOR.validateValue(type, property, bad))
                .anySatisfy(v -> assertThat(
                                v.getConstraintDescriptor().getAnnotation().annotationType())
                        .isEqualTo(constraint));
        Optional<Object> built = build(type, accessor, bad);
        if (built.isPresent()) {
            assertThat(VALIDATOR.validate(built.get()))
                    .extracting(v -> v.getPropertyPath().toString())
                    .contains(property);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.model.JsonOfValuesTest#examples")
    void examplesBreakNoConstraint(Object example) {
        assertThat(VALIDATOR.validate(example)).isEmpty();
    }

    private static Object fitting(Object bad, Class<?> type) {
        return type == int.class ? ((Long) bad).intValue() : bad;
    }

    /** A value with the bad property; absent if the type itself refuses it, which is stronger still. */
    private static Optional<Object> build(Class<?> type, Method accessor, Object bad) throws Exception {
        Object example =
                Examples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
        Object builder = type.getMethod("toBuilder").invoke(example);
        Method setter = Stream.of(builder.getClass().getMethods())
                .filter(m -> m.getName().equals(ValueTypes.property(accessor)) && m.getParameterCount() == 1)
                .filter(m -> m.getParameterTypes()[0].isPrimitive() || m.getParameterTypes()[0].isInstance(bad))
                .findFirst()
                .orElseThrow();
        setter.invoke(builder, bad);
        try {
            return Optional.of(builder.getClass().getMethod("build").invoke(builder));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        }
    }
}
