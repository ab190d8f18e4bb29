package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.DateOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.EventTimeFormatException;
import dev.postmortem.model.time.EventTimeParser;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the times of every timeline in the real reports, in order, with the zone that each report declares. */
class ReportTimesCorpusTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final ZoneId CENTRAL_EUROPE = ZoneId.of("Europe/Berlin");

    /** Headings, items in brackets, headers of chat messages, first cells of tables. */
    private static final Pattern CELL = Pattern.compile("#{2,3} +(?:([A-Z][a-z]{2,8} \\d{1,2}\\b.*?|\\d\\S?:?.*?)) *#*"
            + "|[*-] (\\[\\d[^\\]]*])(?!\\().*"
            + "|>? ?\\w+(?: APP)? *(\\[\\d{1,2}:\\d\\d [AP]M]) *"
            + "|\\| *(\\d{4}-\\d\\d-\\d\\d) *\\|.*");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?: ?([AaPp])[Mm])?");
    private static final double FLOOR = 0.99;

    private record Cell(String file, int line, String text, Optional<EventTime> time, ZoneId zone) {
        @Override
        public String toString() {
            return file + ":" + line + " " + text;
        }
    }

    @Test
    void nearlyAllTimesOfRealReportsAreReadAndTheRestIsListed() {
        List<Cell> cells = cells();
        List<String> refused = cells.stream()
                .filter(c -> c.time().isEmpty())
                .map(Cell::toString)
                .toList();

        assertThat(cells).hasSizeGreaterThan(300);
        assertThat(1.0 - (double) refused.size() / cells.size())
                .as("%d of %d refused: %s", refused.size(), cells.size(), refused)
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(refused).containsExactly("2018-02-20-jupyterlab-announcement.md:243 2X:XX (not sure exact time)");
    }

    /** A second, much simpler reading: the first clock in the text is what a clock in the zone shows. */
    @Test
    void everyTimeOfDayIsTheOneThatIsWritten() {
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells()) {
            Matcher clock = CLOCK.matcher(cell.text());
            if (cell.time().isPresent() && clock.find()) {
                LocalTime read = local(cell).toLocalTime();
                if (!read.equals(expected(clock, cell.text()))) {
                    wrong.add(cell + " read as " + read);
                }
            } else if (cell.time().isPresent() && cell.time().get().getPrecision() != TimePrecision.DAY) {
                wrong.add(cell + " is no day");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStatedDayIsTheOneThatIsWritten() {
        List<Cell> dated = cells().stream()
                .filter(c -> c.time().isPresent() && DAY.matcher(c.text()).find())
                .toList();

        assertThat(dated)
                .hasSizeGreaterThan(20)
                .allSatisfy(cell -> assertThat(cell.text())
                        .contains(local(cell).toLocalDate().toString()));
    }

    @Test
    void timesCheckedByHand() {
        Map<String, String> read = cells().stream()
                .filter(c -> c.time().isPresent())
                .collect(Collectors.toMap(
                        c -> c.file().substring(0, 10) + " " + c.text(),
                        c -> c.time().get().toString().replaceAll(" (zone|raw)=.*", ""),
                        (first, second) -> first));

        assertThat(read)
                .containsEntry(
                        "2017-02-09 2017-02-09 00:25 - 00:29 AM",
                        "2017-02-09T08:25:00Z..2017-02-09T08:29:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2017-02-09 0:25:59 AM", "2017-02-09T08:25:59Z SECOND DECLARED_ZONE")
                .containsEntry("2017-03-06 March 6 2017 22:59", "2017-03-07T06:59:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2017-03-06 21:31", "2017-03-07T05:31:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2017-03-06 March 12 19:57", "2017-03-13T02:57:00Z MINUTE ASSUMED_YEAR")
                .containsEntry("2017-03-06 23:27", "2017-03-13T06:27:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2017-03-23 March 22, around 19:30", "2017-03-23T02:30:00Z MINUTE ASSUMED_YEAR")
                .containsEntry("2017-02-24 2017-02-24 11:14 PM", "2017-02-25T07:14:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2018-01-17 2018-01-17 17:14pm", "2018-01-18T01:14:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2018-01-17 2018-01-15", "2018-01-15T08:00:00Z DAY DECLARED_ZONE")
                .containsEntry("2017-11-30 16:59 PST", "2017-12-01T00:59:00Z MINUTE EXPLICIT_OFFSET")
                .containsEntry("2018-02-20 Feb 20 2018 14:17", "2018-02-20T13:17:00Z MINUTE DECLARED_ZONE")
                .containsEntry(
                        "2018-02-20 17:00-18:00", "2018-02-20T16:00:00Z..2018-02-20T17:00:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2018-02-20 Feb 21, 13:00", "2018-02-21T12:00:00Z MINUTE ASSUMED_YEAR")
                .containsEntry("2017-09-29 Sep 29 2017 08:59", "2017-09-29T06:59:00Z MINUTE DECLARED_ZONE")
                .containsEntry("2019-03-26 [12-05 16:21]", "2018-12-06T00:21:00Z MINUTE ASSUMED_YEAR")
                .containsEntry("2019-03-26 [03-26 23:04]", "2019-03-27T06:04:00Z MINUTE ASSUMED_YEAR")
                .containsEntry("2019-02-08 [5:59 PM]", "2019-02-09T01:59:00Z MINUTE DECLARED_ZONE")
                .containsEntry("v3.5-data- 2021-12-01", "2021-12-01T00:00:00Z DAY ASSUMED_ZONE");
    }

    private static LocalDateTime local(Cell cell) {
        return LocalDateTime.ofInstant(cell.time().orElseThrow().getEarliest().orElseThrow(), cell.zone());
    }

    private static LocalTime expected(MatchResult clock, String text) {
        int hour = Integer.parseInt(clock.group(1));
        boolean range = text.contains(" - ");
        String half = clock.group(4) == null || range ? "" : clock.group(4).toLowerCase(Locale.ROOT);
        int shift = half.equals("p") && hour < 12 ? 12 : half.equals("a") && hour == 12 ? -12 : 0;
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        return LocalTime.of(hour + shift, Integer.parseInt(clock.group(2)), second);
    }

    private static List<Cell> cells() {
        return Corpus.files("reports").stream()
                .filter(file ->
                        file.toString().endsWith(".md") || file.toString().endsWith(".qmd"))
                .filter(file -> !file.getFileName().toString().equals("PROVENANCE.md"))
                .flatMap(ReportTimesCorpusTest::cells)
                .toList();
    }

    private static Stream<Cell> cells(Path file) {
        String name = file.getFileName().toString();
        ZoneId zone = name.startsWith("2018-02-20") || name.startsWith("2017-09-29") ? CENTRAL_EUROPE : PACIFIC;
        boolean undated = !Character.isDigit(name.charAt(0));
        EventTimeParser parser = undated
                ? EventTimeParser.withoutZone()
                : EventTimeParser.in(zone)
                        .on(LocalDate.parse(name.substring(0, 10)))
                        .order(DateOrder.MONTH_FIRST);
        List<Cell> cells = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = CELL.matcher(lines.get(i));
            if (matcher.matches()) {
                Cell cell = cell(name, i + 1, text(matcher), parser, undated ? ZoneId.of("UTC") : zone);
                cells.add(cell);
                parser = cell.time().map(parser::after).orElse(parser);
            }
        }
        return cells.stream();
    }

    private static Cell cell(String file, int line, String text, EventTimeParser parser, ZoneId zone) {
        try {
            return new Cell(file, line, text, Optional.of(parser.parse(text)), zone);
        } catch (EventTimeFormatException e) {
            return new Cell(file, line, text, Optional.empty(), zone);
        }
    }

    private static String text(MatchResult match) {
        return Stream.of(1, 2, 3, 4)
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
