package dev.postmortem.review.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Reports that others published, line by line, with what each line is for; they are read where they are. */
public final class PublishedReports {
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)]|\\|)\\s+");

    private PublishedReports() {}

    /** A line of a report. */
    public record Line(String file, int number, TextSection section, String text) {
        /** {@return such as {@code 2019-02-05.md:12}} */
        public String place() {
            return file + ":" + number;
        }
    }

    /** {@return the reports by their names, sorted; the test is skipped where there are none} */
    public static List<List<Line>> all() {
        String root = System.getenv("POSTMORTEM_CORPUS");
        Assumptions.assumeTrue(root != null, "POSTMORTEM_CORPUS is not set");
        try (Stream<Path> files = Files.walk(Path.of(root, "reports"))) {
            return files.filter(PublishedReports::isReport)
                    .sorted()
                    .map(PublishedReports::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".md") || name.endsWith(".qmd")) && !name.equals("PROVENANCE.md");
    }

    private static List<Line> read(Path file) {
        List<Line> lines = new ArrayList<>();
        TextSection section = TextSection.NARRATIVE;
        int level = 0;
        List<String> texts = texts(file);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int heading = level(text);
            if (heading > 0 && (section(text) != TextSection.NARRATIVE || heading <= level)) {
                section = section(text);
                level = heading;
            }
            boolean head = i + 1 < texts.size() && texts.get(i + 1).startsWith("|-");
            lines.add(line(file.getFileName().toString(), i + 1, section, head ? "" : text));
        }
        return lines;
    }

    private static Line line(String file, int number, TextSection section, String text) {
        boolean item = ITEM.matcher(text).find();
        return section == TextSection.ACTION_TITLE
                ? new Line(
                        file,
                        number,
                        item ? section : TextSection.ACTION,
                        ITEM.matcher(text).replaceFirst(""))
                : new Line(file, number, section, text);
    }

    private static List<String> texts(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bold line stands below every heading. */
    private static int level(String line) {
        if (line.startsWith("**")) {
            return 9;
        }
        return line.startsWith("#") ? line.indexOf(' ') : 0;
    }

    private static TextSection section(String heading) {
        String title = heading.toLowerCase(Locale.ROOT);
        if (title.contains("timeline")) {
            return TextSection.TIMELINE;
        }
        if (title.contains("action")) {
            return TextSection.ACTION_TITLE;
        }
        return title.contains("lesson") || title.contains("went") || title.contains("lucky")
                ? TextSection.LESSONS
                : TextSection.NARRATIVE;
    }
}
