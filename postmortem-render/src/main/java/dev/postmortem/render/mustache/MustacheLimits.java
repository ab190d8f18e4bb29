package dev.postmortem.render.mustache;

import dev.postmortem.render.internal.RenderStyle;
import org.immutables.value.Value;

/**
 * How far a template may go, so that a slip in it exhausts neither the stack nor the memory.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class MustacheLimits {
    /** A template is run by calls that nest as its sections and partials do. */
    private static final int DEEPEST = 200;

    MustacheLimits() {}

    /** {@return how deep sections and partials may stand in each other; 64 unless set, 200 at most} */
    @Value.Default
    public int getMaxDepth() {
        return 64;
    }

    /** {@return how long the output may be, in UTF-16 units; 16 Mi unless set} */
    @Value.Default
    public int getMaxLength() {
        return 16 << 20;
    }

    /**
     * {@return how many steps a template may take: tags and, where values are escaped for markup, every 64 characters between
     * them when it is checked, with each partial where it is included; names looked up and elements of lists when it is
     * rendered; 1,000,000 unless set}
     */
    @Value.Default
    public int getMaxSteps() {
        return 1_000_000;
    }

    /** {@return the limits that nobody set} */
    public static MustacheLimits standard() {
        return builder().build();
    }

    @Value.Check
    void check() {
        if (getMaxDepth() < 1 || getMaxDepth() > DEEPEST) {
            throw new IllegalArgumentException(
                    "a depth of " + getMaxDepth() + " is not between 1 and " + DEEPEST + "; give one that is");
        }
        if (getMaxLength() < 1 || getMaxSteps() < 1) {
            throw new IllegalArgumentException("a length of " + getMaxLength() + " and " + getMaxSteps()
                    + " steps leave no room for any output; give 1 or more");
        }
    }

    /** {@return a new builder} */
    public static MustacheLimitsBuilder builder() {
        return new MustacheLimitsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MustacheLimitsBuilder toBuilder() {
        return builder().from(this);
    }
}
