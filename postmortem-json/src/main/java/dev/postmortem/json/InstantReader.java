package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;

/** Reads instants; those in the written form without a formatter. */
final class InstantReader extends JsonDeserializer<Instant> {
    private final FromText<Instant> others = new FromText<>(Instant.class, Instant::parse, "2026-03-11T14:06:30Z");

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Instant instant = parser.hasToken(JsonToken.VALUE_STRING)
                ? IsoInstant.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                : null;
        return instant != null ? instant : others.deserialize(parser, context);
    }
}
