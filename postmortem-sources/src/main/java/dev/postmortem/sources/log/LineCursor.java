package dev.postmortem.sources.log;

import dev.postmortem.sources.input.ByteLines;
import java.io.Closeable;
import java.io.IOException;

/** The place in a file up to which its lines have been merged: before a record. */
final class LineCursor implements Closeable {
    private final LineTimes times;
    private final int priority;
    private final ByteLines lines;
    private boolean more;
    private long time;

    LineCursor(MergedFile file, LineMerging merging) throws IOException {
        times = new LineTimes(file, file.times(), merging);
        priority = file.options().getPriority();
        time = times.first(file.file());
        lines = file.file().reportingTo(merging::damage).byteLines();
        more = lines.next();
    }

    /** {@return whether there is a record} */
    boolean hasRecord() {
        return more;
    }

    /** {@return the place of the record in the order of all files; see {@link LineTimes}} */
    long time() {
        return time;
    }

    int priority() {
        return priority;
    }

    /** Writes the lines of the record and goes on to the next one. */
    void writeTo(LineOutput out) throws IOException {
        do {
            out.write(lines);
            more = lines.next();
        } while (more && !(lines.begins() && times.find(lines)));
        if (more) {
            time = Math.max(time, times.time());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
