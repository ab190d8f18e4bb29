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
    private final int[] known;
    private final int[] ranks;
    private final Map<String, Member> children = new HashMap<>(4);

    private Member(String path, int depth, int[] known) {
        this.path = path;
        this.depth = depth;
        this.known = known;
        this.ranks = new int[Role.values().length];
        for (Role role : Role.values()) {
            ranks[role.ordinal()] = role.rank(path);
        }
    }

    /** {@return the top of the records of a file} */
    public static Member top() {
        return new Member("", 0, new int[1]);
    }

    /** {@return the place of a member or element of the value here} */
    Member child(String name) {
        Member child = children.get(name);
        if (child == null) {
            String whole = depth == 0 ? name : path + "." + name;
            child = new Member(LogAttributes.shortened(whole, MAX_PATH), depth + 1, known);
            if (known[0] < MAX_KNOWN) {
                known[0]++;
                children.put(name, child);
            }
        }
        return child;
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
