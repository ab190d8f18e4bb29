package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.json.PostmortemJsonException.Kind;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one document.
 *
 * <p>One that begins with the current {@code schemaVersion}, as all that are written do, is turned into values as its bytes
 * come. Of any other the version may have to be looked for, and older forms have to be changed before they are read: its
 * members are held in memory first, all but the timeline.
 */
final class DocumentReading {
    private static final String WRITE_AN_OBJECT = "write an object; docs/json-format.md has the smallest";

    private final JsonMapper mapper;
    private final UnknownMembers unknown = new UnknownMembers();
    private final SharedTexts shared = new SharedTexts();

    DocumentReading(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** {@return what was skipped} */
    UnknownMembers getUnknown() {
        return unknown;
    }

    Postmortem read(InputStream in) throws IOException {
        return read(in, this::read);
    }

    /** Reads a document of another type than a postmortem; the form of these is the same in all versions. */
    <T> T read(InputStream in, Class<T> type) throws IOException {
        return read(in, parser -> {
            if (!isVersionFirst(parser)) {
                throw new PostmortemJsonException(
                        Kind.FORM,
                        "the document does not begin with " + SchemaVersion.MEMBER,
                        Place.START,
                        "",
                        "write \"" + SchemaVersion.MEMBER + "\": " + PostmortemJson.SCHEMA_VERSION + " first");
            }
            readVersion(parser);
            return stream(parser, type);
        });
    }

    private <T> T read(InputStream in, Content<T> content) throws IOException {
        try (JsonParser parser = mapper.createParser(ByteOrderMark.passedOver(in))) {
            try {
                return content.of(parser);
            } catch (JsonProcessingException e) {
                throw DocumentErrors.explain(e, pointer -> Place.of(parser.currentLocation()));
            }
        }
    }

    private Postmortem read(JsonParser parser) throws IOException {
        if (!isVersionFirst(parser)) {
            return new HeldDocument(this, parser).read(PostmortemJson.SCHEMA_VERSION);
        }
        int version = readVersion(parser);
        return version == PostmortemJson.SCHEMA_VERSION
                ? stream(parser, Postmortem.class)
                : new HeldDocument(this, parser).read(version);
    }

    private static boolean isVersionFirst(JsonParser parser) throws IOException {
        requireObject(parser);
        return parser.nextToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals(SchemaVersion.MEMBER);
    }

    private static int readVersion(JsonParser parser) throws IOException {
        parser.nextToken();
        int version = SchemaVersion.read(parser);
        parser.nextToken();
        return version;
    }

    private <T> T stream(JsonParser parser, Class<T> type) throws IOException {
        T value = readerFor(type).readValue(parser);
        requireEnd(parser);
        return value;
    }

    ObjectReader readerFor(Class<?> type) {
        return mapper.readerFor(type)
                .withAttribute(UnknownMembers.class, unknown)
                .withAttribute(SharedTexts.class, shared);
    }

    private static void requireObject(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            return;
        }
        if (first == null) {
            throw new PostmortemJsonException(Kind.SYNTAX, "the document is empty", Place.START, "", WRITE_AN_OBJECT);
        }
        Place start = Place.of(parser.currentTokenLocation());
        parser.skipChildren();
        requireEnd(parser);
        throw new PostmortemJsonException(Kind.FORM, "the document is no object", start, "", WRITE_AN_OBJECT);
    }

    /** Nothing after the document is dropped in silence. */
    static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new PostmortemJsonException(
                    Kind.SYNTAX,
                    "the document goes on after its end",
                    Place.of(parser.currentTokenLocation()),
                    "",
                    "one file holds one document");
        }
    }

    /** What an open document holds. */
    private interface Content<T> {
        T of(JsonParser parser) throws IOException;
    }
}
