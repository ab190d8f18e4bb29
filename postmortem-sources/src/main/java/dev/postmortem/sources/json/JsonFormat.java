package dev.postmortem.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import java.util.Optional;
import java.util.Set;

/**
 * One shape of JSON: how to tell it and how one element of it becomes rows.
 *
 * <p>The elements of a file are: the elements of its top-level arrays, or, where {@link #rowsKey()} names a member of a
 * top-level object, the elements of that array, or else the top-level objects themselves (one, or several in a row, one
 * to a line or not). Each element is read on its own; a file is never held in memory as a whole.
 *
 * <p>Where one name stands twice in an object, the last one counts. Numbers keep every digit; a number with an exponent
 * beyond {@code 1000} arrives as text, so that no arithmetic on it can run away. A file of several top-level values
 * counts as the array of them: the pointers into the third begin with {@code /2}.
 */
public interface JsonFormat {
    /** {@return the stable id of the format, such as {@code alertmanager-webhook}} */
    String id();

    /**
     * Tells whether a file has this shape.
     *
     * @param shape the member names that stand at the beginning of the file
     * @return true if it has
     */
    boolean recognises(JsonShape shape);

    /** {@return the member of a top-level object whose array holds the elements; absent if the object is the element} */
    Optional<String> rowsKey();

    /**
     * Returns the members that hold rows inside an element.
     *
     * <p>Where an element breaks off, what stands in these arrays before that place is read all the same.
     *
     * @return the names; none if an element is one row
     */
    default Set<String> listsOfRows() {
        return Set.of();
    }

    /**
     * Reads one element, telling {@code rows} about every row in it.
     *
     * @param element the element, an object in a well-formed file but possibly anything
     * @param pointer where it stands, as a JSON Pointer into the file
     * @param rows takes the rows
     */
    void read(JsonNode element, String pointer, JsonRows rows);

    /**
     * Hears that a top-level object is read to its end; its small members are in {@link JsonRows#member}.
     *
     * <p>Called only where {@link #rowsKey()} is present.
     *
     * @param pointer where the object stands
     * @param rows takes the rows
     */
    default void end(String pointer, JsonRows rows) {}
}
