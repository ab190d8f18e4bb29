package dev.postmortem.render.mustache;

import com.samskivert.mustache.Template;

/**
 * A value with the names by which a template reaches its parts.
 *
 * @param <T> the type of the value
 */
record Bound<T>(Names<T> names, T value, Rendering rendering) {
    Object get(String name) {
        rendering.step();
        Names.Name<T> meaning = names.get(name);
        return meaning == null ? Template.NO_FETCHER_FOUND : meaning.value().apply(value, rendering);
    }

    @Override
    public String toString() {
        return names.text(value);
    }
}
