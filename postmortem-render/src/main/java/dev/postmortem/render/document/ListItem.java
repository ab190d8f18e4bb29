package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One item of a list.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ListItem {
    ListItem() {}

    /** {@return what it says} */
    public abstract Paragraph getContent();

    /** {@return whether the task is done; absent if it is no task} */
    public abstract Optional<Boolean> getDone();

    /**
     * Returns an item that is no task.
     *
     * @param content what it says
     * @return the item
     */
    public static ListItem of(Paragraph content) {
        return builder().content(content).build();
    }

    /** {@return a new builder} */
    public static ListItemBuilder builder() {
        return new ListItemBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ListItemBuilder toBuilder() {
        return builder().from(this);
    }
}
