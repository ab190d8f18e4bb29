package dev.postmortem.rca.diagram;

import java.util.Arrays;

/**
 * An operation on two diagrams and a number, by recursion on their nodes without recursion in Java.
 *
 * <p>A call that is not known at once becomes a frame on a stack of its own. An operation advances its frame stage by
 * stage: in each stage it calls itself for smaller diagrams or finishes.
 */
abstract class Operation {
    /** What {@link #known} says of a call that has to be worked out. */
    static final int UNKNOWN = -1;

    /** Left operand, right operand, number, stage, result of an earlier stage. */
    private static final int FRAME = 5;

    final NodeTable nodes;
    private final Memo memo = new Memo();
    private int[] frames = new int[64 * FRAME];
    private int top = -FRAME;
    private int result;

    Operation(NodeTable nodes) {
        this.nodes = nodes;
    }

    /** The result of a trivial call, or {@link #UNKNOWN}. */
    abstract int known(int left, int right, int number);

    /** Makes the calls of one stage of a frame, or finishes it; {@code result} is that of the stage before. */
    abstract void advance(int stage, int left, int right, int number, int result);

    final int apply(int left, int right, int number) {
        call(left, right, number);
        while (top >= 0) {
            advance(frames[top + 3]++, frames[top], frames[top + 1], frames[top + 2], result);
        }
        return result;
    }

    final void call(int left, int right, int number) {
        result = known(left, right, number);
        if (result == UNKNOWN) {
            result = memo.get(key(left, right, number));
            if (result == UNKNOWN) {
                push(left, right, number);
            }
        }
    }

    private void push(int left, int right, int number) {
        nodes.budget().spend(1);
        top += FRAME;
        if (top + FRAME > frames.length) {
            frames = Arrays.copyOf(frames, 2 * frames.length);
        }
        frames[top] = left;
        frames[top + 1] = right;
        frames[top + 2] = number;
        frames[top + 3] = 0;
    }

    final void keep(int earlier) {
        frames[top + 4] = earlier;
    }

    final int kept() {
        return frames[top + 4];
    }

    final void finish(int value) {
        memo.put(key(frames[top], frames[top + 1], frames[top + 2]), value);
        result = value;
        top -= FRAME;
    }

    /** Nodes have at most 27 bits, numbers at most 9. */
    private static long key(int left, int right, int number) {
        return (long) left << 36 | (long) right << 9 | number;
    }
}
