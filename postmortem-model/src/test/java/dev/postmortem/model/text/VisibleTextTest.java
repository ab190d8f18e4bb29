package dev.postmortem.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VisibleTextTest {
    @Property
    void escapedTextHasNoCharacterThatHides(@ForAll String text) {
        assertThat(VisibleText.of(text).codePoints().map(Character::getType).toArray())
                .doesNotContain(
                        Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR);
    }

    @Property
    void whatIsVisibleStaysAsItIs(@ForAll String text) {
        String visible = VisibleText.of(text);

        assertThat(VisibleText.of(visible)).isEqualTo(visible);
    }

    @Example
    void lineEndsAndWhatHidesAreEscapes() {
        assertThat(VisibleText.of("a\nb\rc\td\u202ee\u0007f\ud83d")).isEqualTo("a\\nb\\rc\\td\\u202Ee\\u0007f\\uD83D");
        assertThat(VisibleText.of("gr\u00fc\u00dfe \ud83d\ude00 \\n")).isEqualTo("gr\u00fc\u00dfe \ud83d\ude00 \\n");
    }
}
