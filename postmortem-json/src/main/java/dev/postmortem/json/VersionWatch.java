package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Notes the {@code schemaVersion} of a document while it is read. */
final class VersionWatch extends JsonParserDelegate {
    private int depth;
    private boolean expectsVersion;
    private @Nullable String version;

    VersionWatch(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) {
            return null;
        }
        if (expectsVersion && token.isScalarValue()) {
            version = getText();
        }
        expectsVersion = depth == 1 && token == JsonToken.FIELD_NAME && "schemaVersion".equals(currentName());
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        return token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    @Override
    public @Nullable String nextTextValue() throws IOException {
        return nextToken() == JsonToken.VALUE_STRING ? getText() : null;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        super.skipChildren();
        JsonToken token = currentToken();
        depth -= token != null && token.isStructEnd() ? 1 : 0;
        return this;
    }

    /** Throws if the document has a version that this library cannot know. */
    void requireSupported() {
        if (version == null) {
            return;
        }
        String supported = Integer.toString(PostmortemJson.SCHEMA_VERSION);
        if (!version.equals(supported)) {
            throw new PostmortemJsonException(
                    "the document has schemaVersion " + version + ", this library reads " + supported,
                    0,
                    0,
                    "/schemaVersion",
                    "use a version of the library that knows this form");
        }
    }
}
