package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Puts members on lines of their own down to a depth, and everything below on one line: good to read and to compare. */
final class LinePrinter extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;
    private static final SerializedString COLON = new SerializedString(": ");
    private static final SerializedString COMMA = new SerializedString(", ");

    private final int linesToDepth;
    private int depth;

    LinePrinter(int linesToDepth) {
        this.linesToDepth = linesToDepth;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        super.writeStartObject(json);
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(COLON);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        super.writeStartArray(json);
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values);
        json.writeRaw(']');
    }

    private void separate(JsonGenerator json) throws IOException {
        if (depth <= linesToDepth) {
            json.writeRaw(',');
            line(json);
        } else {
            json.writeRaw(COMMA);
        }
    }

    private void end(JsonGenerator json, int entries) throws IOException {
        boolean lines = depth <= linesToDepth && entries > 0;
        depth--;
        if (lines) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }

    private void line(JsonGenerator json) throws IOException {
        if (depth <= linesToDepth) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }
}
