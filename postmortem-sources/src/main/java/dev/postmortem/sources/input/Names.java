package dev.postmortem.sources.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Judges the names of files in folders and archives. */
final class Names {
    private Names() {}

    /** Names that begin with a dot, and the folder in which macOS keeps its own notes, are nobody's evidence. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** Returns the path of an entry inside its archive; empty if it would lead out of it or is no name at all. */
    static Optional<String> inside(String entry) {
        boolean drive = entry.length() > 1 && entry.charAt(1) == ':' && Character.isLetter(entry.charAt(0));
        if (drive || entry.startsWith("/") || entry.indexOf('\\') >= 0 || entry.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> parts = Arrays.stream(entry.split("/"))
                .filter(p -> !p.isEmpty() && !p.equals("."))
                .toList();
        if (parts.isEmpty() || parts.contains("..")) {
            return Optional.empty();
        }
        return Optional.of(WellFormed.text(String.join("/", parts)));
    }

    static boolean hasHiddenPart(String path) {
        return Arrays.stream(path.split("/")).anyMatch(Names::isHidden);
    }
}
