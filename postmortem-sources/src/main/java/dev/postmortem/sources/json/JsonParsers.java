package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/** Opens JSON texts with the limits that hold for every file. */
final class JsonParsers {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(20_000_000)
                    .maxNameLength(50_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private JsonParsers() {}

    static JsonParser of(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    static JsonParser of(InputStream utf8) throws IOException {
        return FACTORY.createParser(utf8);
    }
}
