package dev.postmortem.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
    @Test
    void cellsOfAColumnStandUnderEachOtherAndTheTitleIsNoColumn() {
        assertThat(AlignedText.titled("a title longer than any name")
                        .row("id", "a-1")
                        .field("status", Optional.of("OPEN"))
                        .row("CONDITION", "f-1", "The pool is full"))
                .hasToString(String.join(
                        "\n",
                        "a title longer than any name",
                        "id         a-1",
                        "status     OPEN",
                        "CONDITION  f-1  The pool is full"));
    }

    @Test
    void whatIsNotThereTakesNoLine() {
        assertThat(AlignedText.create()
                        .field("a", " ")
                        .field("b", Optional.empty())
                        .field("c", List.of()))
                .hasToString("");
        assertThat(AlignedText.create().field("services", List.of("a", "b"))).hasToString("services  a, b");
    }

    @Test
    void ofManyRowsTheFirstAreShownAndTheOthersCounted() {
        List<Integer> many = IntStream.range(0, 60).boxed().toList();

        assertThat(AlignedText.create()
                        .rows(many, i -> List.of("row " + i, "x"))
                        .toString()
                        .lines())
                .hasSize(51)
                .endsWith("row 49  x", "...     10 more");
        assertThat(AlignedText.create()
                        .rows(many.subList(0, 50), i -> List.of("row " + i))
                        .toString()
                        .lines())
                .hasSize(50);
    }

    @Test
    void noLineIsLongerThanItsBound() {
        String text = "x".repeat(100_000);

        assertThat(AlignedText.titled(text)
                        .row(text, text, text)
                        .field("name", Collections.nCopies(100_000, text))
                        .toString()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.length() <= 40 + 2 + 40 + 2 + 120);
    }

    @Test
    void theLastCellOfARowWidensNoColumn() {
        assertThat(AlignedText.create().row("a", "a long last cell").row("b", "c", "d"))
                .hasToString("a  a long last cell\nb  c  d");
    }

    @Test
    void aRowWithoutCellsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlignedText.create().row())
                .withMessageContaining("give at least one");
    }

    @Test
    void nothingInItIsObeyedByATerminal() {
        assertThat(AlignedText.titled("a\nb\u001B[2J")
                        .row("c\r", "\u202E")
                        .toString()
                        .lines())
                .containsExactly("a␤b␛[2J", "c␍  <U+202E>");
    }
}
