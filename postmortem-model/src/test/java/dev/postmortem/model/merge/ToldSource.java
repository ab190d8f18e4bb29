package dev.postmortem.model.merge;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.Timeline;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A source for tests: tells the sink whatever a test wants. */
record ToldSource(String id, BiFunction<ReadContext, EventSink, ReadOutcome> told) implements TimelineSource {
    static ToldSource of(String id, Consumer<EventSink> told) {
        return new ToldSource(id, (context, sink) -> {
            told.accept(sink);
            return ReadOutcome.COMPLETE;
        });
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) {
        return told.apply(context, sink);
    }

    static MergedTimeline merge(TimelineSource... sources) {
        TimelineBuilder builder = TimelineBuilder.create();
        for (TimelineSource source : sources) {
            builder.source(source);
        }
        return builder.merge();
    }

    static List<String> ids(MergedTimeline merged) {
        return ids(merged.getTimeline());
    }

    static List<String> ids(Timeline timeline) {
        return timeline.getEvents().stream().map(e -> e.getId().toString()).toList();
    }
}
