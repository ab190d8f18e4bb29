package dev.postmortem.sources.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Tells beforehand what reading emphasis, links and the like can cost.
 *
 * <p>The time grows with the marks in a block times its length, and the stack with the marks alone.
 */
final class MarkCost implements Walk.Visitor {
    private static final String MARKS = "*_[]!`<&\\";
    private static final int MAX_MARKS = 5_000;
    private static final long MAX_STEPS = 100_000_000;

    private long steps;
    private long marks;
    private long length;
    private boolean deep;

    private MarkCost() {}

    /** {@return whether the marks can be read in a tree that was parsed without them} */
    static boolean isBearable(Node plain) {
        MarkCost cost = new MarkCost();
        Walk.in(plain, cost);
        return !cost.deep && cost.steps <= MAX_STEPS;
    }

    @Override
    public void enter(Node node) {
        if (node instanceof Text text) {
            length += text.getLiteral().length();
            marks +=
                    text.getLiteral().chars().filter(c -> MARKS.indexOf(c) >= 0).count();
            deep |= marks > MAX_MARKS;
        }
    }

    @Override
    public void leave(Node node) {
        boolean ends = node instanceof Text && node.getNext() == null;
        if (ends) {
            steps += marks * length;
            marks = 0;
            length = 0;
        }
    }
}
