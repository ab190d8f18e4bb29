package dev.postmortem.model.merge;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A temporary file of sorted runs of records; deleted when it is closed. Belongs to one merge. */
final class SpillFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final DataOutputStream out;
    private long written;

    private SpillFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    }

    static SpillFile in(Path folder) throws IOException {
        try {
            Path file = Files.createTempFile(folder, "events-", ".runs");
            return new SpillFile(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new IOException("cannot keep events in " + folder + ": " + e + "; give a folder to write to", e);
        }
    }

    /**
     * A sorted run.
     *
     * @param start where it begins in the file
     * @param end where it ends
     * @param first its first record
     * @param last its last record
     */
    record Run(long start, long end, SpilledRecord first, SpilledRecord last) {}

    /** Writes sorted records as a run. */
    Run write(List<SpilledRecord> sorted) throws IOException {
        long start = written;
        for (SpilledRecord spilled : sorted) {
            append(spilled);
        }
        return new Run(start, written, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    long position() {
        return written;
    }

    void append(SpilledRecord spilled) throws IOException {
        try {
            out.writeLong(spilled.time().getEpochSecond());
            out.writeInt(spilled.time().getNano());
            out.writeInt(spilled.place());
            out.writeInt(spilled.reading());
            out.writeLong(spilled.sequence());
            out.writeInt(spilled.mirrored());
            out.writeInt(spilled.bytes().length);
            out.write(spilled.bytes());
            written += SpilledRun.HEAD + spilled.bytes().length;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Makes what was written readable. */
    void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private IOException failure(IOException cause) {
        return new IOException(
                "cannot keep more than " + written + " bytes of events in " + file + ": " + cause.getMessage()
                        + "; give a folder with more room",
                cause);
    }

    /** Fills a buffer from a place on. */
    void read(ByteBuffer target, long from) throws IOException {
        long at = from;
        while (target.hasRemaining()) {
            int count = channel.read(target, at);
            if (count < 0) {
                throw new IOException(file + " was cut while it was read; merge again");
            }
            at += count;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
