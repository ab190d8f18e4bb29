package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers where the values of a document stand while they are read into memory. */
final class PlaceKeeper extends JsonParserDelegate {
    private final Map<String, Place> places = new HashMap<>();

    PlaceKeeper(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token != null && token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
            places.put(getParsingContext().pathAsPointer().toString(), Place.of(delegate.currentTokenLocation()));
        }
        return token;
    }

    /** {@return the place of a value, or of the nearest one around it that stands in the document} */
    Place find(String pointer) {
        String path = pointer;
        while (!path.isEmpty() && !places.containsKey(path)) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return places.getOrDefault(path, Place.START);
    }
}
