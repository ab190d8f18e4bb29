package dev.postmortem.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A length of time that a policy allows, in days.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"days", "count"})
public abstract class DueRule {
    DueRule() {}

    /** {@return how many days; 0 means the same day} */
    @PositiveOrZero
    @Max(DueRule.MAX_DAYS)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract int getDays();

    /** {@return which days count} */
    @Value.Default
    public DayCount getCount() {
        return DayCount.CALENDAR;
    }

    /** The longest rule: about ten years. */
    public static final int MAX_DAYS = 3660;

    /**
     * Returns a rule in which every day counts.
     *
     * @param days how many days, from 0 to {@link #MAX_DAYS}
     * @return the rule
     * @throws IllegalArgumentException if the number is out of range
     */
    public static DueRule calendarDays(int days) {
        return builder().days(days).build();
    }

    /**
     * Returns a rule in which Monday to Friday count, except holidays.
     *
     * @param days how many days, from 0 to {@link #MAX_DAYS}
     * @return the rule
     * @throws IllegalArgumentException if the number is out of range
     */
    public static DueRule businessDays(int days) {
        return builder().days(days).count(DayCount.BUSINESS).build();
    }

    /**
     * Returns the last day that the rule allows.
     *
     * <p>The day after the start is day one. Takes time for each day that passes, so at most for {@link #MAX_DAYS} business
     * days and the holidays among them.
     *
     * @param start the day from which to count, which itself does not count
     * @param holidays days that are no business days; without meaning for calendar days
     * @return the day
     */
    public LocalDate dueAfter(LocalDate start, Set<LocalDate> holidays) {
        if (getCount() == DayCount.CALENDAR) {
            return start.plusDays(getDays());
        }
        LocalDate day = start;
        for (int left = getDays(); left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day, holidays)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isBusinessDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day);
    }

    @Value.Check
    void check() {
        if (getDays() < 0 || getDays() > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "a deadline of " + getDays() + " days is not between 0 and " + MAX_DAYS + "; give fewer days");
        }
    }

    /** {@return a new builder} */
    public static DueRuleBuilder builder() {
        return new DueRuleBuilder();
    }

    /** {@return a builder that starts from this value} */
    public DueRuleBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DueRule fromJson(DueRuleBuilder.Impl value) {
        return value;
    }
}
