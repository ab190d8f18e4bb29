package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.KeyedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The correlation keys of records: their own, and those that the caller's functions give.
 *
 * @param functions the functions, each once; their order does not matter
 */
record CorrelationKeys(List<Function<? super TimelineEvent, ? extends List<CorrelationKey>>> functions) {
    static final CorrelationKeys OWN = new CorrelationKeys(List.of());

    /** {@return these and the keys that another function gives} */
    CorrelationKeys with(Function<? super TimelineEvent, ? extends List<CorrelationKey>> function) {
        return new CorrelationKeys(Stream.concat(functions.stream(), Stream.of(function))
                .distinct()
                .toList());
    }

    /** {@return the keys of both} */
    CorrelationKeys and(CorrelationKeys other) {
        return functions.containsAll(other.functions)
                ? this
                : new CorrelationKeys(Stream.concat(functions.stream(), other.functions.stream())
                        .distinct()
                        .toList());
    }

    List<CorrelationKey> of(TimelineEvent event) {
        if (functions.isEmpty()) {
            return event.getCorrelationKeys();
        }
        List<CorrelationKey> keys = new ArrayList<>(event.getCorrelationKeys());
        functions.forEach(function -> keys.addAll(given(function, event)));
        return keys;
    }

    /** {@return the tag of a record; suspect if it has a key} */
    int tag(TimelineEvent event) {
        return event instanceof KeyedEvent keyed && functions.isEmpty()
                ? RecordTag.of(keyed.toIdHash(), keyed.hasKeys())
                : RecordTag.of(event.getId(), !of(event).isEmpty());
    }

    /** Written by hand, as linking the equality of a record takes a hundredth of a second, in each merge that is the first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof CorrelationKeys that && functions.equals(that.functions);
    }

    @Override
    public int hashCode() {
        return functions.hashCode();
    }

    private static List<CorrelationKey> given(
            Function<? super TimelineEvent, ? extends List<CorrelationKey>> function, TimelineEvent event) {
        return Objects.requireNonNull(function.apply(event), "the keys of an event; give an empty list for none");
    }
}
