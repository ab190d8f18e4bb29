package dev.postmortem.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the events of a timeline, some at a time.
 *
 * <p>A timeline holds its events in a smaller form than a builder makes them. Brought to it while they are still in the
 * cache, a million of them cost neither the memory nor the time of being looked at twice.
 */
final class EventsReader extends JsonDeserializer<List<TimelineEvent>> {
    private static final int AT_A_TIME = 256;

    @Override
    public List<TimelineEvent> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return context.reportInputMismatch(List.class, "the events have to be a list");
        }
        JsonDeserializer<Object> reader =
                context.findContextualValueDeserializer(context.constructType(TimelineEvent.class), null);
        List<TimelineEvent> events = new ArrayList<>();
        List<TimelineEvent> some = new ArrayList<>(AT_A_TIME);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            some.add(read(parser, context, reader, events.size() + some.size()));
            if (some.size() == AT_A_TIME) {
                events.addAll(Timeline.of(some).getEvents());
                some.clear();
            }
        }
        events.addAll(Timeline.of(some).getEvents());
        return events;
    }

    private static TimelineEvent read(
            JsonParser parser, DeserializationContext context, JsonDeserializer<Object> reader, int index)
            throws IOException {
        try {
            return parser.hasToken(JsonToken.VALUE_NULL)
                    ? context.reportInputMismatch(TimelineEvent.class, "null cannot stand here")
                    : (TimelineEvent) reader.deserialize(parser, context);
        } catch (IOException e) {
            throw e instanceof JacksonException ? JsonMappingException.wrapWithPath(e, List.class, index) : e;
        }
    }
}
