package dev.postmortem.model.internal;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * A list over an array whose maker vouches for what a timeline would else have to look at each event for: the events are
 * in the order of their adjusted times and in their compact form, and nobody changes the array.
 *
 * @param <E> the elements
 */
public final class VouchedList<E> extends AbstractList<E> implements RandomAccess {
    private final E[] elements;

    /**
     * Creates a list.
     *
     * @param elements the elements; the array belongs to the list from now on
     */
    public VouchedList(E[] elements) {
        this.elements = elements;
    }

    @Override
    public E get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }
}
