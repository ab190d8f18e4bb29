package dev.postmortem.sources.input;

import dev.postmortem.model.source.SourceProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file that can be opened any number of times: a path, an entry of an archive or bytes.
 *
 * <p>Whatever it is on disk, what it gives is text in UTF-8: gzip is undone, a byte order mark is taken off, UTF-16 and
 * UTF-32 become UTF-8, invalid bytes become U+FFFD. Damage does not interrupt a reader: the content ends where the
 * damage begins, and the problem goes to the one who asked for it with {@link #reportingTo}. Immutable.
 */
public final class InputFile {
    private final String name;
    private final Opener opener;
    private final Consumer<SourceProblem> problems;

    private InputFile(String name, Opener opener, Consumer<SourceProblem> problems) {
        this.name = name;
        this.opener = opener;
        this.problems = problems;
    }

    /**
     * Returns a file on disk.
     *
     * @param name the name to report
     * @param path where it is
     * @return the file
     */
    public static InputFile of(String name, Path path) {
        return of(name, damage -> Files.newInputStream(path));
    }

    /**
     * Returns bytes as a file.
     *
     * @param name the name to report
     * @param bytes the content; not copied
     * @return the file
     */
    public static InputFile of(String name, byte[] bytes) {
        return of(name, damage -> new ByteArrayInputStream(bytes));
    }

    static InputFile of(String name, Opener opener) {
        return new InputFile(name, opener, problem -> {});
    }

    /**
     * Returns the same file, but with somebody who hears of damage in its content.
     *
     * @param listener takes the problems of every opening, while the content is read
     * @return the file
     */
    public InputFile reportingTo(Consumer<SourceProblem> listener) {
        return new InputFile(name, opener, listener);
    }

    /** {@return the name to report, relative to where reading began} */
    public String name() {
        return name;
    }

    /**
     * Opens the content as UTF-8 without a byte order mark.
     *
     * @return a stream that the caller closes
     * @throws IOException if the device fails
     */
    public InputStream open() throws IOException {
        Damage damage = this::report;
        PushbackInputStream raw = new PushbackInputStream(opener.open(damage), 2);
        try {
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            return new Utf8Stream(GzipStream.isMagic(magic) ? new GzipStream(raw, damage) : raw, damage);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Opens the content line by line.
     *
     * @return the lines, which the caller closes
     * @throws IOException if the device fails
     */
    public InputLines lines() throws IOException {
        return new InputLines(byteLines());
    }

    /**
     * Opens the content line by line, as bytes.
     *
     * @return the lines, which the caller closes
     * @throws IOException if the device fails
     */
    public ByteLines byteLines() throws IOException {
        return new ByteLines(open());
    }

    private void report(String id, String message, String remedy) {
        problems.accept(SourceProblem.builder()
                .id(id)
                .file(name)
                .message(message)
                .remedy(remedy)
                .build());
    }

    /** Opens the bytes as they are stored. */
    interface Opener {
        InputStream open(Damage damage) throws IOException;
    }
}
