package dev.postmortem.sources.markdown;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Goes over a tree without recursion, because emphasis may be nested as deep as a file is long. */
final class Walk {
    /** Is told each node before and after what is in it. */
    interface Visitor {
        /** Takes a node before those in it. */
        void enter(Node node);

        /** Takes a node after those in it. */
        void leave(Node node);
    }

    private Walk() {}

    /** Visits everything in a node, but not the node itself. */
    static void in(Node root, Visitor visitor) {
        Node at = root.getFirstChild();
        while (at != null) {
            visitor.enter(at);
            Node child = at.getFirstChild();
            at = child == null ? next(at, root, visitor) : child;
        }
    }

    private static @Nullable Node next(Node from, Node root, Visitor visitor) {
        Node at = from;
        visitor.leave(at);
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == root) {
                return null;
            }
            visitor.leave(at);
        }
        return at.getNext();
    }
}
