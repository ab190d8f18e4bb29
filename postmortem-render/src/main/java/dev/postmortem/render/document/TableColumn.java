package dev.postmortem.render.document;

import dev.postmortem.render.internal.RenderStyle;
import org.immutables.value.Value;

/**
 * A column of a table.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TableColumn {
    TableColumn() {}

    /** {@return the heading} */
    public abstract String getTitle();

    /** {@return the name for machines, the same in every language, such as {@code what-happened}; empty if it has none} */
    @Value.Default
    public String getKey() {
        return "";
    }

    /** {@return whether it holds numbers} */
    @Value.Default
    public boolean isNumeric() {
        return false;
    }

    /**
     * Returns a column of texts.
     *
     * @param title the heading
     * @return the column
     */
    public static TableColumn of(String title) {
        return builder().title(title).build();
    }

    /**
     * Returns a column of numbers.
     *
     * @param title the heading
     * @return the column
     */
    public static TableColumn numeric(String title) {
        return builder().title(title).numeric(true).build();
    }

    /** {@return a new builder} */
    public static TableColumnBuilder builder() {
        return new TableColumnBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TableColumnBuilder toBuilder() {
        return builder().from(this);
    }
}
