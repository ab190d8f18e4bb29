package dev.postmortem.model.diff;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same elements in two orders, told from the first difference on. */
final class NewOrder {
    private static final int TOLD = 10;

    private final int[] before;
    private final int[] after;
    private final int first;

    private NewOrder(int[] before, int[] after, int first) {
        this.before = before;
        this.after = after;
        this.first = first;
    }

    /** Absent if both orders are the same. */
    static Optional<NewOrder> of(int[] before, int[] after) {
        int first = Arrays.mismatch(before, after);
        return first < 0 ? Optional.empty() : Optional.of(new NewOrder(before, after, first));
    }

    String before(IntFunction<String> label) {
        return told(before, label);
    }

    String after(IntFunction<String> label) {
        return told(after, label);
    }

    private String told(int[] order, IntFunction<String> label) {
        String labels =
                IntStream.of(order).skip(first).limit(TOLD).mapToObj(label).collect(Collectors.joining(", "));
        return order.length - first > TOLD ? labels + ", …" : labels;
    }
}
