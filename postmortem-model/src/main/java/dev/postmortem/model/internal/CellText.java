package dev.postmortem.model.internal;

import java.util.Arrays;
import java.util.Locale;

/** Text as a terminal shows it: how many columns it takes, cut to a width, and nothing in it that a terminal would obey. */
public final class CellText {
    /** No base character needs more marks on it; a text of marks alone would be a cell without an end. */
    private static final int MARKS = 4;

    /**
     * First and last of the ranges of characters that take two columns: East Asian wide and fullwidth characters and the
     * emoji that are shown as pictures, by Unicode Standard Annex #11.
     */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004,
        0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337,
        0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8,
        0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A,
        0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0,
        0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
        0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private CellText() {}

    /** {@return the columns that a text takes, whose characters are all visible} */
    public static int width(String visible) {
        int width = 0;
        int before = 0;
        for (int i = 0; i < visible.length(); i += Character.charCount(before)) {
            int c = visible.codePointAt(i);
            width += width(before, c);
            before = c;
        }
        return width;
    }

    /**
     * Makes a text visible and cuts it.
     *
     * <p>Pictures that are joined to one, such as a woman and a computer, stand beside each other: not every terminal joins
     * them, and so all take the same room.
     *
     * @param text any text
     * @param widest how many columns it may take, 1 or more
     * @return a text of at most so many columns, with an ellipsis if it was cut
     */
    public static String fit(String text, int widest) {
        StringBuilder fitted = new StringBuilder();
        int width = 0;
        int lengthBeforeEllipsis = 0;
        int marks = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            String next = isJoiner(text, i, before) ? "" : visible(c);
            int more = c == Emoji.AS_PICTURE ? width(before, c) : width(next);
            before = c;
            marks = more == 0 ? marks + 1 : 0;
            if (width + more > widest) {
                fitted.setLength(lengthBeforeEllipsis);
                return fitted.append('…').toString();
            }
            if (marks <= MARKS) {
                fitted.append(next);
                width += more;
            }
            if (width < widest) {
                lengthBeforeEllipsis = fitted.length();
            }
        }
        return fitted.toString();
    }

    private static boolean isJoiner(String text, int place, int before) {
        return text.charAt(place) == Emoji.JOINER
                && place + 1 < text.length()
                && Emoji.areJoined(before, text.codePointAt(place + 1));
    }

    /** A control character as its picture, and what else has no shape or turns the writing round as its number. */
    private static String visible(int c) {
        if (c < ' ') {
            return Character.toString(c == '\n' ? 0x2424 : 0x2400 + c);
        }
        if (c == 0x7F) {
            return "\u2421";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> "<U+" + hex(c) + ">";
            default -> Character.toString(c);
        };
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static int width(int before, int c) {
        return c == Emoji.AS_PICTURE && Emoji.isNarrow(before) ? 1 : width(c);
    }

    private static int width(int c) {
        int type = Character.getType(c);
        boolean vowelOfASyllable = c >= 0x1160 && c <= 0x11FF;
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || vowelOfASyllable) {
            return 0;
        }
        int place = Arrays.binarySearch(WIDE, c);
        return place >= 0 || -place % 2 == 0 ? 2 : 1;
    }
}
