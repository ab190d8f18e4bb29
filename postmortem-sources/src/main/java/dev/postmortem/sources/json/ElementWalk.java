package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.RowProblem;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Map;

/** Walks the top-level values of a file and hands their elements to a format. */
final class ElementWalk {
    private final JsonFormat format;
    private final JsonRows rows;
    private final boolean streamed;

    /**
     * Creates a walk.
     *
     * @param streamed whether the elements stand in the array that {@link JsonFormat#rowsKey()} names
     */
    ElementWalk(JsonFormat format, JsonRows rows, boolean streamed) {
        this.format = format;
        this.rows = rows;
        this.streamed = streamed;
    }

    /** Reads all values of a file. Stops at the first error, which becomes a broken row. */
    void file(JsonParser parser) throws IOException {
        String prefix = "";
        try {
            for (int i = 0; parser.nextToken() != null; i++) {
                if (i > 0) {
                    prefix = "/" + i;
                    rows.atLine(parser.currentTokenLocation().getLineNr());
                }
                value(parser, prefix);
            }
        } catch (JacksonException e) {
            rows.broken(pointer(parser, prefix), JsonBreak.at(place(parser), e));
        } catch (CharConversionException e) {
            RowProblem problem = new RowProblem(
                    "source.bad-json",
                    "the JSON is broken at " + place(parser) + ": " + e.getMessage(),
                    JsonBreak.REMEDY);
            rows.broken(pointer(parser, prefix), problem);
        } catch (RowProblem e) {
            rows.broken(pointer(parser, prefix), e);
        }
    }

    /** Reads the value of one line of a file that has one to a line. */
    void line(String text, String prefix) {
        JsonNode value;
        try {
            value = JsonTrees.parse(text);
        } catch (RowProblem e) {
            rows.broken(prefix, e);
            return;
        }
        node(value, prefix);
    }

    /** Reads a value that is in memory, like a file that has nothing else. */
    void node(JsonNode value, String prefix) {
        if (streamed && value.isObject()) {
            object(value, prefix);
        } else if (value.isArray()) {
            array(value, prefix);
        } else {
            element(value, prefix);
        }
    }

    private void value(JsonParser parser, String prefix) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            pages(parser, prefix);
        } else if (streamed && parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, prefix);
        } else {
            element(parser, prefix);
        }
    }

    /** Reads a top-level array; arrays in it are pages, as tools write them that fetch one page after the other. */
    private void pages(JsonParser parser, String prefix) throws IOException {
        boolean paged = false;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            boolean page = parser.currentToken() == JsonToken.START_ARRAY;
            paged |= page && i == 0;
            if (page && paged) {
                array(parser, prefix + "/" + i);
            } else {
                element(parser, prefix + "/" + i);
            }
        }
    }

    private void array(JsonParser parser, String prefix) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            element(parser, prefix + "/" + i);
        }
    }

    private void array(JsonNode value, String prefix) {
        for (int i = 0; i < value.size(); i++) {
            element(value.get(i), prefix + "/" + i);
        }
    }

    private void object(JsonParser parser, String prefix) throws IOException {
        rows.forgetMembers();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken start = parser.nextToken();
            if (start != JsonToken.START_ARRAY) {
                rows.met(name, JsonTrees.read(parser));
            } else if (isRows(name)) {
                array(parser, prefix + "/" + name);
            } else {
                parser.skipChildren();
            }
        }
        format.end(prefix, rows);
    }

    private void object(JsonNode value, String prefix) {
        rows.forgetMembers();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!member.getValue().isArray()) {
                rows.met(member.getKey(), member.getValue());
            } else if (isRows(member.getKey())) {
                array(member.getValue(), prefix + "/" + member.getKey());
            }
        }
        format.end(prefix, rows);
    }

    private boolean isRows(String name) {
        return format.rowsKey().filter(name::equals).isPresent();
    }

    private void element(JsonParser parser, String pointer) throws IOException {
        JsonTrees tree = new JsonTrees(parser);
        JsonNode element;
        try {
            element = tree.value();
        } catch (IOException | RowProblem e) {
            tree.part(format.listsOfRows()).ifPresent(part -> element(part, pointer));
            throw e;
        }
        element(element, pointer);
    }

    private void element(JsonNode element, String pointer) {
        try {
            format.read(element, pointer, rows);
        } catch (RowProblem e) {
            rows.broken(pointer, e);
        }
    }

    private static String pointer(JsonParser parser, String prefix) {
        return prefix + parser.getParsingContext().pathAsPointer(false);
    }

    private static String place(JsonParser parser) {
        return "line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr();
    }
}
