package dev.postmortem.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

/** Text in the columns of a terminal. */
class ColumnsTest {
    @Test
    void wideAndCombiningCharactersAreMeasured() {
        assertThat(Columns.width("世界")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("👩")).isEqualTo(2);
    }

    @Test
    void longWordsAreBroken() {
        assertThat(Columns.wrapped("short " + "x".repeat(25), 10))
                .containsExactly("short", "xxxxxxxxxx", "xxxxxxxxxx", "xxxxx");
    }

    @Property(tries = 500)
    void linesFitAndLoseNothing(@ForAll List<@AlphaChars String> words) {
        String text = String.join(" ", words);
        List<String> lines = Columns.wrapped(text, 12);
        assertThat(lines).allMatch(line -> Columns.width(line) <= 12);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
