package dev.postmortem.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a timeline as they come; a creator with parameters would buffer those that it does not know. */
final class TimelineParts {
    @JsonDeserialize(using = EventsReader.class)
    public @Nullable List<TimelineEvent> events;

    public @Nullable List<EventJoin> joins;

    public @Nullable List<EventOrdering> orderings;

    /** Makes the timeline of its parts. */
    static final class ToTimeline extends StdConverter<TimelineParts, Timeline> {
        @Override
        public Timeline convert(TimelineParts parts) {
            return Timeline.of(parts.events, parts.joins, parts.orderings);
        }
    }

    /** What the mapper believes to stand on {@link Timeline}. */
    @JsonDeserialize(converter = ToTimeline.class)
    interface OnTimeline {}
}
