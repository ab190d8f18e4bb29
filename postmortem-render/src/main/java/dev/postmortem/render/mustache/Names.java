package dev.postmortem.render.mustache;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names by which templates know the parts of a value; what has no name here cannot be reached.
 *
 * @param <T> the values
 */
final class Names<T> {
    /** A text alone, which has no parts. */
    static final Names<String> LEAF = new Names<String>().printed(text -> text);

    private final SortedMap<String, Name<T>> byName = new TreeMap<>();
    private @Nullable Function<T, String> text;
    private Predicate<T> present = value -> true;

    /** What a name stands for. */
    enum Kind {
        TEXT,
        MARKUP,
        BLOCKS,
        FLAG,
        RECORD,
        LIST
    }

    /** A name; what it stands for has names of its own, those of a leaf if it has no parts. */
    record Name<T>(Kind kind, Names<?> names, BiFunction<T, Rendering, Object> value) {}

    Names<T> text(String name, Function<T, String> value) {
        return put(name, new Name<>(Kind.TEXT, LEAF, (of, rendering) -> value.apply(of)));
    }

    Names<T> flag(String name, Predicate<T> value) {
        return put(name, new Name<>(Kind.FLAG, LEAF, (of, rendering) -> value.test(of)));
    }

    Names<T> markup(String name, BiFunction<T, Rendering, String> value) {
        return markup(Kind.MARKUP, name, value);
    }

    Names<T> blocks(String name, BiFunction<T, Rendering, String> value) {
        return markup(Kind.BLOCKS, name, value);
    }

    private Names<T> markup(Kind kind, String name, BiFunction<T, Rendering, String> value) {
        return put(name, new Name<>(kind, LEAF, (of, rendering) -> new Markup(value.apply(of, rendering))));
    }

    <P> Names<T> record(String name, Names<P> names, Function<T, P> value) {
        return put(
                name,
                new Name<>(Kind.RECORD, names, (of, rendering) -> new Bound<>(names, value.apply(of), rendering)));
    }

    <E> Names<T> list(String name, Names<E> names, Function<T, List<E>> values) {
        return put(
                name, new Name<>(Kind.LIST, names, (of, rendering) -> new Rows<>(names, values.apply(of), rendering)));
    }

    /** Lets the value itself be printed. */
    Names<T> printed(Function<T, String> value) {
        this.text = value;
        this.present = of -> !value.apply(of).isEmpty();
        return this;
    }

    /** Says when a section about the value is shown. */
    Names<T> present(Predicate<T> value) {
        this.present = value;
        return this;
    }

    private Names<T> put(String name, Name<T> meaning) {
        byName.put(name, meaning);
        return this;
    }

    @Nullable
    Name<T> get(String name) {
        return byName.get(name);
    }

    SortedMap<String, Name<T>> all() {
        return Collections.unmodifiableSortedMap(byName);
    }

    boolean isPrinted() {
        return text != null;
    }

    /** The text that a tag prints; empty if a section about the value is not shown. */
    String text(T value) {
        if (text != null) {
            return text.apply(value);
        }
        return present.test(value) ? "present" : "";
    }
}
