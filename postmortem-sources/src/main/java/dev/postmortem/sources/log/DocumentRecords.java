package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads the elements of the array of a document that holds its log records. Belongs to one reading. */
interface DocumentRecords {
    /**
     * Reads an element and gives its records to the rows.
     *
     * @param parser stands at the beginning of an object, and after the call at its end
     * @param line the number of the line on which the object begins
     * @param place its pointer in the file
     * @throws IOException if the document breaks in it, or cannot be read
     */
    void read(JsonParser parser, long line, String place) throws IOException;
}
