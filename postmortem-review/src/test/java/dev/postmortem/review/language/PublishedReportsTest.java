package dev.postmortem.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the rules find in published reports, each place judged by hand; "no" stands behind what is fine as it is. */
class PublishedReportsTest {
    @Test
    void whatIsFoundWasJudgedByHandAndMostOfItIsRight() throws IOException {
        List<String> found = PublishedReports.all().stream()
                .flatMap(List::stream)
                .flatMap(line -> BlamelessLanguage.english().in(line.text(), line.section()).stream()
                        .map(wording -> line.place() + " " + wording.rule()))
                .toList();
        List<String> judged = judged();
        List<String> wrong =
                judged.stream().filter(place -> place.endsWith(" no")).toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        judged.stream().map(place -> place.replace(" no", "")).toList());
        assertThat(wrong.size() * 7).isLessThanOrEqualTo(judged.size());
    }

    private static List<String> judged() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PublishedReportsTest.class.getResourceAsStream("judged.txt"), "judged.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
