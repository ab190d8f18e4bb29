package dev.postmortem.render.mustache;

import java.util.Iterator;
import java.util.List;

/**
 * The elements of a list; each one that a template takes is a step.
 *
 * @param <E> the type of the elements
 */
record Rows<E>(Names<E> names, List<E> elements, Rendering rendering) {
    Iterator<Bound<E>> iterator() {
        return elements.stream()
                .map(element -> {
                    rendering.step();
                    return new Bound<>(names, element, rendering);
                })
                .iterator();
    }
}
