package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {
    private static String text(int... codePoints) {
        return new String(codePoints, 0, codePoints.length);
    }

    @Test
    void markupIsEscaped() {
        assertThat(XmlText.attribute("a<b>&\"c\"'")).isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;'");
    }

    @Test
    void controlsAboveAsciiAreWrittenAsNumbers() {
        assertThat(XmlText.attribute(text(0x7E, 0x7F, 0x9F, 0xA0))).isEqualTo("~&#127;&#159;" + text(0xA0));
        assertThat(XmlText.attribute(text(0x2027, 0x2028, 0x2029))).isEqualTo(text(0x2027) + "&#8232;" + text(0x2029));
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlText.attribute(text(0x1F, 0x20, 0xDFFF, 0xD7FF, 0xD800, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000)))
                .isEqualTo(text(0xFFFD, 0x20, 0xFFFD, 0xD7FF, 0xFFFD, 0xE000, 0xFFFD, 0xFFFD, 0xFFFD, 0x10000));
    }

    @Test
    void keepsWhatXmlGivesBack() {
        for (int kept : new int[] {0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF}) {
            assertThat(XmlText.isKept(text(kept))).as("%x", kept).isTrue();
        }
        for (int lost : new int[] {0, '\t', '\n', '\r', 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF}) {
            assertThat(XmlText.isKept(text(lost))).as("%x", lost).isFalse();
        }
    }

    @Test
    void labelIsOneLine() {
        assertThat(XmlText.label("  a\n\tb <c>\r\n")).isEqualTo("a b &lt;c&gt;");
        assertThat(XmlText.oneLine(text('a', 0, 'b'))).isEqualTo(text('a', 0xFFFD, 'b'));
    }
}
