package dev.postmortem.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * The formats in which a report can be written, by id.
 *
 * <p>Immutable and safe for use by many threads if the renderers are.
 */
public final class ReportRenderers {
    private final Map<String, ReportRenderer> byId;

    private ReportRenderers(Collection<? extends ReportRenderer> renderers) {
        Map<String, ReportRenderer> sorted = new TreeMap<>();
        for (ReportRenderer renderer : renderers) {
            ReportRenderer other = sorted.putIfAbsent(renderer.id(), renderer);
            if (other != null) {
                throw new IllegalArgumentException("two renderers have the id \"" + renderer.id() + "\": "
                        + other.getClass().getName() + " and "
                        + renderer.getClass().getName() + "; take one of them off the path or give it another id");
            }
        }
        this.byId = Collections.unmodifiableMap(sorted);
    }

    /**
     * Returns the renderers that a class loader sees, those of this library among them.
     *
     * @param loader the class loader in which to look for providers
     * @return the renderers; loaded now, later changes have no effect
     * @throws IllegalArgumentException if two of them have one id
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     */
    public static ReportRenderers load(ClassLoader loader) {
        List<ReportRenderer> found = new ArrayList<>();
        ServiceLoader.load(ReportRenderer.class, loader).forEach(found::add);
        return new ReportRenderers(found);
    }

    /**
     * Returns some renderers and no others.
     *
     * @param renderers the renderers
     * @return the registry
     * @throws IllegalArgumentException if two of them have one id
     */
    public static ReportRenderers of(ReportRenderer... renderers) {
        return new ReportRenderers(List.of(renderers));
    }

    /**
     * Returns these renderers and one more, which takes the place of a renderer with its id.
     *
     * @param renderer the renderer
     * @return a new registry
     */
    public ReportRenderers with(ReportRenderer renderer) {
        Map<String, ReportRenderer> all = new TreeMap<>(byId);
        all.put(renderer.id(), renderer);
        return new ReportRenderers(all.values());
    }

    /** {@return the ids, sorted} */
    public Set<String> ids() {
        return byId.keySet();
    }

    /**
     * Returns the renderer with an id.
     *
     * @param id the id
     * @return the renderer
     * @throws IllegalArgumentException if there is none; the message lists the known ids
     */
    public ReportRenderer get(String id) {
        ReportRenderer renderer = byId.get(Objects.requireNonNull(id, "id"));
        if (renderer == null) {
            throw new IllegalArgumentException("there is no renderer \"" + id + "\"; " + remedy());
        }
        return renderer;
    }

    private String remedy() {
        return byId.isEmpty()
                ? "none was found at all: pass a class loader that sees postmortem-render, and keep META-INF/services when"
                        + " repackaging jars"
                : "known are " + String.join(", ", byId.keySet());
    }

    /**
     * Writes a report in a format.
     *
     * @param id the id of the renderer
     * @param report the report
     * @param options how to show it, and to whom
     * @param out where to write; flushed, never closed
     * @throws IllegalArgumentException if there is no such renderer
     * @throws IOException if writing fails
     */
    public void render(String id, Report report, RenderOptions options, OutputStream out) throws IOException {
        ReportRenderer renderer = get(id);
        renderer.render(ReportDocuments.of(report, options), options, out);
        out.flush();
    }

    /** {@return the ids, sorted} */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
