package dev.postmortem.sources.time;

import dev.postmortem.model.time.EventTime;
import java.util.List;

/**
 * A time that was read, and what had to be assumed for it.
 *
 * @param time the time
 * @param assumptions stable ids for {@code TimelineEvent.getAssumptions()}; usually empty
 */
public record Stamp(EventTime time, List<String> assumptions) {
    /** {@return a time for which nothing was assumed} */
    public static Stamp of(EventTime time) {
        return new Stamp(time, List.of());
    }
}
