package dev.postmortem.model.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of the stored properties of one type.
 *
 * <p>A test compares each table with the accessors of its type, so that no property can be left out.
 *
 * @param <T> the type
 */
final class Shape<T> implements Comparison<T> {
    private final Class<T> type;
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private @Nullable String noun;
    private @Nullable Function<? super T, ?> key;
    private @Nullable Function<? super T, String> title;

    private Shape(Class<T> type) {
        this.type = type;
    }

    static <T> Shape<T> of(Class<T> type) {
        return new Shape<>(type);
    }

    /** Elements are matched by this key and are a subject of their own. */
    Shape<T> named(String noun, Function<? super T, ?> key) {
        this.noun = noun;
        return keyed(key);
    }

    /** Elements are matched by this key and belong to the subject around them. */
    Shape<T> keyed(Function<? super T, ?> key) {
        this.key = key;
        return this;
    }

    /** What tells a reader which one it is; without a title all fields are told. */
    Shape<T> titled(Function<? super T, String> title) {
        this.title = title;
        return this;
    }

    Shape<T> fact(String name, Function<? super T, ?> getter) {
        return field(new Field<T, Object>(name, getter, Leaf.FACT));
    }

    Shape<T> wording(String name, Function<? super T, ?> getter) {
        return field(new Field<T, Object>(name, getter, Leaf.WORDING));
    }

    <V> Shape<T> one(String name, Function<? super T, V> getter, Shape<V> shape) {
        return field(new Field<T, V>(name, getter, shape));
    }

    <V> Shape<T> maybe(String name, Function<? super T, Optional<V>> getter, Shape<V> shape) {
        return field(new Field<>(name, getter, new Maybe<>(shape)));
    }

    <E> Shape<T> many(String name, Function<? super T, ? extends Collection<E>> getter, Shape<E> shape) {
        return field(new Field<T, Collection<? extends E>>(name, getter, new Elements<>(shape, false)));
    }

    /** Elements whose order follows from what they hold. */
    <E> Shape<T> sorted(String name, Function<? super T, ? extends Collection<E>> getter, Shape<E> shape) {
        return field(new Field<T, Collection<? extends E>>(name, getter, new Elements<>(shape, true)));
    }

    Shape<T> facts(String name, Function<? super T, ? extends Collection<?>> getter) {
        return field(new Field<T, Collection<?>>(name, getter, new Elements<>(Leaf.FACT, false)));
    }

    Shape<T> entries(String name, Function<? super T, ? extends Map<String, String>> getter) {
        return field(new Field<T, Map<String, String>>(name, getter, Entries.BY_NAME));
    }

    private Shape<T> field(Field<T, ?> field) {
        fields.add(field);
        return this;
    }

    Class<T> type() {
        return type;
    }

    List<Field<T, ?>> fields() {
        return fields;
    }

    @Override
    public Optional<String> key(T value) {
        return Optional.ofNullable(key).map(k -> k.apply(value).toString());
    }

    @Override
    public Place place(Place list, T value, int index) {
        Optional<String> name = key(value);
        if (name.isEmpty()) {
            return list.element(Integer.toString(index));
        }
        return noun == null ? list.element(name.get()) : list.element(noun, name.get());
    }

    @Override
    public void compare(T before, T after, Place place, ChangeLog log) {
        for (Field<T, ?> field : fields) {
            field.compare(before, after, place, log);
        }
    }

    @Override
    public String text(T value) {
        return title == null ? allFields(value) : title.apply(value);
    }

    @Override
    public String fingerprint(T value) {
        return Fingerprint.of(fields.stream().map(field -> field.fingerprint(value)));
    }

    private String allFields(T value) {
        return fields.stream()
                .map(field -> Map.entry(field.name(), field.text(value)))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }
}
