package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import java.util.List;
import org.immutables.value.Value;

/**
 * A list without an order of its own; its items may be tasks.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class ItemList extends Block {
    ItemList() {}

    /** {@return the items} */
    public abstract List<ListItem> getItems();

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static ItemListBuilder builder() {
        return new ItemListBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ItemListBuilder toBuilder() {
        return builder().from(this);
    }
}
