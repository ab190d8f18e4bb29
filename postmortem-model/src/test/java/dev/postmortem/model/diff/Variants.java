package dev.postmortem.model.diff;

import dev.postmortem.model.Examples;
import dev.postmortem.model.ValueTypes;
import dev.postmortem.model.text.TextValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that differ from an example in one property, made by reflection so that no property is left out. */
final class Variants {
    private static final List<Class<?>> TYPES = ValueTypes.built();

    private Variants() {}

    static List<Object> all() {
        return Examples.all().stream().flatMap(Variants::of).toList();
    }

    private static Stream<Object> of(Object value) {
        return TYPES.stream()
                .filter(type -> type.isInstance(value))
                .flatMap(type -> ValueTypes.accessors(type).stream())
                .flatMap(accessor -> variant(value, accessor).stream());
    }

    /** Absent if the type has no other value for the property, or refuses it beside the others. */
    private static Optional<Object> variant(Object example, Method accessor) {
        try {
            Object other = other(accessor.invoke(example));
            if (other == null) {
                return Optional.empty();
            }
            Object builder = example.getClass().getMethod("toBuilder").invoke(example);
            Method setter = Stream.of(builder.getClass().getMethods())
                    .filter(m -> m.getName().equals(ValueTypes.property(accessor)) && m.getParameterCount() == 1)
                    .filter(m -> m.getParameterTypes()[0].isPrimitive() || m.getParameterTypes()[0].isInstance(other))
                    .findFirst()
                    .orElseThrow();
            setter.invoke(builder, other);
            return Optional.of(builder.getClass().getMethod("build").invoke(builder));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another value of the same kind; null for kinds of which no property has to differ. */
    private static @Nullable Object other(Object value) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? other(optional.get()) : null;
        }
        if (value instanceof TextValue<?>) {
            return value.getClass().getMethod("of", String.class).invoke(null, value + "x");
        }
        if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants[(constant.ordinal() + 1) % constants.length];
        }
        if (value instanceof Number number) {
            return otherNumber(number);
        }
        if (value instanceof Currency) {
            return Currency.getInstance("JPY");
        }
        if (value instanceof Instant time) {
            return time.plusSeconds(1);
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.subList(1, list.size());
        }
        return value instanceof String text ? text + "x" : of(value).findFirst().orElse(null);
    }

    private static @Nullable Object otherNumber(Number number) {
        if (number instanceof Integer whole) {
            return whole + 1;
        }
        if (number instanceof Long whole) {
            return whole + 1;
        }
        return number instanceof BigDecimal decimal ? decimal.add(BigDecimal.ONE) : null;
    }
}
