package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.io.IOException;
import java.util.List;
import org.immutables.value.Value;

/**
 * A table; the first cell of each row names the row.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Table extends Block {
    Table() {}

    /** {@return the id, unique in the document} */
    public abstract String getId();

    /** {@return what the table shows} */
    public abstract String getCaption();

    /** {@return the columns} */
    public abstract List<TableColumn> getColumns();

    /** {@return the rows} */
    public abstract List<TableRow> getRows();

    /** {@return whether each row reads well on its own, so that a narrow screen may show it as a block} */
    @Value.Default
    public boolean isStackable() {
        return false;
    }

    @Value.Check
    void check() {
        for (TableRow row : getRows()) {
            if (row.getCells().size() != getColumns().size()) {
                throw new IllegalArgumentException("a row of table " + getId() + " has "
                        + row.getCells().size() + " cells but the table has "
                        + getColumns().size() + " columns; give each column a cell");
            }
        }
    }

    @Override
    public void accept(BlockVisitor visitor) throws IOException {
        visitor.visit(this);
    }

    /** {@return a new builder} */
    public static TableBuilder builder() {
        return new TableBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TableBuilder toBuilder() {
        return builder().from(this);
    }
}
