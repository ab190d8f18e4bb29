package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.WallTimePolicy;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {
    private final RecordingSink sink = begun();

    private LocalTimes undeclared() {
        return new LocalTimes("app.log", ReadContext.of(SourceOptions.none()), sink);
    }

    private LocalTimes in(String zone) {
        SourceOptions options = SourceOptions.builder().zone(ZoneId.of(zone)).build();
        return new LocalTimes("app.log", ReadContext.of(options), sink);
    }

    private static List<Instant> read(LocalTimes times, String... texts) {
        return Stream.of(texts)
                .map(t -> times.read(t).time().getEarliest().orElseThrow())
                .toList();
    }

    private static RecordingSink begun() {
        RecordingSink sink = new RecordingSink();
        sink.file("app.log", "log");
        return sink;
    }

    @Test
    void withoutADeclaredZoneTimesAreUtcAndSayThatOnce() {
        LocalTimes times = undeclared();
        times.read("2026-03-11 14:06:30");
        Stamp stamp = times.read("2026-03-11 14:06:31,5");

        assertThat(stamp.time().getEarliest()).contains(Instant.parse("2026-03-11T14:06:31.500Z"));
        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.ASSUMED_ZONE);
        assertThat(stamp.time().getZone()).contains(ZoneOffset.UTC);
        assertThat(stamp.time().getRaw()).contains("2026-03-11 14:06:31,5");
        assertThat(stamp.time().getPrecision()).isEqualTo(TimePrecision.MILLI);
        assertThat(stamp.assumptions()).containsExactly("zone-assumed");
        assertThat(sink.zones()).containsExactly(ZoneOffset.UTC);
        assertThat(sink.assumptions()).singleElement().satisfies(assumption -> {
            assertThat(assumption.getId()).isEqualTo("zone-assumed");
            assertThat(assumption.getFile()).isEqualTo("app.log");
            assertThat(assumption.getRemedy()).contains("--zone").contains("SourceOptions.zone");
        });
    }

    @Test
    void aChoiceAtAChangeOfTheClockIsToldOnceAFile() {
        LocalTimes times = in("America/New_York");
        read(times, "2026-03-08 02:30:00", "2026-03-08 02:31:00", "2026-11-01 01:30:00", "2026-11-01 01:31:00");

        assertThat(sink.assumptions())
                .extracting(assumption -> assumption.getId())
                .containsExactly("dst-gap", "dst-ambiguous");
        assertThat(sink.assumptions().get(0).getMessage())
                .contains("2026-03-08T02:30")
                .contains("America/New_York");
    }

    @Test
    void aDeclaredZoneIsNoAssumption() {
        Stamp stamp = in("America/New_York").read("2026-03-11T09:40:16");

        assertThat(stamp.time().getEarliest()).contains(Instant.parse("2026-03-11T13:40:16Z"));
        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(stamp.assumptions()).isEmpty();
        assertThat(sink.assumptions()).isEmpty();
        assertThat(sink.zones()).containsExactly(ZoneId.of("America/New_York"));
    }

    @Test
    void anOffsetInTheTextNeedsNoZone() {
        Stamp stamp = undeclared().read("2026-03-11 14:06:30 +0200");

        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(sink.zones()).isEmpty();
        assertThat(sink.assumptions()).isEmpty();
    }

    @Test
    void anHourThatComesTwiceFollowsTheOrderOfTheFile() {
        List<Instant> instants = read(
                in("America/Los_Angeles"),
                "2013-11-03 00:59:59",
                "2013-11-03 01:00:00",
                "2013-11-03 01:59:14",
                "2013-11-03 01:24:56",
                "2013-11-03 01:50:16",
                "2013-11-03 02:08:19");

        assertThat(instants)
                .containsExactly(
                        Instant.parse("2013-11-03T07:59:59Z"),
                        Instant.parse("2013-11-03T08:00:00Z"),
                        Instant.parse("2013-11-03T08:59:14Z"),
                        Instant.parse("2013-11-03T09:24:56Z"),
                        Instant.parse("2013-11-03T09:50:16Z"),
                        Instant.parse("2013-11-03T10:08:19Z"));
    }

    @Test
    void anHourThatComesTwiceIsTheEarlierWhereNothingTells() {
        Stamp stamp = in("Europe/Berlin").read("2026-10-25 02:30:00");

        assertThat(stamp.time().getEarliest()).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.DST_AMBIGUOUS);
        assertThat(stamp.assumptions()).containsExactly("dst-ambiguous");
    }

    @Test
    void threadsThatWriteOutOfOrderDoNotMoveTheHour() {
        assertThat(read(in("Europe/Berlin"), "2026-10-25 02:30:05", "2026-10-25 02:30:04", "2026-10-25 02:30:06"))
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:05Z"),
                        Instant.parse("2026-10-25T00:30:04Z"),
                        Instant.parse("2026-10-25T00:30:06Z"));
    }

    @Test
    void anHourBeforeTheRecordBeforeIsTheEarlierOne() {
        assertThat(read(in("Europe/Berlin"), "2026-10-25 12:00:00", "2026-10-25 02:30:00"))
                .endsWith(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aTimeThatTheZoneSkipsIsMarked() {
        Stamp stamp = in("Europe/Berlin").read("2026-03-29 02:30:00");

        assertThat(stamp.time().getEarliest()).contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(stamp.time().getBasis()).isEqualTo(TimeBasis.DST_AMBIGUOUS);
        assertThat(stamp.assumptions()).containsExactly("dst-gap");
    }

    @Test
    void aDeclaredPolicyChoosesAmongTheReadings() {
        assertThat(read(by(WallTimePolicy.LATER, WallTimePolicy.EARLIER), "2026-03-29 02:30:00", "2026-10-25 02:30:00"))
                .containsExactly(Instant.parse("2026-03-29T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(sink.assumptions())
                .extracting(a -> a.getMessage())
                .containsExactly(
                        "times such as 2026-03-29T02:30 do not exist in Europe/Berlin; they are read with the offset after the"
                                + " gap",
                        "times such as 2026-10-25T02:30 exist twice in Europe/Berlin; the later one is taken");
        assertThat(read(
                        by(WallTimePolicy.EARLIER, WallTimePolicy.MONOTONE),
                        "2026-03-29 03:05:00",
                        "2026-03-29 02:30:00",
                        "2026-10-25 03:00:00",
                        "2026-10-25 02:30:00"))
                .containsExactly(
                        Instant.parse("2026-03-29T01:05:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-10-25T02:00:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void aPolicyThatRejectsMakesAProblemAndNoAssumption() {
        LocalTimes times = by(WallTimePolicy.REJECT, WallTimePolicy.REJECT);

        assertThat(catchThrowableOfType(RowProblem.class, () -> times.read("2026-03-29 02:30:00")))
                .hasMessage("\"2026-03-29 02:30:00\" does not exist in Europe/Berlin");
        assertThat(catchThrowableOfType(RowProblem.class, () -> times.read("2026-10-25 02:30:00")))
                .hasMessage("\"2026-10-25 02:30:00\" exists twice in Europe/Berlin");
        assertThat(read(times, "2026-10-25 04:30:00")).containsExactly(Instant.parse("2026-10-25T03:30:00Z"));
        assertThat(sink.assumptions()).isEmpty();
    }

    private LocalTimes by(WallTimePolicy repeated, WallTimePolicy skipped) {
        SourceOptions options = SourceOptions.builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .repeatedTimes(repeated)
                .skippedTimes(skipped)
                .build();
        return new LocalTimes("app.log", ReadContext.of(options), sink);
    }

    @Test
    void aLeapSecondStandsWhereTheDayEndsInUtc() {
        assertThat(read(in("Asia/Tokyo"), "2017-01-01 08:59:60"))
                .containsExactly(Instant.parse("2017-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xxx",
                "2026-03-11",
                "2026-02-30 00:00:00",
                "2015-04-24T21:08:10.313913FOO",
                "2026-03-11 14:06:60",
                "2026-03-11 14:59:60",
                "1970-01-01 00:00:00",
                "0001-01-01 00:00:00",
                "2201-01-01 00:00:00"
            })
    void whatIsNoTimeIsAProblem(String text) {
        RowProblem problem =
                catchThrowableOfType(RowProblem.class, () -> undeclared().read(text));

        assertThat(problem.getId()).isEqualTo("source.bad-time");
        assertThat(problem).hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void tellsHowLongTheTimeAtTheBeginningOfALineIs() {
        assertThat(LocalTimes.lengthAtStart("2012-07-02 10:22:40,672:DEBUG:foo"))
                .isEqualTo(23);
        assertThat(LocalTimes.lengthAtStart("2026-01-01T00:00:00Z ok")).isEqualTo(20);
        assertThat(LocalTimes.lengthAtStart("2026-01-01 00:00:00 +0200 ok")).isEqualTo(25);
        assertThat(LocalTimes.lengthAtStart("2026-01-01 00:00:00 UTC [7] ok")).isEqualTo(23);
        assertThat(LocalTimes.lengthAtStart("2026-01-01 00:00:00 UTCX ok")).isEqualTo(19);
        assertThat(LocalTimes.lengthAtStart("2026-01-01 00:00:00 INFO ok")).isEqualTo(19);
        assertThat(LocalTimes.lengthAtStart("2015-04-24T21:08:10.313913FOO err"))
                .isZero();
        assertThat(LocalTimes.lengthAtStart("Hello, World!")).isZero();
        assertThat(LocalTimes.lengthAtStart("")).isZero();
    }
}
