package dev.postmortem.sources;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder with everything that an incident left behind, each file in the format in which its tool exported it.
 *
 * <p>Formats are recognised by content, never by name; docs/formats.md lists them. Every regular file in the folder and its subfolders is one of: a
 * source, a part of a source (the days of a Slack export, the entries of an archive), a named problem, or the
 * {@code postmortem.json} that people wrote. Left out by rule are files and folders whose name begins with a dot, and
 * {@code __MACOSX}. Links are not followed. A zip archive is read where it is.
 *
 * <p>Immutable and safe for use by many threads; it holds no open files.
 */
public final class IncidentFolder {
    private final List<TimelineSource> sources;
    private final List<SourceProblem> problems;
    private final Optional<Path> postmortem;

    IncidentFolder(List<TimelineSource> sources, List<SourceProblem> problems, Optional<Path> postmortem) {
        this.sources = List.copyOf(sources);
        this.problems = List.copyOf(problems);
        this.postmortem = postmortem;
    }

    /**
     * Looks at every file in a folder; reads the first 64 KiB of each at most, of JSON 16 MiB where those do not tell what it is.
     *
     * @param folder the folder
     * @return what is in it
     * @throws NoSuchFileException if there is nothing of this name
     * @throws FileSystemException if it is no folder
     * @throws IOException if the folder cannot be listed
     */
    public static IncidentFolder of(Path folder) throws IOException {
        return FolderScan.of(folder);
    }

    /**
     * Returns the sources, sorted by name.
     *
     * <p>A name is relative to the folder, with {@code /}; that of an entry in an archive is {@code export.zip!/entry}. A
     * file that nobody can read is among them: it gives no rows, only its problems, so that the merge report lists it.
     *
     * @return the sources
     */
    public List<TimelineSource> getSources() {
        return sources;
    }

    /**
     * Returns why files, or parts of archives, are not read; sorted.
     *
     * <p>The same problems come from {@link #getSources()} when they are read.
     *
     * @return the problems
     */
    public List<SourceProblem> getProblems() {
        return problems;
    }

    /** {@return the {@code postmortem.json} at the top of the folder: what people wrote, not a source} */
    public Optional<Path> getPostmortem() {
        return postmortem;
    }
}
