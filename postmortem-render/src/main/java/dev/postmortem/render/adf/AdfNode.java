package dev.postmortem.render.adf;

import java.util.List;
import java.util.Optional;

/**
 * A node at the top of a document, in parts, so that a long table or list can be cut between two of them.
 *
 * @param open the JSON before the parts
 * @param parts the JSON of each row or item; a node that cannot be cut has one part
 * @param close the JSON after the parts
 * @param least without how many parts the node says nothing
 * @param heading whether it only announces what follows
 */
record AdfNode(String open, List<String> parts, String close, int least, boolean heading) {
    static AdfNode whole(String json) {
        return new AdfNode("", List.of(json), "", 1, false);
    }

    static AdfNode heading(String json) {
        return new AdfNode("", List.of(json), "", 1, true);
    }

    String json() {
        return open + String.join(",", parts) + close;
    }

    int length() {
        int separators = Math.max(0, parts.size() - 1);
        return open.length()
                + close.length()
                + separators
                + parts.stream().mapToInt(String::length).sum();
    }

    /** The node with its first parts, as many as have room; none if that would say nothing. */
    Optional<AdfNode> within(int room) {
        int left = room - open.length() - close.length() + 1;
        int count = 0;
        while (count < parts.size() && parts.get(count).length() + 1 <= left) {
            left -= parts.get(count).length() + 1;
            count++;
        }
        return count < least
                ? Optional.empty()
                : Optional.of(new AdfNode(open, parts.subList(0, count), close, least, heading));
    }
}
