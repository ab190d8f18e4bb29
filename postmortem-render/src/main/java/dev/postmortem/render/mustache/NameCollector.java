package dev.postmortem.render.mustache;

import com.samskivert.mustache.Mustache;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets templates reach what has a name, and nothing by reflection. */
final class NameCollector implements Mustache.Collector {
    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Rows<?> rows ? rows.iterator() : null;
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Bound<?> ? (bound, part) -> ((Bound<?>) bound).get(part) : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
