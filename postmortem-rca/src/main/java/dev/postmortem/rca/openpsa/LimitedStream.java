package dev.postmortem.rca.openpsa;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes, so that no input takes all memory. */
final class LimitedStream extends FilterInputStream {
    private final String file;
    private final long limit;
    private long rest;

    LimitedStream(InputStream in, String file, long limit) {
        super(in);
        this.file = file;
        this.limit = limit;
        this.rest = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        rest -= bytes;
        if (rest < 0) {
            throw new OpenPsaException(file, 0, "there are more than " + limit + " bytes", "split the model");
        }
    }
}
