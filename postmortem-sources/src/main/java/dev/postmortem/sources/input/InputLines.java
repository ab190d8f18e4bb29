package dev.postmortem.sources.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time.
 *
 * <p>A line ends with a line feed, which a carriage return may precede. A line longer than {@link Limits#LINE_CHARS} is
 * given as far as that and marked.
 */
public final class InputLines implements Closeable {
    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder rest = new StringBuilder();
    private int position;
    private int limit;
    private long number;

    InputLines(InputStream utf8) {
        this.reader = new InputStreamReader(utf8, StandardCharsets.UTF_8);
    }

    /**
     * Reads the next line.
     *
     * @return the line; null after the last one
     * @throws IOException if the device fails
     */
    public @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        rest.setLength(0);
        boolean cut = false;
        while (fill()) {
            int end = endOfLine();
            cut |= take(end);
            position = end;
            if (end < limit) {
                position++;
                break;
            }
        }
        return line(cut);
    }

    private Line line(boolean cut) {
        int length = rest.length();
        if (length > 0 && rest.charAt(length - 1) == '\r') {
            rest.setLength(length - 1);
        }
        return new Line(number, rest.toString(), cut);
    }

    private boolean take(int end) {
        int room = Limits.LINE_CHARS - rest.length();
        rest.append(buffer, position, Math.min(room, end - position));
        return end - position > room;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        }
        return position < limit;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * One line.
     *
     * @param number its number, counted from 1
     * @param text its text without the end
     * @param cut whether it was longer than a line may be, so that the text is only its beginning
     */
    public record Line(long number, String text, boolean cut) {
        /** {@return why a cut line is not read} */
        public RowProblem tooLong() {
            return new RowProblem(
                    "source.limit",
                    "the line has more than " + Limits.LINE_CHARS + " characters",
                    "shorten or split the line");
        }
    }
}
