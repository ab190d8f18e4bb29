package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.sources.input.JsonParsers;
import java.io.IOException;
import java.util.List;

/** Tells whether a file holds one JSON object to a line, so that a broken line need not spoil the next one. */
final class LineMode {
    private static final int LINES_ASKED = 20;

    private LineMode() {}

    static boolean of(List<String> head) {
        List<String> lines =
                head.stream().filter(l -> !l.isBlank()).limit(LINES_ASKED).toList();
        if (lines.size() < 2 || !lines.get(0).strip().startsWith("{")) {
            return false;
        }
        // A cut or broken line among whole ones changes nothing; an object that spans lines has hardly any whole line.
        long whole = lines.stream().filter(LineMode::isObject).count();
        return isObject(lines.get(0))
                || whole * 2 >= lines.size() && !lines.get(0).strip().endsWith("[");
    }

    private static boolean isObject(String line) {
        try (JsonParser parser = JsonParsers.of(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }
}
