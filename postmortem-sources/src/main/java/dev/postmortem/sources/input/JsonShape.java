package dev.postmortem.sources.input;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The member names that stand at the beginning of a JSON file, by path.
 *
 * <p>A path is the names from the top with {@code /} before each and {@code *} for the elements of an array: an array of
 * objects with the member {@code alerts} has the paths {@code /*} and {@code /* /alerts} (without the blank), and so on.
 * Lenient: what comes before the first error counts, so that a cut file still has its shape. JSON in a text, as queues and
 * gateways write it, counts like JSON.
 */
public final class JsonShape {
    private static final String TOP_ELEMENT = "/*";

    private final Set<String> paths;
    private final Set<String> emptyArrays;
    private final Set<String> nulls;
    private final boolean withoutElements;

    JsonShape(Set<String> paths, Set<String> emptyArrays, Set<String> nulls, boolean withoutElements) {
        // Not Set.copyOf: it probes linearly, and names that were made to collide would take minutes.
        this.paths = new HashSet<>(paths);
        this.emptyArrays = new HashSet<>(emptyArrays);
        this.nulls = new HashSet<>(nulls);
        this.withoutElements = withoutElements;
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param start the beginning, which may be cut anywhere and may be no JSON at all
     * @return what stands before the first error
     */
    public static JsonShape of(String start) {
        String text = start.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return new JsonShape(Set.of(), Set.of(), Set.of(), false);
        }
        try (JsonParser parser = JsonParsers.of(start)) {
            return ShapeScan.of(parser);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    /**
     * Tells whether a member was seen below the top-level object, or below an element of the top-level array or of a page in it.
     *
     * @param path the path below the element, such as {@code /alerts/* /startsAt} (without the blank)
     * @return true if it was seen
     */
    public boolean has(String path) {
        return paths.contains(path) || paths.contains(TOP_ELEMENT + path);
    }

    /**
     * Tells whether an array without elements was seen; see {@link #has(String)}.
     *
     * @param path the path of the array
     * @return true if it was seen
     */
    public boolean hasEmpty(String path) {
        return emptyArrays.contains(path) || emptyArrays.contains(TOP_ELEMENT + path);
    }

    /**
     * Tells whether a null was seen, as which some programs write a list without elements; see {@link #has(String)}.
     *
     * @param path the path of the member
     * @return true if it was seen
     */
    public boolean hasNull(String path) {
        return nulls.contains(path) || nulls.contains(TOP_ELEMENT + path);
    }

    /**
     * Returns the shape of what stands below a member; see {@link #has(String)}.
     *
     * @param path the path of the member
     * @return the shape, with no paths if the member was not seen or has no members
     */
    public JsonShape below(String path) {
        return new JsonShape(below(paths, path), below(emptyArrays, path), below(nulls, path), false);
    }

    private static Set<String> below(Set<String> some, String path) {
        Set<String> found = new HashSet<>();
        for (String one : some) {
            for (String prefix : new String[] {path, TOP_ELEMENT + path}) {
                if (one.startsWith(prefix + "/")) {
                    found.add(one.substring(prefix.length()));
                }
            }
        }
        return found;
    }

    /** {@return the names of the members of the top-level object, or of the objects in the top-level array, in their order} */
    List<String> topMembers() {
        return paths.stream()
                .map(path -> path.startsWith(TOP_ELEMENT + "/") ? path.substring(TOP_ELEMENT.length()) : path)
                .filter(path -> path.startsWith("/") && path.indexOf('/', 1) < 0)
                .map(path -> path.substring(1))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return whether the file was seen to its end and is a list without elements, or an object of such lists and no text} */
    public boolean isWithoutElements() {
        return withoutElements;
    }

    /**
     * Tells whether all of several members were seen; see {@link #has(String)}.
     *
     * @param some the paths
     * @return true if all were seen
     */
    public boolean hasAll(String... some) {
        for (String path : some) {
            if (!has(path)) {
                return false;
            }
        }
        return true;
    }
}
