package dev.postmortem.render.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Flags whose labels and lines do not get into each other's way. */
class FlagRowsTest {
    private static final int LEFT = 150;
    private static final int RIGHT = 944;

    @Test
    void lineOfALaterFlagStaysClearOfLabelsBelow() {
        List<String> labels = List.of("Detected (inferred)", "Acknowledged (inferred)", "Identified");
        List<Long> positions = List.of(407L, 432L, 564L);

        FlagRows rows = FlagRows.of(labels, positions, LEFT, RIGHT);

        assertThat(rows.row(1)).isGreaterThan(rows.row(0));
        assertThat(rows.row(2)).as("its line would cross the second label").isGreaterThan(rows.row(1));
    }

    @Test
    void flagWithRoomStandsInTheFirstRow() {
        FlagRows rows = FlagRows.of(List.of("Started", "Detected", "Resolved"), List.of(150L, 400L, 940L), LEFT, RIGHT);

        assertThat(rows.rows()).isEqualTo(1);
        assertThat(rows.isBefore(1)).isFalse();
        assertThat(rows.isBefore(2)).as("no room to the right").isTrue();
    }

    @Property(tries = 200)
    void noLabelStandsOnAnotherOrOnALine(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 150, max = 700) Integer> at) {
        List<Long> positions = at.stream().map(Integer::longValue).sorted().toList();
        List<String> labels = new ArrayList<>();
        positions.forEach(x -> labels.add("Mitigated".substring(0, 3 + (int) (x % 6))));

        FlagRows rows = FlagRows.of(labels, positions, LEFT, RIGHT);

        for (int later = 1; later < labels.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                long end = positions.get(earlier)
                        + FlagRows.LETTER_WIDTH * (long) labels.get(earlier).length();
                if (rows.row(earlier) >= rows.row(later)) {
                    assertThat(positions.get(later)).isGreaterThan(end);
                }
            }
        }
    }
}
