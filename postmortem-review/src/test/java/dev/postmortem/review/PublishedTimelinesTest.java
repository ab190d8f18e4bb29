package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.language.PublishedReports;
import dev.postmortem.review.language.PublishedReports.Line;
import dev.postmortem.review.language.TextSection;
import dev.postmortem.review.rows.TimeSlip;
import dev.postmortem.review.rows.WrittenFile;
import dev.postmortem.review.stated.StatedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rows of published timelines, read as they are written; each place was judged by hand and is wrong. */
class PublishedTimelinesTest {
    private static final Pattern ROW = Pattern.compile("^(?:#{2,4} |[-*] \\[|\\| (?=\\d{4}-))(.{0,40})");
    private static final Pattern DAY = Pattern.compile(
            "(?<![:\\d])(?:(\\d{4})-)?(\\d{2})-(\\d{2})(?![:\\d])|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\\d{1,2})\\b");
    private static final Pattern CLOCK = Pattern.compile("\\b(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?(PM)?");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    @Test
    void rowsOutOfPlaceAreThoseThatAreWrong() {
        List<String> found = PublishedReports.all().stream()
                .flatMap(report -> WrittenFile.of(rows(report)).stream())
                .flatMap(WrittenFile::outOfPlace)
                .map(row -> row.row().mark().name()
                        + row.slip().map(TimeSlip::text).map(" "::concat).orElse(""))
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "v3.5-data-inconsistency.md:138 a year",
                        "2017-03-06-helm-config-image-mismatch.qmd:32",
                        "2019-03-26.md:77 a day",
                        "2019-03-26.md:74 a year"); // December of the year before, which this test does not know
    }

    @Test
    void datesOffByAMonthOrAYearAreThoseThatAreWrong() {
        List<String> found = PublishedReports.all().stream()
                .flatMap(List::stream)
                .filter(line ->
                        line.section() == TextSection.NARRATIVE && line.file().startsWith("20"))
                .filter(line -> StatedDay.ofOutage(line.text()).stream()
                        .anyMatch(
                                day -> day.isSlipOf(LocalDate.parse(line.file().substring(0, 10)))))
                .map(Line::place)
                .toList();

        assertThat(found).containsExactly("2019-03-26.md:14");
    }

    private static List<TimelineEvent> rows(List<Line> report) {
        List<TimelineEvent> rows = new ArrayList<>();
        LocalDate day = LocalDate.of(2000, 1, 1);
        for (Line line : report) {
            Matcher row = ROW.matcher(line.text());
            if (line.section() == TextSection.TIMELINE && row.find()) {
                day = day(row.group(1), day, line);
                Optional<EventTime> time = time(row.group(1), day);
                if (time.isPresent()) {
                    rows.add(event(line, time.get()));
                }
            }
        }
        return rows;
    }

    private static TimelineEvent event(Line line, EventTime time) {
        return CompletePostmortem.event(line.number(), time).toBuilder()
                .source(EventSource.builder()
                        .system("report")
                        .file(line.file())
                        .line((long) line.number())
                        .build())
                .build();
    }

    /** Without a date the one above still holds; without a year that of the file. */
    private static LocalDate day(String text, LocalDate before, Line line) {
        Matcher found = DAY.matcher(text);
        if (!found.find()) {
            return before;
        }
        MatchResult day = found.toMatchResult();
        int year = Optional.ofNullable(day.group(1))
                .map(Integer::parseInt)
                .orElseGet(() -> Integer.parseInt(line.file().substring(0, 4)));
        return day.group(4) == null
                ? LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : LocalDate.of(year, MONTHS.indexOf(day.group(4)) / 3 + 1, Integer.parseInt(day.group(5)));
    }

    private static Optional<EventTime> time(String text, LocalDate day) {
        Matcher clock = CLOCK.matcher(text.toUpperCase(Locale.ROOT));
        if (!clock.find()) {
            return DAY.matcher(text).find()
                    ? Optional.of(EventTime.of(day.atStartOfDay().toInstant(ZoneOffset.UTC), TimePrecision.DAY))
                    : Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        LocalTime time =
                LocalTime.of(clock.group(3) != null && hour < 12 ? hour + 12 : hour, Integer.parseInt(clock.group(2)));
        return Optional.of(EventTime.of(day.atTime(time).toInstant(ZoneOffset.UTC), TimePrecision.MINUTE));
    }
}
