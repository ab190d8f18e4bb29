package dev.postmortem.sources.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952), all members of it.
 *
 * <p>Unlike the stream of the JDK it says when the file is cut or goes on with something else, and what came out before
 * that stays readable.
 */
final class GzipStream extends InputStream {
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Damage damage;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private long stored;
    private long inflated;
    private boolean inMember;
    private boolean ended;

    GzipStream(InputStream in, Damage damage) {
        this.in = in;
        this.damage = damage;
    }

    static boolean isMagic(byte[] start) {
        return start.length >= 2 && (start[0] & 0xff) == MAGIC_1 && (start[1] & 0xff) == MAGIC_2;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                int count = step(target, offset, length);
                if (count > 0) {
                    return count;
                }
            }
        } catch (EOFException e) {
            cut();
        } catch (DataFormatException e) {
            end("source.corrupt", "the compressed data is damaged after " + inflated + " bytes", "get the file again");
        }
        return -1;
    }

    private int step(byte[] target, int offset, int length) throws IOException, DataFormatException {
        if (!inMember) {
            nextMember();
            return 0;
        }
        if (inflater.finished()) {
            memberEnd();
            return 0;
        }
        if (inflater.needsInput()) {
            require();
            inflater.setInput(buffer, position, limit - position);
            position = limit;
        }
        int count = inflater.inflate(target, offset, length);
        crc.update(target, offset, count);
        inflated += count;
        if (Limits.exceeded(stored, inflated)) {
            end("source.limit", "the file inflates to more than it may; the rest is left out", "unpack it");
        } else if (inflater.finished()) {
            position = limit - inflater.getRemaining();
        }
        return count;
    }

    /** Zeros at the end are padding, as tapes and block devices leave it; gzip itself passes over them. */
    private void nextMember() throws IOException {
        if (!fill()) {
            ended = true;
            return;
        }
        int first = next();
        while (first == 0 && fill()) {
            first = next();
        }
        if (first == 0) {
            ended = true;
            return;
        }
        if (first != MAGIC_1 || !fill() || next() != MAGIC_2) {
            end(
                    "source.trailing-bytes",
                    "after the compressed data stands something else; it is left out",
                    "cut it off");
            return;
        }
        header();
        inflater.reset();
        crc.reset();
        inMember = true;
    }

    private void header() throws IOException {
        int method = required();
        int flags = required();
        skip(6);
        if (method != DEFLATE) {
            end("source.corrupt", "the compression method " + method + " is unknown", "pack it with gzip");
        }
        if ((flags & EXTRA) != 0) {
            skip(required() | required() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    /** The content is complete even where its checksum is cut off. */
    private void memberEnd() throws IOException {
        inMember = false;
        try {
            checkMember();
        } catch (EOFException e) {
            cut();
        }
    }

    private void cut() {
        end("source.truncated", "the compressed data is cut off", "get the whole file");
    }

    private void checkMember() throws IOException {
        long sum = little4();
        long size = little4();
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            damage.report("source.corrupt", "the checksum of the compressed data is wrong", "get the file again");
        }
    }

    private long little4() throws IOException {
        return required() | required() << 8 | required() << 16 | (long) required() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private void skipText() throws IOException {
        while (required() != 0) {
            continue;
        }
    }

    private int required() throws IOException {
        require();
        return next();
    }

    private void require() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
    }

    private int next() {
        return buffer[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            stored += limit;
        }
        return position < limit;
    }

    private void end(String id, String message, String remedy) {
        damage.report(id, message, remedy);
        ended = true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
