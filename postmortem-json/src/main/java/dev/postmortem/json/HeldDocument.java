package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.timeline.Timeline;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document whose members are held in memory, with their places, until its version is known. */
final class HeldDocument {
    private static final String TIMELINE = "timeline";

    private final DocumentReading reading;
    private final PlaceKeeper parser;
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private @Nullable Timeline timeline;

    HeldDocument(DocumentReading reading, JsonParser parser) {
        this.reading = reading;
        this.parser = new PlaceKeeper(parser);
    }

    /**
     * Reads to the end of the document.
     *
     * @param assumed its version, unless a member yet to come states it
     * @return the postmortem
     */
    Postmortem read(int assumed) throws IOException {
        int version = assumed;
        for (JsonToken at = parser.currentToken(); at == JsonToken.FIELD_NAME; at = parser.nextToken()) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(SchemaVersion.MEMBER)) {
                version = SchemaVersion.read(parser);
            } else {
                hold(name);
            }
        }
        DocumentReading.requireEnd(parser);
        Migrations.toCurrent(members, version);
        return toPostmortem();
    }

    private void hold(String name) throws IOException {
        if (name.equals(TIMELINE)) {
            timeline = readTimeline();
        } else {
            members.set(name, readTree());
        }
    }

    private JsonNode readTree() throws IOException {
        return reading.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .readValue(parser);
    }

    private @Nullable Timeline readTimeline() throws IOException {
        try {
            return reading.readerFor(Timeline.class).readValue(parser);
        } catch (JsonMappingException e) {
            e.prependPath(Postmortem.class, TIMELINE);
            throw e;
        }
    }

    private Postmortem toPostmortem() throws IOException {
        try {
            Postmortem postmortem = reading.readerFor(Postmortem.class).readValue(members);
            return timeline == null
                    ? postmortem
                    : postmortem.toBuilder().timeline(timeline).build();
        } catch (JsonProcessingException e) {
            throw DocumentErrors.explain(e, parser::find);
        }
    }
}
