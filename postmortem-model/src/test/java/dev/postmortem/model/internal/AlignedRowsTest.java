package dev.postmortem.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedRowsTest {
    @Test
    void textStandsToTheLeftAndNumbersToTheRight() {
        assertThat(AlignedRows.lines(
                        List.of(
                                List.of("FILE", "ROWS", "NOTE"),
                                List.of("支払い", "7", "x"),
                                List.of("a", "12345", "longer")),
                        40))
                .containsExactly("FILE     ROWS  NOTE", "支払い      7  x", "a       12345  longer");
    }

    @Test
    void aColumnThatIsNotAllNumbersStandsToTheLeft() {
        assertThat(AlignedRows.lines(
                        List.of(List.of("N", "M"), List.of("1", "2"), List.of("", "x"), List.of("222", "3")), 40))
                .containsExactly("N    M", "1    2", "     x", "222  3");
    }

    @Test
    void longCellsAreCutAndLineEndsAreShown() {
        assertThat(AlignedRows.lines(List.of(List.of("A"), List.of("one\ntwo and more")), 8))
                .containsExactly("A", "one␤two…");
    }

    @Test
    void noRowsAreNoLines() {
        assertThat(AlignedRows.lines(List.of(), 8)).isEmpty();
        assertThat(AlignedRows.lines(List.of(List.of("A", "B")), 8)).containsExactly("A  B");
    }
}
