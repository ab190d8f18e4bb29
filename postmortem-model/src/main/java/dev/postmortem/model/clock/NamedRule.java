package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule made of a name and a function. */
final class NamedRule implements HappensBeforeRule {
    private final String name;
    private final Function<List<TimelineEvent>, Stream<HappensBefore>> pairs;

    NamedRule(String name, Function<List<TimelineEvent>, Stream<HappensBefore>> pairs) {
        this.name = name;
        this.pairs = pairs;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Stream<HappensBefore> pairs(List<TimelineEvent> records) {
        return pairs.apply(records);
    }
}
