package dev.postmortem.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Examples;
import dev.postmortem.model.ValueTypes;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No property of any type can be left out of a comparison, and none is reported that did not change. */
class DiffTablesTest {
    private static final Map<Class<?>, Shape<?>> TABLES = reachable();

    static Stream<Shape<?>> tables() {
        return TABLES.values().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHoldsEveryPropertyOfItsTypeInTheOrderOfTheDocument(Shape<?> table) {
        List<String> names = table.fields().stream().map(Field::name).toList();

        assertThat(names)
                .containsExactly(
                        table.type().getAnnotation(JsonPropertyOrder.class).value())
                .containsExactlyInAnyOrderElementsOf(ValueTypes.accessors(table.type()).stream()
                        .map(ValueTypes::property)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatHasPartsIsComparedByItsParts(Shape<?> table) throws Exception {
        for (Field<?, ?> field : table.fields()) {
            if (isLeaf(field.comparison())) {
                assertThat(typesIn(accessor(table, field.name()).getGenericReturnType()))
                        .as("%s of %s", field.name(), table.type().getSimpleName())
                        .doesNotContainAnyElementsOf(ValueTypes.built());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    <T> void exactlyTheFieldsThatDifferAreReported(Shape<T> table) throws Exception {
        List<T> examples = examples(table.type());
        for (T before : examples) {
            for (T after : examples) {
                assertThat(reported(table, before, after))
                        .as("%s -> %s", before, after)
                        .isEqualTo(differing(table, before, after));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    <T> void everyPropertyDiffersBetweenSomeExamples(Shape<T> table) throws Exception {
        List<T> examples = examples(table.type());
        TreeSet<String> differing = new TreeSet<>();
        for (T before : examples) {
            for (T after : examples) {
                differing.addAll(differing(table, before, after));
            }
        }

        assertThat(differing)
                .containsExactlyInAnyOrderElementsOf(
                        table.fields().stream().map(Field::name).toList());
    }

    @Test
    void everyPartOfAPostmortemHasATable() {
        assertThat(TABLES).hasSizeGreaterThan(20);
    }

    private static <T> TreeSet<String> reported(Shape<T> table, T before, T after) {
        ChangeLog log = new ChangeLog(Integer.MAX_VALUE);
        table.compare(before, after, Place.ROOT, log);
        TreeSet<String> fields = new TreeSet<>();
        log.listed().forEach(change -> fields.add(change.getPath().split("/", -1)[1]));
        return fields;
    }

    private static TreeSet<String> differing(Shape<?> table, Object before, Object after) throws Exception {
        TreeSet<String> names = new TreeSet<>();
        for (Field<?, ?> field : table.fields()) {
            Method accessor = accessor(table, field.name());
            if (!accessor.invoke(before).equals(accessor.invoke(after))) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static <T> List<T> examples(Class<T> type) {
        return Stream.concat(Examples.all().stream(), Variants.all().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Method accessor(Shape<?> table, String property) {
        return ValueTypes.accessors(table.type()).stream()
                .filter(m -> ValueTypes.property(m).equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Type> typesIn(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments()).flatMap(DiffTablesTest::typesIn)
                : Stream.of(type);
    }

    private static boolean isLeaf(Comparison<?> comparison) {
        return comparison instanceof Leaf
                || comparison instanceof Entries
                || comparison instanceof Elements<?> elements && isLeaf(elements.element());
    }

    private static Map<Class<?>, Shape<?>> reachable() {
        Map<Class<?>, Shape<?>> found = new LinkedHashMap<>();
        collect(PostmortemShapes.POSTMORTEM, found);
        return found;
    }

    private static void collect(Comparison<?> comparison, Map<Class<?>, Shape<?>> found) {
        if (comparison instanceof Maybe<?> maybe) {
            collect(maybe.part(), found);
        } else if (comparison instanceof Elements<?> elements) {
            collect(elements.element(), found);
        } else if (comparison instanceof Shape<?> shape && found.putIfAbsent(shape.type(), shape) == null) {
            shape.fields().forEach(field -> collect(field.comparison(), found));
        }
    }
}
