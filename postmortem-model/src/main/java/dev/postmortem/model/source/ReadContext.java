package dev.postmortem.model.source;

import dev.postmortem.model.time.TimeWindow;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source may know while it reads.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ReadContext {
    private final SourceOptions options;
    private final Optional<TimeWindow> reference;
    private final boolean firstReading;

    private ReadContext(SourceOptions options, Optional<TimeWindow> reference, boolean firstReading) {
        this.options = Objects.requireNonNull(options, "options");
        this.reference = Objects.requireNonNull(reference, "reference");
        this.firstReading = firstReading;
    }

    /**
     * Returns a context for the first reading.
     *
     * @param options what the caller declared about the source
     * @return the context
     */
    public static ReadContext of(SourceOptions options) {
        return new ReadContext(options, Optional.empty(), true);
    }

    /**
     * Returns a context for the second reading of a source whose records lack a year.
     *
     * @param window what the other sources, whose times are explicit, span
     * @return the context
     */
    public ReadContext withReference(TimeWindow window) {
        return new ReadContext(options, Optional.of(window), false);
    }

    /**
     * Returns a context for the second reading where no other source has explicit times; every record that lacks a year
     * is then a problem.
     *
     * @return the context
     */
    public ReadContext withoutReference() {
        return new ReadContext(options, Optional.empty(), false);
    }

    /** {@return what the caller declared about the source} */
    public SourceOptions getOptions() {
        return options;
    }

    /** {@return whether a source whose records lack a year may ask for a second reading} */
    public boolean isFirstReading() {
        return firstReading;
    }

    /** {@return what the sources with explicit times span; absent in the first reading} */
    public Optional<TimeWindow> getReference() {
        return reference;
    }
}
