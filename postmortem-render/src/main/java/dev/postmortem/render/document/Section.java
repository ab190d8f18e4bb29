package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A section of a report; a section of level 2 belongs to the last one of level 1 before it.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Section {
    Section() {}

    /** {@return the id, stable from version to version and unique in the document} */
    public abstract String getId();

    /** {@return the heading} */
    public abstract String getTitle();

    /** {@return 1 for a section, 2 for a part of it} */
    @Value.Default
    public int getLevel() {
        return 1;
    }

    /** {@return the content, in order} */
    public abstract List<Block> getBlocks();

    @Value.Check
    void check() {
        if (getLevel() < 1 || getLevel() > 2) {
            throw new IllegalArgumentException(
                    "section " + getId() + " has level " + getLevel() + "; 1 is a section and 2 a part of it");
        }
    }

    /** {@return a new builder} */
    public static SectionBuilder builder() {
        return new SectionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SectionBuilder toBuilder() {
        return builder().from(this);
    }
}
