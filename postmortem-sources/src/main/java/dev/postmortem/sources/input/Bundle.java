package dev.postmortem.sources.input;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.text.CodePoints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder, or of a zip archive that is read where it is: nothing is ever unpacked to disk, and an archive
 * inside an archive is a file like any other.
 *
 * <p>Members stay readable after the bundle is closed; while it is open they are faster.
 */
public final class Bundle implements Closeable {
    private final String name;
    private final List<Member> members = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private Optional<Closeable> archive = Optional.empty();

    private Bundle(String name) {
        this.name = name;
    }

    /**
     * Opens a folder or an archive.
     *
     * @param name the name to report; that of a member is {@code name/member} in a folder, {@code name!/member} in an
     *     archive, and just {@code member} in a folder without a name
     * @param path where it is
     * @return the members and whatever is wrong; an archive that cannot be opened has no members and a problem
     * @throws IOException if the device fails
     */
    public static Bundle open(String name, Path path) throws IOException {
        Bundle bundle = new Bundle(name);
        if (Files.isDirectory(path)) {
            new FolderWalk(bundle, path).walk();
        } else {
            bundle.archive = ZipEntries.list(bundle, path);
        }
        bundle.members.sort(Comparator.comparing(Member::path, CodePoints::compare));
        return bundle;
    }

    /** {@return the paths of the files} */
    public List<String> paths() {
        return members.stream().map(Member::path).toList();
    }

    /** {@return the files, sorted by path} */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** {@return what is wrong with the bundle itself: names that lead out of it, links, damage, limits} */
    public List<SourceProblem> problems() {
        return List.copyOf(problems);
    }

    void add(String path, InputFile.Opener opener, String separator, Optional<Path> onDisk) {
        members.add(new Member(path, InputFile.of(nameOf(path, separator), opener), onDisk));
    }

    void problem(String id, String path, String separator, String message, String remedy) {
        problems.add(SourceProblem.builder()
                .id(id)
                .file(nameOf(path, separator))
                .message(message)
                .remedy(remedy)
                .build());
    }

    private String nameOf(String path, String separator) {
        if (path.isEmpty()) {
            return name.isEmpty() ? "." : name;
        }
        return name.isEmpty() ? path : name + separator + path;
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }

    /**
     * One file of a bundle.
     *
     * @param path its path inside, with {@code /}
     * @param file the file
     * @param onDisk where it is, unless it is inside an archive
     */
    public record Member(String path, InputFile file, Optional<Path> onDisk) {}
}
