package dev.postmortem.sources.log.event;

import java.util.HashMap;
import java.util.Map;

/**
 * A place in the records of a file: the names from the top, joined by dots.
 *
 * <p>Built once a file and not once a line, so that lines share the texts. Belongs to one reading.
 */
public final class Member {
    private static final int MAX_KNOWN = 4_096;
    private static final int MAX_PATH = 200;

    private final String path;
    private final int depth;

    /** The name of a member whose members count as those of the record; empty if there is none. */
    private final String wrapper;

    private final int[] known;
    private final int[] ranks;
    private final Map<String, Member> children = new HashMap<>(4);

    private Member(String path, int depth, String wrapper, int[] known) {
        this.path = path;
        this.depth = depth;
        this.wrapper = wrapper;
        this.known = known;
        this.ranks = new int[Role.values().length];
        for (Role role : Role.values()) {
            ranks[role.ordinal()] = role.rank(path);
        }
    }

    /** {@return the top of the records of a file} */
    public static Member top() {
        return topWithin("");
    }

    /** {@return the top of the records of a file, each of which stands within a member of what an exporter wrote around it} */
    public static Member topWithin(String wrapper) {
        return new Member("", 0, wrapper, new int[1]);
    }

    /** {@return the place of a member or element of the value here} */
    Member child(String name) {
        Member child = children.get(name);
        if (child == null) {
            child = new Member(LogAttributes.shortened(pathOf(name), MAX_PATH), depth + 1, "", known);
            if (known[0] < MAX_KNOWN) {
                known[0]++;
                children.put(name, child);
            }
        }
        return child;
    }

    private String pathOf(String name) {
        if (!wrapper.isEmpty() && name.equals(wrapper)) {
            return "";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    public String path() {
        return path;
    }

    int depth() {
        return depth;
    }

    int rank(Role role) {
        return ranks[role.ordinal()];
    }
}
