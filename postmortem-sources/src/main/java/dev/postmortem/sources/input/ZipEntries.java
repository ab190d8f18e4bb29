package dev.postmortem.sources.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Lists a zip archive by its central directory, which alone is believed.
 *
 * <p>The JDK checks neither names nor sizes nor checksums; that is done here and in {@link ZipEntryStream}.
 */
final class ZipEntries {
    private static final String SEPARATOR = "!/";
    private static final long INFLATED_FROM = 100L << 20;
    private static final long RATIO = 100;

    private final Bundle bundle;
    private final Path path;
    private final Charset names;
    private final Set<String> seen = new HashSet<>();

    private ZipEntries(Bundle bundle, Path path, Charset names) {
        this.bundle = bundle;
        this.path = path;
        this.names = names;
    }

    /** Adds the entries to a bundle; returns the open archive, or nothing if it cannot be opened. */
    static Optional<Closeable> list(Bundle bundle, Path path) throws IOException {
        try {
            return Optional.of(list(bundle, path, StandardCharsets.UTF_8));
        } catch (ZipException | IllegalArgumentException utf8) {
            return listWithOldNames(bundle, path, utf8);
        }
    }

    private static Optional<Closeable> listWithOldNames(Bundle bundle, Path path, Exception utf8) throws IOException {
        try {
            return Optional.of(list(bundle, path, StandardCharsets.ISO_8859_1));
        } catch (ZipException | IllegalArgumentException e) {
            bundle.problem(
                    "source.bad-archive",
                    "",
                    SEPARATOR,
                    "the zip archive cannot be opened: " + utf8.getMessage(),
                    "get the whole archive again, or unpack it");
            return Optional.empty();
        }
    }

    private static ZipFile list(Bundle bundle, Path path, Charset names) throws IOException {
        ZipFile zip = new ZipFile(path.toFile(), names);
        try {
            new ZipEntries(bundle, path, names).list(Collections.list(zip.entries()));
            return zip;
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private void list(List<? extends ZipEntry> entries) throws IOException {
        Optional<String> refusal = refusal(entries, Files.size(path));
        if (refusal.isPresent()) {
            bundle.problem("source.limit", "", SEPARATOR, refusal.get(), "unpack it and leave out what is not needed");
            return;
        }
        entries.forEach(this::add);
    }

    /** Entries that share their bytes, or grow together as no honest export does, are a bomb. */
    private static Optional<String> refusal(List<? extends ZipEntry> entries, long size) {
        long stored = entries.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        long inflated = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (entries.size() > Limits.FILES) {
            return Optional.of("the zip archive has " + entries.size() + " entries; the limit is " + Limits.FILES);
        }
        if (entries.stream().anyMatch(e -> Math.max(e.getSize(), e.getCompressedSize()) > Limits.INFLATED_BYTES)) {
            return Optional.of("an entry of the zip archive is too big");
        }
        if (stored > size) {
            return Optional.of("the entries of the zip archive overlap");
        }
        boolean bomb = inflated > Limits.INFLATED_BYTES || inflated > INFLATED_FROM && inflated / RATIO > size;
        return bomb ? Optional.of("the zip archive inflates to " + inflated + " bytes") : Optional.empty();
    }

    private void add(ZipEntry entry) {
        Optional<String> inside = Names.inside(entry.getName());
        if (inside.isEmpty()) {
            refuse(entry, "source.unsafe-name", "leads out of the archive or is no name; the entry is left out");
        } else if (Names.hasHiddenPart(inside.get())) {
            return;
        } else if (entry.isDirectory()) {
            if (entry.getSize() > 0) {
                refuse(entry, "source.unsafe-name", "is that of a folder but has content; the content is left out");
            }
        } else if (!seen.add(inside.get())) {
            refuse(entry, "source.duplicate-name", "stands twice in the archive; only one of them is read");
        } else {
            bundle.add(
                    inside.get(),
                    damage -> ZipEntryStream.open(path, names, entry.getName(), damage),
                    SEPARATOR,
                    Optional.empty());
        }
    }

    private void refuse(ZipEntry entry, String id, String reason) {
        bundle.problem(id, "", SEPARATOR, "the entry name \"" + entry.getName() + "\" " + reason, "pack it anew");
    }
}
