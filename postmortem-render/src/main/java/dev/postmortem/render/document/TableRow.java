package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A row of a table: as many cells as the table has columns.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TableRow {
    TableRow() {}

    /** {@return the cells} */
    public abstract List<Paragraph> getCells();

    /** {@return whether it stands for rows that are not shown one by one} */
    @Value.Default
    public boolean isFolded() {
        return false;
    }

    /** {@return whether it stands out} */
    @Value.Default
    public boolean isHighlighted() {
        return false;
    }

    /**
     * Returns a row.
     *
     * @param cells the cells
     * @return the row
     */
    public static TableRow of(Paragraph... cells) {
        return builder().addCells(cells).build();
    }

    /** {@return a new builder} */
    public static TableRowBuilder builder() {
        return new TableRowBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TableRowBuilder toBuilder() {
        return builder().from(this);
    }
}
