package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Merges text logs line by line, by the times with which their records begin, without making events of them.
 *
 * <p>For looking at logs side by side, at about the cost of copying them. The times are those that {@link LogLines} and
 * {@link Syslog} read, of what containers wrote those of their runtime; declared clock corrections, zones, years and
 * priorities count. The order is this:
 *
 * <ul>
 *   <li>The lines of one file keep their order. A record that is earlier than the one before it goes where that one goes.
 *   <li>Lines that continue a record stay with it, as those of a stack trace do; so does a line whose time cannot be
 *       read. Lines before the first record go with that one.
 *   <li>Records go by time; among equal times by the priority of the file, then by the order in which files were added.
 *   <li>A file without any time goes last.
 * </ul>
 *
 * <p>What is written is UTF-8 with a line feed after each line. Memory does not depend on the length of the files: 300 KB
 * a file. A merge belongs to one thread.
 *
 * <pre>{@code
 * LineMerge.create().file(Path.of("a.log")).file(Path.of("b.log")).writeTo(out);
 * }</pre>
 */
public final class LineMerge {
    /** Each of them stays open while all are merged. */
    private static final int MAX_FILES = 1_000;

    private final List<MergedFile> files = new ArrayList<>();

    private LineMerge() {}

    /** {@return a merge without files} */
    public static LineMerge create() {
        return new LineMerge();
    }

    /**
     * Adds a file about which there is nothing to declare.
     *
     * @param path where it is
     * @return this merge
     * @throws IllegalArgumentException if it is the 1,001st
     */
    public LineMerge file(Path path) {
        return file(path, SourceOptions.none());
    }

    /**
     * Adds a file with what the caller declares about it.
     *
     * @param path where it is; gzip is undone
     * @param options its clock, zone, year and priority
     * @return this merge
     * @throws IllegalArgumentException if it is the 1,001st
     */
    public LineMerge file(Path path, SourceOptions options) {
        return file(InputFile.of(FormatSource.nameOf(path), path), options);
    }

    LineMerge file(InputFile file, SourceOptions options) {
        Objects.requireNonNull(options, "options");
        if (files.size() == MAX_FILES) {
            throw new IllegalArgumentException(
                    "more than " + MAX_FILES + " files; merge some of them first, and then the results");
        }
        files.add(new MergedFile(file, options));
        return this;
    }

    /**
     * Merges the files.
     *
     * @param out takes the lines; it is flushed and stays open
     * @return how many lines were written, and what had to be assumed
     * @throws IOException if a file cannot be read or the lines cannot be written
     * @throws IllegalArgumentException if the records of a file are JSON or pairs, its times have no year and none was
     *     declared, or nothing tells which day its dates mean; it names the file
     */
    public MergedLines writeTo(OutputStream out) throws IOException {
        return new LineMerging(files, out).run();
    }
}
