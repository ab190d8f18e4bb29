package dev.postmortem.sources.input;

import java.util.Set;

/**
 * The member names that stand at the beginning of a JSON file, by path.
 *
 * <p>A path is the names from the top with {@code /} before each and {@code *} for the elements of an array: an array of
 * objects with the member {@code alerts} has the paths {@code /*} and {@code /* /alerts} (without the blank), and so on.
 * Lenient: what comes before the first error counts, so that a cut file still has its shape.
 */
public final class JsonShape {
    private final Set<String> paths;

    /**
     * Creates a shape.
     *
     * @param paths the paths that were seen
     */
    public JsonShape(Set<String> paths) {
        this.paths = Set.copyOf(paths);
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param start the beginning, which may be cut anywhere and may be no JSON at all
     * @return what stands before the first error
     */
    public static JsonShape of(String start) {
        return new JsonShape(ShapeScan.paths(start));
    }

    /**
     * Tells whether a member was seen below the top-level object, or below an element of the top-level array.
     *
     * @param path the path below the element, such as {@code /alerts/* /startsAt} (without the blank)
     * @return true if it was seen
     */
    public boolean has(String path) {
        return paths.contains(path) || paths.contains("/*" + path);
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
