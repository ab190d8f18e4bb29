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
    private static final int MAX_PATHS = 50_000;
    private static final String TOP_ELEMENT = "/*";

    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> emptyArrays = new LinkedHashSet<>();
    private final Set<String> nulls = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String member = "";
    private boolean afterStartOfArray;
    private boolean hasContainers;
    private boolean hasContent;

    private final boolean withTexts;

    private ShapeScan(boolean withTexts) {
        this.withTexts = withTexts;
    }

    /** Looks at a text as far as it is JSON; a file is cut somewhere, or is no JSON from some place on. */
    static JsonShape of(JsonParser parser) {
        return new ShapeScan(true).scan(parser);
    }

    private JsonShape scan(JsonParser parser) {
        boolean whole = false;
        try {
            JsonToken token = parser.nextToken();
            while (token != null && paths.size() < MAX_PATHS) {
                token(token, parser);
                token = parser.nextToken();
            }
            whole = token == null;
        } catch (IOException e) {
            // What came before the error is the shape.
            return shape(false);
        }
        return shape(whole);
    }

    private JsonShape shape(boolean whole) {
        return new JsonShape(
                paths,
                emptyArrays,
                nulls,
                whole && !hasContent && (paths.isEmpty() ? hasContainers : !emptyArrays.isEmpty()));
    }

    private void token(JsonToken token, JsonParser parser) throws IOException {
        boolean emptied = afterStartOfArray && token == JsonToken.END_ARRAY;
        afterStartOfArray = token == JsonToken.START_ARRAY;
        if (token == JsonToken.FIELD_NAME) {
            member = open.size() > MAX_DEPTH ? "" : open.element() + "/" + parser.currentName();
            if (open.size() <= MAX_DEPTH) {
                paths.add(member);
            }
            return;
        }
        if (token.isStructEnd()) {
            String ended = open.pop();
            if (emptied) {
                emptyArrays.add(ended.substring(0, ended.length() - TOP_ELEMENT.length()));
            }
        } else {
            value(token, parser);
        }
        member = "";
    }

    private void value(JsonToken token, JsonParser parser) throws IOException {
        boolean element = member.isEmpty() && !open.isEmpty();
        boolean text = token == JsonToken.VALUE_STRING && parser.getTextLength() > 0;
        hasContent |= text || element && token != JsonToken.START_ARRAY;
        hasContainers |= token.isStructStart();
        if (token == JsonToken.VALUE_NULL && !member.isEmpty()) {
            nulls.add(member);
        }
        if (token == JsonToken.START_OBJECT) {
            open.push(here());
        } else if (token == JsonToken.START_ARRAY) {
            open.push(isPage() ? TOP_ELEMENT : here() + TOP_ELEMENT);
        } else if (text && withTexts && !member.isEmpty()) {
            text(parser.getText().strip());
        }
    }

    /** Looks into a text that may be JSON; a text inside that one is left alone. */
    private void text(String text) throws IOException {
        boolean object = text.startsWith("{") && text.endsWith("}");
        if (!object && !(text.startsWith("[") && text.endsWith("]"))) {
            return;
        }
        try (JsonParser parser = JsonParsers.of(text)) {
            ShapeScan inner = new ShapeScan(false);
            inner.scan(parser);
            inner.paths.forEach(path -> paths.add(member + path));
            inner.emptyArrays.forEach(path -> emptyArrays.add(member + path));
            inner.nulls.forEach(path -> nulls.add(member + path));
        }
    }

    /** An array right inside the top-level array is one page of it. */
    private boolean isPage() {
        return open.size() == 1 && member.isEmpty() && open.element().equals(TOP_ELEMENT);
    }

    /** The path of a value that starts now: that of its name, or of the array it stands in. */
    private String here() {
        if (!member.isEmpty() || open.isEmpty()) {
            return member;
        }
        return open.element();
    }
}
