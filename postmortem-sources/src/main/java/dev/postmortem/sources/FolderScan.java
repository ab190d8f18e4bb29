package dev.postmortem.sources;

import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.sources.input.Bundle;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.IoReason;
import dev.postmortem.sources.input.ProblemSource;
import dev.postmortem.sources.input.ZipMark;
import dev.postmortem.sources.slack.SlackExport;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sorts the files of a folder into sources and problems. */
final class FolderScan {
    private static final String POSTMORTEM = "postmortem.json";

    private final List<TimelineSource> sources = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private Optional<Path> postmortem = Optional.empty();

    private FolderScan() {}

    static IncidentFolder of(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(
                    folder.toString(), null, "there is no such folder; name the one that holds the exports");
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(
                    folder.toString(), null, "it is a file; name the folder that holds the exports");
        }
        FolderScan scan = new FolderScan();
        scan.folder(folder);
        scan.sources.sort(Comparator.comparing(TimelineSource::id, CodePoints::compare));
        scan.problems.sort(Comparator.naturalOrder());
        return new IncidentFolder(scan.sources, scan.problems, scan.postmortem);
    }

    private void folder(Path folder) throws IOException {
        try (Bundle bundle = Bundle.open("", folder)) {
            Map<String, List<SourceProblem>> byFile = new TreeMap<>();
            bundle.problems()
                    .forEach(p -> byFile.computeIfAbsent(p.getFile(), file -> new ArrayList<>())
                            .add(p));
            byFile.forEach((file, found) -> add(ProblemSource.of(file, found)));
            for (Bundle.Member member : others("", folder, bundle)) {
                Path path = member.onDisk().orElseThrow();
                if (member.path().equals(POSTMORTEM)) {
                    postmortem = Optional.of(path);
                } else {
                    fileOrArchive(member, path);
                }
            }
        }
    }

    private void fileOrArchive(Bundle.Member member, Path path) {
        try {
            if (ZipMark.isZip(path)) {
                archive(member.file().name(), path);
            } else {
                file(member);
            }
        } catch (IOException e) {
            String file = member.file().name();
            add(ProblemSource.of(file, List.of(unreadable(file, e))));
        }
    }

    private void archive(String name, Path path) throws IOException {
        try (Bundle bundle = Bundle.open(name, path)) {
            List<SourceProblem> found = new ArrayList<>(bundle.problems());
            if (found.isEmpty() && bundle.members().isEmpty()) {
                found.add(empty(name));
            }
            if (!found.isEmpty()) {
                add(ProblemSource.ofArchive(name, found));
            }
            for (Bundle.Member member : others(name, path, bundle)) {
                file(member);
            }
        }
    }

    /** Adds the Slack exports of a folder or archive and returns the files that are no part of one. */
    private List<Bundle.Member> others(String name, Path path, Bundle bundle) {
        List<SlackExport> exports = SlackExport.in(name, path, bundle.paths());
        sources.addAll(exports);
        return bundle.members().stream()
                .filter(member -> exports.stream().noneMatch(export -> export.reads(member.path())))
                .toList();
    }

    private void file(Bundle.Member member) throws IOException {
        Optional<FileFormat> format = FormatSource.recognise(member.file(), FileFormats.all());
        if (format.isPresent()) {
            sources.add(FormatSource.of(member.file(), format.get()));
        } else {
            add(ProblemSource.unrecognised(member.file(), FileFormats.all()));
        }
    }

    private void add(ProblemSource source) {
        sources.add(source);
        problems.addAll(source.problems());
    }

    private static SourceProblem unreadable(String file, IOException cause) {
        return SourceProblem.builder()
                .id("source.unreadable")
                .file(file)
                .message("the file cannot be opened: " + IoReason.of(cause))
                .remedy("make it readable")
                .build();
    }

    private static SourceProblem empty(String file) {
        return SourceProblem.builder()
                .id("source.empty")
                .severity(FindingSeverity.NOTE)
                .file(file)
                .message("the archive has no entries")
                .remedy("leave it out")
                .build();
    }
}
