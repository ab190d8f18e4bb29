package dev.postmortem.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(CellText.width("abc")).isEqualTo(3);
        assertThat(CellText.width("支払い")).isEqualTo(6);
        assertThat(CellText.width("한국")).isEqualTo(4);
        assertThat(CellText.width("\u1112\u1161\u11AB")).isEqualTo(2);
        assertThat(CellText.width("ｶﾅ")).isEqualTo(2);
        assertThat(CellText.width("Ａ！")).isEqualTo(4);
        assertThat(CellText.width("e\u0301o\u20DD")).isEqualTo(2);
        assertThat(CellText.width("\uD83D\uDE80")).isEqualTo(2);
        assertThat(CellText.width("→…é")).isEqualTo(3);
    }

    @Test
    void theEndsOfTheRangesOfWideCharactersAreInThem() {
        for (int c : new int[] {0x1100, 0x115F, 0x4E00, 0xA4C6, 0x1F004, 0x20000, 0x3FFFD}) {
            assertThat(CellText.width(Character.toString(c)))
                    .as(Integer.toHexString(c))
                    .isEqualTo(2);
        }
        for (int c : new int[] {0x10FF, 0xA4D0, 0x1F005, 0x4DC0, 0x303F, 0xFF61}) {
            assertThat(CellText.width(Character.toString(c)))
                    .as(Integer.toHexString(c))
                    .isEqualTo(1);
        }
    }

    @Test
    void aTextIsCutAtItsWidthAndMarked() {
        assertThat(CellText.fit("abcd", 4)).isEqualTo("abcd");
        assertThat(CellText.fit("abcde", 4)).isEqualTo("abc…");
        assertThat(CellText.fit("支払い", 6)).isEqualTo("支払い");
        assertThat(CellText.fit("支払い", 5)).isEqualTo("支払…");
        assertThat(CellText.fit("支払い", 4)).isEqualTo("支…");
        assertThat(CellText.fit("支払い", 1)).isEqualTo("…");
        assertThat(CellText.fit("ab", 1)).isEqualTo("…");
        assertThat(CellText.fit("", 1)).isEmpty();
    }

    @Test
    void marksStayWithTheirBaseAndNoneHasTooMany() {
        String marked = "e" + "\u0301".repeat(9);

        assertThat(CellText.fit("ae\u0301", 2)).isEqualTo("ae\u0301");
        assertThat(CellText.fit("ae\u0301b", 2)).isEqualTo("a…");
        assertThat(CellText.fit("e\u0301ab", 2)).isEqualTo("e\u0301…");
        assertThat(CellText.fit(marked + "a" + marked, 9))
                .isEqualTo("e" + "\u0301".repeat(4) + "ae" + "\u0301".repeat(4));
    }

    @Test
    void whatIsShownAsAPictureTakesTwoColumns() {
        assertThat(CellText.width("\u26A0")).isEqualTo(1);
        assertThat(CellText.width("\u26A0\uFE0F")).isEqualTo(2);
        assertThat(CellText.width("1\uFE0F\u20E3")).isEqualTo(2);
        assertThat(CellText.width("\u26A0\uFE0F\uFE0F")).isEqualTo(2);
        assertThat(CellText.width("\uD83D\uDE80\uFE0F")).isEqualTo(2);
        assertThat(CellText.width("a\uFE0F")).isEqualTo(1);
        assertThat(CellText.width("\uFE0F")).isZero();
        assertThat(CellText.fit("\u26A0\uFE0F disk", 7)).isEqualTo("\u26A0\uFE0F disk");
        assertThat(CellText.fit("\u26A0\uFE0F disk", 6)).isEqualTo("\u26A0\uFE0F di…");
        assertThat(CellText.fit("a\u26A0\uFE0F", 2)).isEqualTo("a…");
        assertThat(CellText.fit("\u26A0\uFE0Fa", 2)).isEqualTo("\u26A0…");
    }

    @Test
    void joinedPicturesStandBesideEachOther() {
        String coder = "\uD83D\uDC69\u200D\uD83D\uDCBB";

        assertThat(CellText.fit(coder, 4)).isEqualTo("\uD83D\uDC69\uD83D\uDCBB");
        assertThat(CellText.fit(coder + "x", 4)).isEqualTo("\uD83D\uDC69…");
        assertThat(CellText.fit("\u2764\uFE0F\u200D\uD83D\uDD25", 9)).isEqualTo("\u2764\uFE0F\uD83D\uDD25");
        assertThat(CellText.fit("a\u200D\uD83D\uDCBB", 20)).isEqualTo("a<U+200D>\uD83D\uDCBB");
        assertThat(CellText.fit("\uD83D\uDC69\u200Db", 20)).isEqualTo("\uD83D\uDC69<U+200D>b");
        assertThat(CellText.fit("\uD83D\uDC69\u200D", 20)).isEqualTo("\uD83D\uDC69<U+200D>");
        assertThat(CellText.fit("1\u200D2", 20)).isEqualTo("1<U+200D>2");
    }

    @Test
    void whatATerminalWouldObeyIsShownAsAPictureOrANumber() {
        assertThat(CellText.fit("a\nb\t\u001B[31m\r\0\u007F", 20)).isEqualTo("a␤b␉␛[31m␍␀␡");
        assertThat(CellText.fit("x\u202Ey", 20)).isEqualTo("x<U+202E>y");
        assertThat(CellText.fit("\u0085\u200B\u2028\u2029", 40)).isEqualTo("<U+0085><U+200B><U+2028><U+2029>");
        assertThat(CellText.fit("\uD800", 20)).isEqualTo("<U+D800>");
        assertThat(CellText.fit("\uE000", 20)).isEqualTo("<U+E000>");
        assertThat(CellText.fit(Character.toString(0xE0001), 20)).isEqualTo("<U+E0001>");
        assertThat(CellText.fit("x\u202Ey", 5)).isEqualTo("x…");
    }
}
