package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.merge.EventCodec;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;

/** Events as the documents have them, without white space. */
final class JsonEvents implements EventCodec {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    JsonEvents(JsonMapper mapper) {
        this.writer = mapper.writerFor(TimelineEvent.class);
        // What was written here has no member twice
        this.reader = mapper.readerFor(TimelineEvent.class).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public byte[] write(TimelineEvent event) {
        try {
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event " + event.getId() + " cannot be written as JSON", e);
        }
    }

    @Override
    public TimelineEvent read(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("the bytes are no event: " + e.getMessage(), e);
        }
    }
}
