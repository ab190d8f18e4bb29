package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonParsers;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRows;
import java.io.IOException;
import java.io.InputStream;

/** Reads one document of log records, one by one; what stands before a broken place is read. Belongs to one reading. */
final class LogDocumentReading {
    private final String place;
    private final LogRows rows;
    private final DocumentRecords records;

    /** Counts the records of all pages of a file. */
    private int index;

    LogDocumentReading(LogDocument document, LogRows rows, DocumentRecords records) {
        this.place = document.place();
        this.rows = rows;
        this.records = records;
    }

    void read(InputFile file) throws IOException {
        try (InputStream content = file.open();
                JsonParser parser = JsonParsers.of(content)) {
            long line = 1;
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    line = parser.currentTokenLocation().getLineNr();
                    value(parser, token);
                }
            } catch (JsonProcessingException e) {
                long broken = e.getLocation() == null ? line : e.getLocation().getLineNr();
                rows.broken(broken, JsonLinesReading.notJson(e));
            }
        }
    }

    /** Takes a token outside of the records; what else the document says is passed over. */
    private void value(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isStructStart()) {
            return;
        }
        String here = pointer(parser);
        boolean array = token == JsonToken.START_ARRAY;
        if (here.equals(place) && array) {
            elements(parser);
        } else if (place.isEmpty() && !array) {
            element(parser, token);
        } else if (!here.isEmpty() && !place.startsWith(here + "/")) {
            parser.skipChildren();
        }
    }

    /** {@return the pointer of what begins here, in a page of the document as in the document itself} */
    private static String pointer(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        int member = pointer.startsWith("/") ? pointer.indexOf('/', 1) : -1;
        boolean inPage = pointer.length() > 1 && Character.isDigit(pointer.charAt(1));
        return inPage ? (member < 0 ? "" : pointer.substring(member)) : pointer;
    }

    /** An array right inside the outermost one is a page of it. */
    private void elements(JsonParser parser) throws IOException {
        boolean outermost = parser.getParsingContext().getParent().inRoot();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && outermost) {
                elements(parser);
            } else {
                element(parser, token);
            }
        }
    }

    private void element(JsonParser parser, JsonToken token) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        String here = place + "/" + index++;
        if (token == JsonToken.START_OBJECT) {
            records.read(parser, line, here);
        } else {
            parser.skipChildren();
            rows.broken(line, new RowProblem("source.bad-json", "the record is no object", "leave it out"));
        }
    }
}
