package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ListedSource.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileReadingTest {
    @Test
    void ofMoreThanAThousandProblemsTheFirstAreListedAndAllAreCounted() {
        MergeReport report = ToldSource.merge(ToldSource.of("s", sink -> {
                    sink.file("broken.log", "log");
                    for (int row = 0; row < 1_005; row++) {
                        sink.brokenRow(problem("row " + row));
                    }
                }))
                .getReport();

        assertThat(report.getProblems())
                .hasSize(1_001)
                .filteredOn(p -> p.getId().equals("source.more-problems"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.getFile()).isEqualTo("broken.log");
                    assertThat(p.getMessage()).isEqualTo("more than 1000 problems; the others are counted, not listed");
                });
        assertThat(report.getProblems()).noneMatch(p -> p.getMessage().equals("row 1000"));
        assertThat(report.getSources())
                .singleElement()
                .satisfies(s -> assertThat(s.getProblems()).isEqualTo(1_005));
    }

    @Test
    void aThousandProblemsAreAllListed() {
        MergeReport report = ToldSource.merge(ToldSource.of("s", sink -> {
                    for (int row = 0; row < 1_000; row++) {
                        sink.problem(problem("row " + row));
                    }
                }))
                .getReport();

        assertThat(report.getProblems())
                .hasSize(1_000)
                .allMatch(p -> p.getMessage().startsWith("row"));
    }

    @Test
    void stampsThatRepeatDoNotTellWhichWayAFileRuns() {
        assertThat(order(event("d", 9), event("c", 9), event("b", 9), event("a", 1)))
                .containsExactly("a", "b", "c", "d");
        assertThat(order(event("a", 1), event("d", 9), event("c", 9), event("b", 9)))
                .containsExactly("a", "d", "c", "b");
        assertThat(order(event("b", 1), event("a", 1))).containsExactly("b", "a");
    }

    @Test
    void theFilesOfASourceKeepTheirOrderAmongEqualTimes() {
        ToldSource source = ToldSource.of("s", sink -> {
            sink.file("2.log", "log");
            sink.row(List.of(event("d", 1), event("c", 1)));
            sink.file("1.log", "log");
            sink.row(List.of(event("b", 1)));
            sink.row(List.of(event("a", 1)));
        });

        assertThat(ids(ToldSource.merge(source))).containsExactly("d", "c", "b", "a");
    }

    @Test
    void theReportSaysWithWhichZoneAndYearAFileWasRead() {
        ToldSource source = ToldSource.of("s", sink -> {
            sink.file("1.log", "log");
            sink.zone(ZoneId.of("Europe/Berlin"));
            sink.year(2026);
            sink.file("2.log", "log");
        });

        List<SourceReport> reports = ToldSource.merge(source).getReport().getSources();

        assertThat(reports.get(0).getZone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(reports.get(0).getYear()).contains(2026);
        assertThat(reports.get(1).getZone()).isEmpty();
        assertThat(reports.get(1).getYear()).isEmpty();
    }

    private static List<String> order(TimelineEvent... events) {
        return ids(ToldSource.merge(ListedSource.of("s", events)));
    }

    private static List<String> ids(MergedTimeline merged) {
        return merged.getTimeline().getEvents().stream()
                .map(e -> e.getId().toString())
                .toList();
    }
}
