package dev.postmortem.sources.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be opened any number of times: a path, an entry of an archive or bytes. */
public final class InputFile {
    private final String name;
    private final Opener opener;

    private InputFile(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /**
     * Returns a file on disk.
     *
     * @param name the name to report
     * @param path where it is
     * @return the file
     */
    public static InputFile of(String name, Path path) {
        return new InputFile(name, () -> Files.newInputStream(path));
    }

    /**
     * Returns bytes as a file.
     *
     * @param name the name to report
     * @param bytes the content; not copied
     * @return the file
     */
    public static InputFile of(String name, byte[] bytes) {
        return new InputFile(name, () -> new ByteArrayInputStream(bytes));
    }

    /** {@return the name to report, relative to where reading began} */
    public String name() {
        return name;
    }

    /**
     * Opens the content.
     *
     * @return a stream that the caller closes
     * @throws IOException if the device fails
     */
    public InputStream open() throws IOException {
        return opener.open();
    }

    /** Opens a stream. */
    private interface Opener {
        InputStream open() throws IOException;
    }
}
