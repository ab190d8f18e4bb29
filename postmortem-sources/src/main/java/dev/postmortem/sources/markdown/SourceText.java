package dev.postmortem.sources.markdown;

import java.util.Collections;
import java.util.List;

/**
 * The lines of a report, apart from the front matter above them.
 *
 * @param name the name of the file
 * @param lines all lines
 * @param frontMatter how many of them are front matter, its marks included
 */
record SourceText(String name, List<String> lines, int frontMatter) {
    private static final int FRONT_MATTER_LINES = 500;
    private static final String MARK = "---";

    static SourceText of(String name, String text) {
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<String> lines = whole.lines().toList();
        return new SourceText(name, lines, frontMatter(lines));
    }

    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(MARK)) {
            return 0;
        }
        for (int i = 1; i < Math.min(lines.size(), FRONT_MATTER_LINES); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(MARK) || line.equals("...")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** {@return the text below the front matter, with each line where it was} */
    String body() {
        return String.join("\n", Collections.nCopies(frontMatter, ""))
                + (frontMatter == 0 ? "" : "\n")
                + String.join("\n", lines.subList(frontMatter, lines.size()));
    }

    /** {@return lines as they stand, the last one included, counted from 1} */
    String between(int line, int lastLine) {
        return String.join("\n", lines.subList(line - 1, lastLine));
    }
}
