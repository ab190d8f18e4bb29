package dev.postmortem.sources.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param name the name of the file; formats are recognised by content, the name is for messages
 * @param lines the first lines, without their ends; the last one may be cut
 * @param json the shape, if the file begins as JSON; empty otherwise
 */
public record FileHead(String name, List<String> lines, JsonShape json) {
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
}
