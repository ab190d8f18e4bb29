package dev.postmortem.sources.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the member names at the beginning of a JSON text, up to its first error. */
final class ShapeScan {
    private static final int MAX_DEPTH = 12;

    private final Set<String> paths = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String member = "";

    private ShapeScan() {}

    static Set<String> paths(String start) {
        ShapeScan scan = new ShapeScan();
        try (JsonParser parser = JsonParsers.of(start)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                scan.token(token, parser);
            }
        } catch (IOException e) {
            // A head ends in the middle of something, or was no JSON from there on: what came before it is the shape.
            return scan.paths;
        }
        return scan.paths;
    }

    private void token(JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            member = open.size() > MAX_DEPTH ? "" : open.element() + "/" + parser.currentName();
            if (open.size() <= MAX_DEPTH) {
                paths.add(member);
            }
        } else if (token == JsonToken.START_OBJECT) {
            open.push(here());
        } else if (token == JsonToken.START_ARRAY) {
            open.push(here() + "/*");
        } else if (token.isStructEnd()) {
            open.pop();
        }
        if (token != JsonToken.FIELD_NAME) {
            member = "";
        }
    }

    /** The path of a value that starts now: that of its name, or of the array it stands in. */
    private String here() {
        if (!member.isEmpty() || open.isEmpty()) {
            return member;
        }
        return open.element();
    }
}
