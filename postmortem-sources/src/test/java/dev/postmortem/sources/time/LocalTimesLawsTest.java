package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.sources.RecordingSink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LocalTimesLawsTest {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);
    private static final DateTimeFormatter SYSLOG = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);

    private static LocalTimes in(ZoneId zone) {
        ReadContext context = ReadContext.of(SourceOptions.builder().zone(zone).build());
        return new LocalTimes("f", context, begun());
    }

    private static RecordingSink begun() {
        RecordingSink sink = new RecordingSink();
        sink.file("f", "log");
        return sink;
    }

    private static TimeWindow window(Instant start, Instant end) {
        return TimeWindow.builder().startInclusive(start).endExclusive(end).build();
    }

    @Property
    void outsideOfTransitionsReadingIsThatOfJavaTime(
            @ForAll("zones") ZoneId zone, @ForAll("locals") LocalDateTime local) {
        Instant expected = local.atZone(zone).toInstant();

        assertThat(in(zone).read(ISO.format(local)).time().getEarliest()).contains(expected);
    }

    @Property
    void whatAClockWritesInOrderIsReadBackInOrder(
            @ForAll("zones") ZoneId zone,
            @ForAll("nearTransitions") Instant start,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 900) Integer> steps) {
        LocalTimes times = in(zone);
        Instant now = start;
        Instant before = Instant.MIN;
        for (int step : steps) {
            now = now.plusSeconds(step);
            String text = ISO.format(ZonedDateTime.ofInstant(now, zone));
            Instant read = times.read(text).time().getEarliest().orElseThrow();

            assertThat(ISO.format(ZonedDateTime.ofInstant(read, zone))).isEqualTo(text);
            assertThat(read).isAfterOrEqualTo(before.equals(Instant.MIN) ? before : before.minusSeconds(10));
            before = read;
        }
    }

    @Property
    void readingUndoesWritingWithoutAYear(@ForAll("locals") LocalDateTime local) {
        SourceOptions options = SourceOptions.builder()
                .zone(ZoneOffset.UTC)
                .year(local.getYear())
                .build();
        ReadContext context = ReadContext.of(options);
        RecordingSink sink = begun();
        YearlessTimes times = new YearlessTimes("f", context, sink, new LocalTimes("f", context, sink));
        String text = SYSLOG.format(local);

        assertThat(YearlessTimes.lengthAt("<3>" + text + " host", 3)).isEqualTo(text.length());
        assertThat(times.read(text).time().getEarliest())
                .contains(local.withNano(0).toInstant(ZoneOffset.UTC));
    }

    @Property
    void theYearOfTheIncidentIsFoundFromItsOtherSources(@ForAll("locals") LocalDateTime local) {
        ReadContext context = ReadContext.of(SourceOptions.none())
                .withReference(window(
                        local.minusDays(2).toInstant(ZoneOffset.UTC),
                        local.plusDays(2).toInstant(ZoneOffset.UTC)));
        RecordingSink sink = begun();
        YearlessTimes times = new YearlessTimes("f", context, sink, new LocalTimes("f", context, sink));
        String text = SYSLOG.format(local);
        times.survey(text);

        assertThat(times.read(text).time().getEarliest())
                .contains(local.withNano(0).toInstant(ZoneOffset.UTC));
        assertThat(sink.years()).containsExactly(local.getYear());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Kolkata",
                        "Africa/Casablanca",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> locals() {
        return Arbitraries.longs()
                .between(172_800_000L, 7_289_000_000_000L)
                .map(ms -> LocalDateTime.ofEpochSecond(ms / 1000, (int) (ms % 1000) * 1_000_000, ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<Instant> nearTransitions() {
        return Arbitraries.of(
                        "2026-03-29T00:00:00Z",
                        "2026-10-25T00:00:00Z",
                        "2026-03-08T06:00:00Z",
                        "2026-11-01T05:00:00Z",
                        "2026-04-04T14:30:00Z",
                        "2011-12-30T08:00:00Z")
                .map(Instant::parse);
    }
}
