package dev.postmortem.sources.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/**
 * Opens JSON texts with the limits that hold for every file.
 *
 * <p>Names are not interned: the table of the JVM takes seconds for names that were made to collide.
 */
public final class JsonParsers {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(20_000_000)
                    .maxNameLength(50_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private JsonParsers() {}

    /**
     * Opens a text.
     *
     * @param text the text
     * @return a parser that the caller closes
     * @throws IOException if the text cannot be opened
     */
    public static JsonParser of(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /**
     * Opens a stream.
     *
     * @param utf8 the bytes
     * @return a parser that the caller closes, and the stream with it
     * @throws IOException if the stream fails
     */
    public static JsonParser of(InputStream utf8) throws IOException {
        return FACTORY.createParser(utf8);
    }
}
