package dev.postmortem.rca.drawing;

import java.util.List;

/** What to draw; each node has its place in the list as its number. */
record Drawing(List<Node> nodes, List<Link> links, List<String> notes) {
    /** How a node looks. */
    enum Shape {
        OUTCOME,
        EXPLAINED,
        UNEXPLAINED,
        JOIN
    }

    /** A node and what stands in it: several lines for a factor. */
    record Node(Shape shape, List<String> lines) {}

    /** An arrow from one node to another; part of a loop or not. */
    record Link(int from, int to, boolean loop) {}
}
