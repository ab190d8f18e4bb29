package dev.postmortem.model.merge;

import java.util.Arrays;

/** Numbers that are few among many, in the order of adding. */
final class IntList {
    private static final int FEW = 16;

    private int[] numbers = new int[FEW];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
