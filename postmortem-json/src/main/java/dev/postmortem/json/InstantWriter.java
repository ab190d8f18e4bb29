package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;

/** Writes instants as texts, without a formatter. */
final class InstantWriter extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        char[] text = new char[IsoInstant.MAX_LENGTH];
        int length = IsoInstant.print(instant, text);
        if (length > 0) {
            json.writeString(text, 0, length);
        } else {
            json.writeString(instant.toString());
        }
    }
}
