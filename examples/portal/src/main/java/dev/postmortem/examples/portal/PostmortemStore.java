package dev.postmortem.examples.portal;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postmortems as JSON documents in a folder, one a file. */
final class PostmortemStore {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String ENDING = ".json";

    private final Path folder;

    private PostmortemStore(Path folder) {
        this.folder = folder;
    }

    static PostmortemStore in(Path folder) throws IOException {
        return new PostmortemStore(Files.createDirectories(folder));
    }

    /** Whether a text may name a file: it leads to no other folder, and means the same wherever case does not count. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The ids of all postmortems, sorted. */
    List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(PostmortemStore::isId)
                    .sorted()
                    .toList();
        }
    }

    Optional<Postmortem> find(String id) throws IOException {
        return isId(id) && Files.isRegularFile(file(id))
                ? Optional.of(PostmortemJson.standard().read(Files.readAllBytes(file(id))))
                : Optional.empty();
    }

    /** Nobody ever reads half a document: it takes the place of the old one when it is complete. */
    void put(Postmortem postmortem) throws IOException {
        Path unfinished = Files.createTempFile(folder, "unfinished-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                PostmortemJson.standard().write(postmortem, out);
            }
            Path file = file(postmortem.getId().toString());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path file(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of lower case letters, digits and hyphens");
        }
        return folder.resolve(id + ENDING);
    }
}
