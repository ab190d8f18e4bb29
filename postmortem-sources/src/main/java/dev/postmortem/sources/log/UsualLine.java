package dev.postmortem.sources.log;

import dev.postmortem.sources.input.ByteLines;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.time.LineStamp;

/**
 * The usual line of a log: a stamp that ends with {@code Z}, in brackets or not, and any text.
 *
 * <p>Finds what {@link LogLine#plain} finds, at a fraction of its cost. Belongs to one reading of one file.
 */
final class UsualLine {
    private final LineStamp stamp = new LineStamp();
    private int restStart;

    /** {@return whether the line is one; false for those that are unusual or begin no record} */
    boolean find(ByteLines line) {
        int start = line.start();
        boolean bracketed = start < line.end() && line.bytes()[start] == '[';
        if (!stamp.find(line.bytes(), bracketed ? start + 1 : start, line.end())) {
            return false;
        }
        restStart = stamp.end();
        if (bracketed && (restStart == line.end() || line.bytes()[restStart++] != ']')) {
            return false;
        }
        while (restStart < line.end() && line.bytes()[restStart] == ' ') {
            restStart++;
        }
        return true;
    }

    LineStamp stamp() {
        return stamp;
    }

    /** {@return what follows the stamp of the line that was found} */
    String rest(ByteLines line) {
        String text = line.text(restStart);
        if (line.isPrintable()) {
            return text;
        }
        return (text.endsWith("\r") ? text.substring(0, text.length() - 1) : text).stripLeading();
    }
}
