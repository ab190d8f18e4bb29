package dev.postmortem.rca.drawing;

import java.util.ArrayList;
import java.util.List;

/** Folds a text into the few short lines that a node has room for. */
final class LabelLines {
    private static final int WIDTH = 32;
    private static final int LINES = 5;

    private LabelLines() {}

    /** At most five lines of about 32 characters; a longer text ends with an ellipsis. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>(1);
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" ")) {
            for (String piece : pieces(word)) {
                if (line.length() > 0 && line.length() + piece.length() >= WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(piece);
                if (lines.size() == LINES) {
                    lines.set(LINES - 1, lines.get(LINES - 1) + " …");
                    return lines;
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** One line without characters that steer a terminal, turn text around or are no characters at all. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), 400));
        text.codePoints()
                .limit(400)
                .map(c -> Character.isWhitespace(c) ? ' ' : isPlain(c) ? c : 0xFFFD)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> c == 0x200D || c == 0x200C;
            default -> true;
        };
    }

    /** A word that is longer than a line, cut between characters. */
    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>(1);
        int start = 0;
        while (word.length() - start > WIDTH) {
            int end = start + WIDTH;
            end -= Character.isLowSurrogate(word.charAt(end)) ? 1 : 0;
            pieces.add(word.substring(start, end));
            start = end;
        }
        pieces.add(word.substring(start));
        return pieces;
    }
}
