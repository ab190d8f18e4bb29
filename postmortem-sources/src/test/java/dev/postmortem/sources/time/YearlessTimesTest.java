package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearlessTimesTest {
    private RecordingSink sink = begun();

    private YearlessTimes times(ReadContext context) {
        sink = begun();
        return new YearlessTimes("sys.log", context, sink, new LocalTimes("sys.log", context, sink));
    }

    private YearlessTimes year(int year) {
        return times(ReadContext.of(SourceOptions.builder().year(year).build()));
    }

    private YearlessTimes near(String start, String end, String... stamps) {
        YearlessTimes times = times(
                ReadContext.of(SourceOptions.none()).withReference(window(Instant.parse(start), Instant.parse(end))));
        Stream.of(stamps).forEach(times::survey);
        return times;
    }

    private static List<String> days(YearlessTimes times, String... stamps) {
        return Stream.of(stamps)
                .map(s -> times.read(s)
                        .time()
                        .getEarliest()
                        .orElseThrow()
                        .toString()
                        .substring(0, 10))
                .toList();
    }

    @Test
    void aDayThatNoYearHasIsAProblemOfItsRowAlone() {
        YearlessTimes times = near(
                "2026-02-27T00:00:00Z",
                "2026-03-02T00:00:00Z",
                "Feb 28 10:00:00",
                "Feb 30 10:00:00",
                "Mar  1 10:00:00");

        assertThat(days(times, "Feb 28 10:00:00")).containsExactly("2026-02-28");
        assertThat(catchThrowableOfType(RowProblem.class, () -> times.read("Feb 30 10:00:00")))
                .hasMessageContaining("does not exist in 2026");
        assertThat(days(times, "Mar  1 10:00:00")).containsExactly("2026-03-01");
    }

    private static RecordingSink begun() {
        RecordingSink sink = new RecordingSink();
        sink.file("sys.log", "log");
        return sink;
    }

    private static TimeWindow window(Instant start, Instant end) {
        return TimeWindow.builder().startInclusive(start).endExclusive(end).build();
    }

    @ParameterizedTest
    @CsvSource({
        "Nov  3 09:23:38, 2013-11-03T09:23:38Z, SECOND",
        "Nov 3 09:23:38, 2013-11-03T09:23:38Z, SECOND",
        "Nov 03 09:23:38, 2013-11-03T09:23:38Z, SECOND",
        "Sep 13 00:58:45, 2013-09-13T00:58:45Z, SECOND",
        "Dec 31 23:59:59.123456, 2013-12-31T23:59:59.123456Z, MICRO",
        "Mar  1 2007 09:23:38, 2007-03-01T09:23:38Z, SECOND",
    })
    void readsTheSpellingsOfSyslog(String text, Instant instant, TimePrecision precision) {
        Stamp stamp = year(2013).read(text);

        assertThat(stamp.time().getEarliest()).contains(instant);
        assertThat(stamp.time().getPrecision()).isEqualTo(precision);
        assertThat(stamp.time().getRaw()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nov",
                "Nov ",
                "Nov  3",
                "Nov  3 09:23",
                "Nov  3 09:23:3",
                "Nov 33 09:23:38",
                "Nov  0 09:23:38",
                "Nov   3 09:23:38",
                "Nov 003 09:23:38",
                "Nov  3 24:00:00",
                "Nov  3 09:60:00",
                "Nov  3 09:00:60",
                "Nov  3 0x:00:00",
                "nov  3 09:23:38",
                "Nob  3 09:23:38",
                "November  3 09:23:38",
                "août 19 09:23:38",
                " Nov  3 09:23:38"
            })
    void tellsWhatIsNoStamp(String text) {
        assertThat(YearlessTimes.lengthAt(text, 0)).isZero();
        RowProblem problem =
                catchThrowableOfType(RowProblem.class, () -> year(2013).read(text));
        assertThat(problem.getId()).isEqualTo("source.bad-time");
    }

    @Test
    void aDeclaredYearIsNoAssumptionAndTurnsAtNewYear() {
        YearlessTimes times = year(2025);

        assertThat(days(times, "Nov  3 09:00:00", "Dec 31 23:59:59", "Jan  1 00:00:00", "Feb  3 09:00:00"))
                .containsExactly("2025-11-03", "2025-12-31", "2026-01-01", "2026-02-03");
        assertThat(sink.years()).containsExactly(2025);
        assertThat(sink.assumptions()).extracting(a -> a.getId()).containsExactly("zone-assumed");
        assertThat(times.isReferenceNeeded("Nov  3 09:00:00")).isFalse();
        assertThat(times.isSurveyNeeded()).isFalse();
    }

    @Test
    void rowsOutOfOrderDoNotTurnTheYear() {
        assertThat(days(year(2025), "May 10 00:00:00", "May  9 00:00:00", "Jan 20 00:00:00", "May 11 00:00:00"))
                .containsExactly("2025-05-10", "2025-05-09", "2025-01-20", "2025-05-11");
        assertThat(days(year(2025), "Dec 31 23:59:59", "Jan  1 00:00:01", "Dec 31 23:59:58", "Jan  1 00:00:02"))
                .containsExactly("2025-12-31", "2026-01-01", "2025-12-31", "2026-01-01");
    }

    @Test
    void theYearIsTheOneNearestToTheOtherSources() {
        String start = "2026-03-05T10:00:00Z";
        String end = "2026-03-11T16:00:00Z";
        YearlessTimes times = near(start, end, "Mar 11 09:40:16", "Mar 11 11:49:30");

        Stamp stamp = times.read("Mar 11 09:40:16");

        assertThat(stamp.time().getEarliest()).contains(Instant.parse("2026-03-11T09:40:16Z"));
        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.ASSUMED_YEAR);
        assertThat(stamp.assumptions()).containsExactly("zone-assumed", "year-assumed");
        assertThat(sink.years()).containsExactly(2026);
        assertThat(sink.assumptions()).anySatisfy(assumption -> {
            assertThat(assumption.getId()).isEqualTo("year-assumed");
            assertThat(assumption.getMessage()).contains("2026");
            assertThat(assumption.getRemedy()).contains("--year");
        });
        times.read("Mar 11 09:40:17");
        assertThat(sink.years()).hasSize(1);
    }

    @Test
    void anIncidentAtNewYearKeepsItsFileTogether() {
        String[] stamps = {"Dec 31 23:00:00", "Dec 31 23:59:59", "Jan  1 00:30:00"};
        String[] expected = {"2025-12-31", "2025-12-31", "2026-01-01"};

        assertThat(days(near("2025-12-31T20:00:00Z", "2025-12-31T23:30:00Z", stamps), stamps))
                .containsExactly(expected);
        assertThat(days(near("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", stamps), stamps))
                .containsExactly(expected);
    }

    @Test
    void ofYearsEquallyNearTheLatestIsTaken() {
        assertThat(days(near("2024-01-01T00:00:00Z", "2026-12-31T00:00:00Z", "Jun  1 00:00:00"), "Jun  1 00:00:00"))
                .containsExactly("2026-06-01");
    }

    @Test
    void theLeapDayIsOnlyInYearsThatHaveIt() {
        String stamp = "Feb 29 10:00:00";

        assertThat(days(near("2025-03-01T00:00:00Z", "2025-03-02T00:00:00Z", stamp), stamp))
                .containsExactly("2024-02-29");
        assertThat(days(near("2027-03-01T00:00:00Z", "2027-03-02T00:00:00Z", stamp), stamp))
                .containsExactly("2028-02-29");
        RowProblem problem =
                catchThrowableOfType(RowProblem.class, () -> year(2026).read(stamp));
        assertThat(problem.getId()).isEqualTo("source.bad-time");
        assertThat(problem).hasMessageContaining("does not exist in 2026");
        assertThat(problem.getRemedy()).contains("--year");
    }

    @Test
    void withoutAnySourceOfTheYearEachRowIsAProblem() {
        ReadContext first = ReadContext.of(SourceOptions.none());
        assertThat(times(first).isReferenceNeeded("Nov  3 09:23:38")).isTrue();

        YearlessTimes last = times(first.withoutReference());
        assertThat(last.isReferenceNeeded("Nov  3 09:23:38")).isFalse();
        RowProblem problem = catchThrowableOfType(RowProblem.class, () -> last.read("Nov  3 09:23:38"));
        assertThat(problem.getId()).isEqualTo("source.no-year");
        assertThat(problem.getRemedy()).contains("--year");
        assertThat(sink.years()).isEmpty();
    }

    @Test
    void aStampThatStatesItsYearNeedsNoOther() {
        YearlessTimes times = times(ReadContext.of(SourceOptions.none()));
        String stamp = "Mar  1 2007 09:23:38";

        assertThat(times.isReferenceNeeded(stamp)).isFalse();
        assertThat(times.read(stamp).time().getBasis()).isEqualTo(TimeBasis.ASSUMED_ZONE);
        assertThat(sink.years()).isEmpty();
    }

    @Test
    void aYearThatNoRecordCanHaveIsAProblem() {
        for (int year : new int[] {Integer.MIN_VALUE, 0, 1969, 2201, Integer.MAX_VALUE}) {
            YearlessTimes times = year(year);
            RowProblem problem = catchThrowableOfType(RowProblem.class, () -> times.read("Nov  3 09:23:38"));
            assertThat(problem.getId()).isEqualTo("source.bad-time");
        }
    }

    @Test
    void theGravestAssumptionIsTheBasis() {
        SourceOptions options =
                SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build();
        ReadContext context = ReadContext.of(options)
                .withReference(window(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T06:00:00Z")));
        YearlessTimes times = times(context);
        times.survey("Oct 25 02:30:00");

        Stamp stamp = times.read("Oct 25 02:30:00");

        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.DST_AMBIGUOUS);
        assertThat(stamp.assumptions()).containsExactly("year-assumed", "dst-ambiguous");
    }
}
