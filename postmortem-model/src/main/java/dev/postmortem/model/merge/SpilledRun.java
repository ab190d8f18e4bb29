package dev.postmortem.model.merge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run that is read from its file, record by record. */
final class SpilledRun {
    /** The bytes before those of an event. */
    static final int HEAD = 2 * Long.BYTES + 5 * Integer.BYTES;

    private static final int BUFFER = 1 << 14;

    private final SpillFile file;
    private final long end;
    private final ByteBuffer buffer;
    private long at;
    private @Nullable SpilledRecord current;

    SpilledRun(SpillFile file, long start, long end) throws IOException {
        this.file = file;
        this.at = start;
        this.end = end;
        this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER, end - at)).limit(0);
        advance();
    }

    /** {@return the record at hand; null after the last one} */
    @Nullable
    SpilledRecord current() {
        return current;
    }

    void advance() throws IOException {
        current = at == end && !buffer.hasRemaining() ? null : next();
    }

    private SpilledRecord next() throws IOException {
        require(HEAD);
        Instant time = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
        int place = buffer.getInt();
        int reading = buffer.getInt();
        long sequence = buffer.getLong();
        int mirrored = buffer.getInt();
        return new SpilledRecord(time, place, reading, sequence, mirrored, bytes(buffer.getInt()));
    }

    /** An event that is longer than the buffer is read by itself. */
    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, buffer.remaining());
        buffer.get(bytes, 0, buffered);
        if (buffered < length && length - buffered < buffer.capacity()) {
            require(length - buffered);
            buffer.get(bytes, buffered, length - buffered);
        } else if (buffered < length) {
            file.read(ByteBuffer.wrap(bytes, buffered, length - buffered), at);
            at += length - buffered;
        }
        return bytes;
    }

    private void require(int count) throws IOException {
        if (buffer.remaining() >= count) {
            return;
        }
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - at));
        int from = buffer.position();
        file.read(buffer, at);
        at += buffer.position() - from;
        buffer.flip();
    }
}
