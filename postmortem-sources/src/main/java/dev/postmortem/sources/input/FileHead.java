package dev.postmortem.sources.input;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param name the name of the file; formats are recognised by content, the name is for messages
 * @param lines the first lines, without their ends; the last one may be cut
 * @param json the shape, if the file begins as JSON; empty otherwise
 */
public record FileHead(String name, List<String> lines, JsonShape json) {
    private static final int LINES_ASKED = 50;

    /**
     * Reads the beginning of a file: at most 64 KiB of its text.
     *
     * @param file the file
     * @return the beginning
     * @throws IOException if the device fails
     */
    public static FileHead of(InputFile file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] start = content.readNBytes(Limits.HEAD_BYTES);
            String text = new String(start, StandardCharsets.UTF_8);
            return new FileHead(file.name(), text.lines().toList(), JsonShape.of(text));
        }
    }

    /**
     * Looks for the shape further down, because a long member may stand before those that tell the format.
     *
     * @param file the file whose beginning this is
     * @return the same lines, with the shape of the first 16 MiB at most
     * @throws IOException if the device fails
     */
    public FileHead withMoreShape(InputFile file) throws IOException {
        if (!beginsAsJson()) {
            return this;
        }
        try (InputStream content = file.open();
                JsonParser parser = JsonParsers.of(new ShortenedStream(content, Limits.SHAPE_BYTES))) {
            return new FileHead(name, lines, ShapeScan.of(parser));
        }
    }

    /** {@return the first fifty lines that are not blank, or as many as there are} */
    public List<String> linesAsked() {
        return lines.stream().filter(line -> !line.isBlank()).limit(LINES_ASKED).toList();
    }

    /**
     * Tells whether the file has mostly lines of a kind.
     *
     * @param kind whether a line is of it
     * @return true if half of the first fifty lines that are not blank are, and at least one
     */
    public boolean isMostly(Predicate<String> kind) {
        List<String> asked = linesAsked();
        long found = asked.stream().filter(kind).count();
        return found > 0 && found * 2 >= asked.size();
    }

    private boolean beginsAsJson() {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith("{") || line.startsWith("["))
                .isPresent();
    }
}
