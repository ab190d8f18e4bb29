package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads instants from texts; a number would not say its unit. */
final class InstantReader extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        Instant instant = IsoInstant.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        return instant != null ? instant : parse(parser.getText(), context);
    }

    private static Instant parse(String text, DeserializationContext context) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(
                    Instant.class, text, "it is no instant such as 2026-03-11T14:06:30Z");
        }
    }
}
