package dev.postmortem.render.inline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What acts or hides becomes visible. */
class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "001b, ␛", "0000, ␀", "007f, ␡", "009b, ⟨U+009B⟩", "202e, ⟨U+202E⟩", "200b, ⟨U+200B⟩", "00ad, ⟨U+00AD⟩",
        "feff, ⟨U+FEFF⟩", "d800, \ufffd", "dc00, \ufffd", "ffff, \ufffd", "fdd0, \ufffd", "e0041, ⟨U+E0041⟩",
                "3164, ⟨U+3164⟩"
    })
    void hiddenAndActingCharactersAreShown(String hex, String shown) {
        assertThat(VisibleText.of("a" + Character.toString(Integer.parseInt(hex, 16)) + "b"))
                .isEqualTo("a" + shown + "b");
    }

    @Test
    void lineEndingsBecomeLineFeeds() {
        assertThat(VisibleText.of("a\r\nb\rc\nd\u2028e\u2029f\u0085g")).isEqualTo("a\nb\nc\nd\ne\nf\ng");
    }

    @Test
    void ordinaryTextStaysTheSameObject() {
        String text = "plain text\nwith two lines";
        assertThat(VisibleText.of(text)).isSameAs(text);
        assertThat(VisibleText.of("Grüße, 世界, مرحبا, 👩‍👩‍👧")).isEqualTo("Grüße, 世界, مرحبا, 👩‍👩‍👧");
    }

    @Property(tries = 1_000)
    void twiceIsTheSameAsOnce(@ForAll String text) {
        String once = VisibleText.of(text);
        assertThat(VisibleText.of(once)).isEqualTo(once);
    }

    @Property(tries = 1_000)
    void nothingThatXmlOrATerminalMindsIsLeft(@ForAll String text) {
        assertThat(VisibleText.of(text).codePoints())
                .allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE);
    }
}
