package dev.postmortem.sources.log;

import dev.postmortem.sources.input.ByteLines;
import java.io.IOException;
import java.io.OutputStream;

/** Collects lines and writes many at once. */
final class LineOutput {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 17];
    private int size;
    private long lines;

    LineOutput(OutputStream out) {
        this.out = out;
    }

    void write(ByteLines line) throws IOException {
        int length = line.end() - line.start();
        if (length >= buffer.length - size) {
            flush();
        }
        System.arraycopy(line.bytes(), line.start(), buffer, size, length);
        size += length;
        if (line.ends()) {
            buffer[size++] = '\n';
            lines++;
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    long lines() {
        return lines;
    }
}
