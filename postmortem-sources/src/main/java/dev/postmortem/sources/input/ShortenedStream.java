package dev.postmortem.sources.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream. */
final class ShortenedStream extends FilterInputStream {
    private int left;

    /**
     * Creates the beginning.
     *
     * @param in the stream
     * @param length how many bytes it may have
     */
    ShortenedStream(InputStream in, int length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int value = left > 0 ? super.read() : -1;
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(bytes, offset, Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }
}
