package dev.postmortem.sources.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the regular files below a folder; hidden ones are left out by rule, links are never followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final int MAX_DEPTH = 64;

    private final Bundle bundle;
    private final Path root;
    private int files;

    FolderWalk(Bundle bundle, Path root) {
        this.bundle = bundle;
        this.root = root;
    }

    void walk() throws IOException {
        Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), MAX_DEPTH, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (++files > Limits.FILES) {
            problem("source.limit", root, "more than " + Limits.FILES + " files; the others are left out", "split it");
            return FileVisitResult.TERMINATE;
        }
        if (attributes.isRegularFile()) {
            bundle.add(pathOf(file), damage -> Files.newInputStream(file), "/", Optional.of(file));
        } else if (attributes.isSymbolicLink()) {
            problem("source.link", file, "a link is not followed", "put the file itself there");
        } else {
            problem("source.unreadable", file, "no regular file, or nested too deep", "leave it out");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        problem("source.unreadable", file, "cannot be opened: " + IoReason.of(cause), "make it readable");
        return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path file) {
        return !file.equals(root) && Names.isHidden(FormatSource.nameOf(file));
    }

    private void problem(String id, Path file, String message, String remedy) {
        bundle.problem(id, pathOf(file), "/", message, remedy);
    }

    private String pathOf(Path file) {
        String path = StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        return WellFormed.text(path);
    }
}
