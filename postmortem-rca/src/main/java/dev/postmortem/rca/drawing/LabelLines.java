package dev.postmortem.rca.drawing;

import dev.postmortem.rca.text.PlainLine;
import java.util.ArrayList;
import java.util.List;

/** Folds a text into the few short lines that a node has room for. */
final class LabelLines {
    private static final int WIDTH = 32;
    private static final int LINES = 5;
    private static final int LONGEST = 400;

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

    /** No more of a text than could be shown anyway. */
    private static String clean(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return PlainLine.of(text.substring(0, end));
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
