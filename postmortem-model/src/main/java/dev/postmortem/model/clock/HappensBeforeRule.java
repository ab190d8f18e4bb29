package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds records of which one certainly happened before the other, by what they say and not by their times.
 *
 * <p>A pure function of the set of records: the same pairs for the same records, whatever their order and whatever
 * corrections were estimated before. It should give about as many pairs as there are records, not one for every two of
 * them. Has to be immutable and safe for use by many threads. {@link HappensBeforeRules} has the ones that hold for
 * common sources.
 */
public interface HappensBeforeRule {
    /** {@return the name that proofs and orderings give, such as {@code thread-reply}; not blank} */
    String getName();

    /**
     * Finds the pairs.
     *
     * @param records every record of a timeline, all originals of joined events included, with their times as recorded
     *     and corrections as declared
     * @return the pairs, in any order
     */
    Stream<HappensBefore> pairs(List<TimelineEvent> records);

    /**
     * Returns a rule made of a function.
     *
     * @param name the name
     * @param pairs the function, see {@link #pairs}
     * @return the rule
     */
    static HappensBeforeRule of(String name, Function<List<TimelineEvent>, Stream<HappensBefore>> pairs) {
        return new NamedRule(Objects.requireNonNull(name, "name"), Objects.requireNonNull(pairs, "pairs"));
    }
}
