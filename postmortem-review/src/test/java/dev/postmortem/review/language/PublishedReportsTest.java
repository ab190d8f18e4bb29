package dev.postmortem.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the rules find in published reports, each place judged by hand: all but the two that are marked do judge. */
class PublishedReportsTest {
    private static final List<String> JUDGED = List.of(
            "2017-09-27-hub-403.md:84 HINDSIGHT",
            "2018-02-20-jupyterlab-announcement.md:120 HINDSIGHT",
            "2018-02-20-jupyterlab-announcement.md:212 ABSOLUTE_OUTAGE", // the impact was total: no finding beside it
            "2019-02-08.md:69 BEHAVIOUR_CHANGE",
            "2019-02-08.md:153 HINDSIGHT",
            "2019-03-26.md:70 VAGUE_ACTION",
            "2019-03-26.md:154 COUNTERFACTUAL",
            "2019-03-26.md:160 HINDSIGHT"); // a joke in a chat log

    @Test
    void hardlyAnythingIsFoundThatDoesNotJudge() throws IOException {
        String root = System.getenv("POSTMORTEM_CORPUS");
        Assumptions.assumeTrue(root != null, "POSTMORTEM_CORPUS is not set");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(root, "reports"))) {
            for (Path file : files.filter(PublishedReportsTest::isReport).toList()) {
                read(file, found);
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(JUDGED);
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equals("PROVENANCE.md");
    }

    private static void read(Path file, List<String> found) throws IOException {
        TextSection section = TextSection.NARRATIVE;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            section = line.startsWith("#") || line.startsWith("**") ? section(line) : section;
            String text = section == TextSection.ACTION_TITLE ? line.replaceFirst("^[-*\\d. ]+", "") : line;
            for (Wording wording : BlamelessLanguage.english().in(text, section)) {
                found.add(file.getFileName() + ":" + (i + 1) + " " + wording.rule());
            }
        }
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
