package dev.postmortem.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** 2026-03-06 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 0, 2026-03-06",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-06, 5, 2026-03-13",
        "2026-03-06, 6, 2026-03-16",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-08, 1, 2026-03-09",
        "2026-03-09, 5, 2026-03-16"
    })
    void businessDaysLeaveOutWeekends(LocalDate start, int days, LocalDate due) {
        assertThat(DueRule.businessDays(days).dueAfter(start, Set.of())).isEqualTo(due);
    }

    @Test
    void businessDaysLeaveOutTheHolidaysOfTheCaller() {
        Set<LocalDate> easter = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));

        assertThat(DueRule.businessDays(2).dueAfter(LocalDate.of(2026, 4, 2), easter))
                .isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void everyCalendarDayCounts() {
        LocalDate friday = LocalDate.of(2026, 3, 6);

        assertThat(DueRule.calendarDays(3).dueAfter(friday, Set.of(friday.plusDays(1))))
                .isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void aRuleHasASaneLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueRule.businessDays(-1))
                .withMessage("a deadline of -1 days is not between 0 and 3660; give fewer days");
        assertThatIllegalArgumentException().isThrownBy(() -> DueRule.calendarDays(DueRule.MAX_DAYS + 1));
        assertThat(DueRule.calendarDays(DueRule.MAX_DAYS).getDays()).isEqualTo(DueRule.MAX_DAYS);
    }

    @Property
    void soManyBusinessDaysLieBetweenStartAndDueDay(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 700) int offset,
            @ForAll Set<@IntRange(max = 900) Integer> free) {
        LocalDate start = START.plusDays(offset);
        Set<LocalDate> holidays = free.stream().map(START::plusDays).collect(Collectors.toCollection(HashSet::new));

        LocalDate due = DueRule.businessDays(days).dueAfter(start, holidays);

        long counted = start.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(d))
                .count();
        assertThat(counted).isEqualTo(days);
        assertThat(due.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        assertThat(holidays).doesNotContain(due);
    }

    @Property
    void aLaterStartOrALongerRuleIsNeverDueEarlier(
            @ForAll @IntRange(max = 300) int days, @ForAll @IntRange(max = 60) int offset) {
        DueRule rule = DueRule.businessDays(days);
        LocalDate due = rule.dueAfter(START, Set.of());

        assertThat(rule.dueAfter(START.plusDays(offset), Set.of())).isAfterOrEqualTo(due);
        assertThat(DueRule.businessDays(days + 1).dueAfter(START, Set.of())).isAfter(due);
    }
}
