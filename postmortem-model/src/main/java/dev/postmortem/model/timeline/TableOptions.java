package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.immutables.value.Value;

/** How {@link Timeline#print} shows a timeline: the zone of its times, the width, the columns and the number of rows. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"zone", "width", "maxRows", "columns"})
public abstract class TableOptions {
    private static final int LEAST_WIDTH = 40;
    private static final int LEAST_ROWS = 2;
    private static final TableOptions STANDARD = builder().build();

    TableOptions() {}

    /** {@return the zone in which times are shown; UTC unless set} */
    @Value.Default
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** {@return how many columns of characters a line has at most, 40 or more; 160 unless set} */
    @Min(LEAST_WIDTH)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public int getWidth() {
        return 160;
    }

    /** {@return how many events are shown at most, 2 or more; half of them from each end; 100 unless set} */
    @Min(LEAST_ROWS)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public int getMaxRows() {
        return 100;
    }

    /**
     * Returns the columns, from left to right; time, count, kind, actor and text unless set.
     *
     * <p>Where no event that is shown has anything in a column, the column is left out. Where the width has no room for four
     * characters of each, the last ones are left out, but never the first nor the text, and the last line says so.
     *
     * @return the columns
     */
    @NotEmpty
    @Value.Default
    public List<TableColumn> getColumns() {
        return List.of(TableColumn.TIME, TableColumn.COUNT, TableColumn.KIND, TableColumn.ACTOR, TableColumn.TEXT);
    }

    /** {@return the options of {@link Timeline#toString()}} */
    public static TableOptions standard() {
        return STANDARD;
    }

    @Value.Check
    void check() {
        if (getWidth() < LEAST_WIDTH
                || getMaxRows() < LEAST_ROWS
                || getColumns().isEmpty()) {
            throw new IllegalArgumentException(
                    "a table of " + getWidth() + " characters, " + getMaxRows() + " rows and "
                            + getColumns().size() + " columns shows nothing; give " + LEAST_WIDTH + ", " + LEAST_ROWS
                            + " and 1 or more");
        }
    }

    /** {@return a new builder} */
    public static TableOptionsBuilder builder() {
        return new TableOptionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TableOptionsBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TableOptions fromJson(TableOptionsBuilder.Impl value) {
        return value;
    }
}
