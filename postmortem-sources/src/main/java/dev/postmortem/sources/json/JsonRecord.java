package dev.postmortem.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.time.IsoTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON file and where it stands.
 *
 * <p>Lenient about everything but times: a member that is missing, null, blank or of another type is absent.
 *
 * @param node the value
 * @param pointer its JSON Pointer (RFC 6901) in the file
 */
public record JsonRecord(JsonNode node, String pointer) {
    /**
     * Returns a member of a member.
     *
     * @param path the names, from the outside in
     * @return the value, with a missing node if there is none
     */
    public JsonRecord at(String... path) {
        StringBuilder where = new StringBuilder(pointer);
        for (String name : path) {
            where.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new JsonRecord(find(path), where.toString());
    }

    private JsonNode find(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }

    /**
     * Returns the elements of an array.
     *
     * @param name the member that holds the array
     * @return the elements in order; empty if it is no array
     */
    public List<JsonRecord> elements(String name) {
        return at(name).elements();
    }

    /** {@return the elements of this array in order; empty if it is no array} */
    public List<JsonRecord> elements() {
        List<JsonRecord> elements = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                elements.add(new JsonRecord(element, pointer + "/" + elements.size()));
            }
        }
        return elements;
    }

    /**
     * Returns the elements of a wrapper, or the record itself where it is none.
     *
     * @param name the member of a wrapper that holds its elements
     * @return the records in order
     */
    public List<JsonRecord> unwrap(String name) {
        return find(name).isArray() ? elements(name) : List.of(this);
    }

    /**
     * Returns what tells this record from all others.
     *
     * @param file the name of the file
     * @param path the names that lead to the id
     * @return the id; file and place where the record has none
     */
    public String identity(String file, String... path) {
        return text(path).orElseGet(() -> file + "#" + pointer);
    }

    /**
     * Returns a text, number or boolean as text; numbers keep all their digits.
     *
     * @param path the names, from the outside in; none for the value itself
     * @return the text; absent if there is none or it is blank
     */
    public Optional<String> text(String... path) {
        JsonNode found = find(path);
        boolean scalar = found.isValueNode() && !found.isNull();
        return scalar && !found.asText().isBlank() ? Optional.of(found.asText()) : Optional.empty();
    }

    /**
     * Returns a whole number of at most 18 digits, written as a number or as a text.
     *
     * @param path the names, from the outside in
     * @return the number, zero or more; absent if there is none
     */
    public Optional<Long> number(String... path) {
        return text(path).filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /**
     * Returns the members that are present as texts.
     *
     * @param names the names
     * @return the texts by name, in the order of the names
     */
    public Map<String, String> texts(String... names) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            text(name).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    /**
     * Returns all members of an object as texts.
     *
     * @param prefix what to put before each name
     * @return the texts by name, in the order of the file; members that are no texts or numbers are left out
     */
    public Map<String, String> members(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> text(name).ifPresent(text -> texts.put(prefix + name, text)));
        return texts;
    }

    /**
     * Returns an address.
     *
     * @param path the names, from the outside in
     * @return the link; absent if the member is no address that may be followed
     */
    public Optional<Link> link(String... path) {
        return text(path).flatMap(Link::parse);
    }

    /**
     * Reads the time of a row.
     *
     * @param path the names, from the outside in; none for the value itself
     * @return the time
     * @throws RowProblem with the id {@code source.no-time} if there is none, {@code source.bad-time} if it is no time
     *     with an offset, or one that stands for "no time", such as the year 1
     */
    public EventTime time(String... path) {
        String text = text(path)
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the record has no time in \"" + String.join(".", path) + "\"",
                        "export the record again with this field, or add the event by hand"));
        return IsoTimes.read(text);
    }

    /**
     * Tells whether a member is there and not null.
     *
     * @param path the names, from the outside in
     * @return true if it is
     */
    public boolean has(String... path) {
        JsonNode found = find(path);
        return !found.isMissingNode() && !found.isNull();
    }

    /**
     * Makes sure that this is an object with members.
     *
     * @param what what the row should be, with its article, such as {@code an alert}
     * @return this
     * @throws RowProblem with the id {@code source.bad-row} if it is anything else
     */
    public JsonRecord requireObject(String what) {
        if (!node.isObject() || node.isEmpty()) {
            throw new RowProblem(
                    "source.bad-row",
                    "expected " + what + " but found "
                            + (node.isObject() ? "an empty object" : "a JSON value of type " + node.getNodeType()),
                    "export the file again, or remove this element");
        }
        return this;
    }
}
