package dev.postmortem.sources.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void escapeSequencesGo() {
        assertThat(PlainText.of("a\u001b[1;31mb\u001b[0mc")).isEqualTo("abc");
        assertThat(PlainText.of("a\u009b31mb")).isEqualTo("ab");
        assertThat(PlainText.of("\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007!"))
                .isEqualTo("link!");
        assertThat(PlainText.of("\u001b]0;title\u001b\\text")).isEqualTo("text");
        assertThat(PlainText.of("\u001b]0;open end")).isEqualTo("0;open end");
        assertThat(PlainText.of("\u001b7saved\u001b8")).isEqualTo("saved");
        assertThat(PlainText.of("cut \u001b[")).isEqualTo("cut");
        assertThat(PlainText.of("cut \u001b")).isEqualTo("cut");
    }

    @Test
    void controlCharactersGoButLinesStay() {
        assertThat(PlainText.of("a\u0000b\u0007c\td\ne\r\nf\u0085")).isEqualTo("abc\td\ne\nf");
    }

    @Test
    void aBackspaceTakesBackWhatStandsBefore() {
        assertThat(PlainText.of("D\bDe\betails")).isEqualTo("Details");
        assertThat(PlainText.of("\b\nx\by")).isEqualTo("\ny");
    }

    @Property
    void plainTextHoldsNoControlCharacters(@ForAll String raw) {
        String plain = PlainText.of(raw);

        assertThat(plain.chars().filter(c -> c != '\n' && c != '\t').noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(PlainText.of(plain)).isEqualTo(plain);
    }
}
