package dev.postmortem.sources.json;

import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import java.util.Optional;

/** One kind of record that an API gives: in a list with a name, alone under a name, or bare; see {@link RecordFormat}. */
public interface RecordKind {
    /** {@return the stable id of the format, such as {@code opsgenie-alerts}} */
    String id();

    /** {@return what the records are called, such as {@code alerts}} */
    String what();

    /** {@return the members that hold a list of such records or one record, with a slash between the names of a path} */
    List<String> envelopes();

    /**
     * Tells whether such a record stands at a place.
     *
     * @param shape the member names at the beginning of the file
     * @param at the path of the record, such as {@code /alerts/*}; empty for the top
     * @return true if it does
     */
    boolean isAt(JsonShape shape, String at);

    /**
     * Reads one record, telling {@code rows} about every row in it.
     *
     * @param record the record, possibly anything
     * @param envelope the object that it stands in; the record itself where it is bare
     * @param rows takes the rows
     */
    void read(JsonRecord record, JsonRecord envelope, JsonRows rows);

    /**
     * Returns the sign that more records follow on another page.
     *
     * @param envelope the object that holds the list
     * @return the sign; absent if the list is whole or nothing says that it is not
     */
    default Optional<JsonRecord> more(JsonRecord envelope) {
        return Optional.empty();
    }
}
