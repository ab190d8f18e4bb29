package dev.postmortem.sources.input;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time.
 *
 * <p>A line ends with a line feed, which a carriage return may precede. A line longer than {@link Limits#LINE_CHARS} is
 * given as far as that and marked.
 */
public final class InputLines implements Closeable {
    /** As many as the characters of the longest line can have, and one character that makes it too long. */
    private static final int MAX_BYTES = 3 * (Limits.LINE_CHARS + 1);

    private final ByteLines lines;

    InputLines(ByteLines lines) {
        this.lines = lines;
    }

    /**
     * Reads the next line.
     *
     * @return the line; null after the last one
     * @throws IOException if the device fails
     */
    public @Nullable Line next() throws IOException {
        return advance() ? toLine() : null;
    }

    /**
     * Goes on to the next line without making a text of it.
     *
     * @return false after the last one
     * @throws IOException if the device fails
     */
    public boolean advance() throws IOException {
        boolean more = lines.next();
        while (more && !lines.begins()) {
            more = lines.next();
        }
        return more;
    }

    /** {@return the bytes of the line, or the first ones if it is very long} */
    public ByteLines bytes() {
        return lines;
    }

    /**
     * Returns the line to which {@link #advance} went; asked once a line.
     *
     * @return the line
     * @throws IOException if the device fails
     */
    public Line toLine() throws IOException {
        return line(lines.ends() ? lines.text(lines.start()) : longText());
    }

    private Line line(String text) {
        boolean cut = text.length() > Limits.LINE_CHARS;
        int end = cut ? Limits.LINE_CHARS : text.length();
        if (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return new Line(lines.number(), text.substring(0, end), cut);
    }

    private String longText() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(4 * (lines.end() - lines.start()));
        boolean more = true;
        while (more) {
            int length = Math.min(lines.end() - lines.start(), MAX_BYTES - text.size());
            text.write(lines.bytes(), lines.start(), length);
            more = !lines.ends() && lines.next();
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        lines.close();
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
