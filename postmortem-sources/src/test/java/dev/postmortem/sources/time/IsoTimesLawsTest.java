package dev.postmortem.sources.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IsoTimesLawsTest {
    @Property
    void readingIsThatOfJavaTimeForWhatJavaTimeWrites(@ForAll("times") OffsetDateTime time) {
        String text = time.toString();

        assertThat(IsoTimes.read(text).getEarliest())
                .contains(OffsetDateTime.parse(text).toInstant());
    }

    @Property
    void readingUndoesWritingInEverySpelling(
            @ForAll("times") OffsetDateTime time, @ForAll("patterns") String pattern, @ForAll boolean lower) {
        String written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
        String text = lower ? written.toLowerCase(Locale.ROOT) : written;

        assertThat(IsoTimes.read(text).getEarliest()).contains(time.toInstant());
    }

    @Property
    void whatIsRecordedCanAlwaysBeShownAgain(@ForAll("times") OffsetDateTime time, @ForAll("patterns") String pattern) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
        EventTime read = IsoTimes.read(text);

        assertThat(read.getRaw().orElse(read.getEarliest().orElseThrow().toString()))
                .isEqualTo(text);
    }

    @Property
    void anyTextIsReadOrIsAProblem(@ForAll("almostTimes") String text) {
        boolean read;
        try {
            IsoTimes.read(text);
            read = true;
        } catch (RowProblem e) {
            read = false;
        }

        assertThat(read).isEqualTo(IsoTimes.isTime(text));
    }

    @Property
    void whatJavaTimeReadsIsReadTheSame(@ForAll("almostTimes") String text) {
        Instant expected = javaTime(text);

        if (expected != null && SourceYears.contain(expected)) {
            assertThat(IsoTimes.read(text).getEarliest()).contains(expected);
        }
    }

    private static Instant javaTime(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<OffsetDateTime> times() {
        Arbitrary<LocalDateTime> locals = Combinators.combine(
                        Arbitraries.longs().between(86_400, 7_289_568_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((second, nano) -> LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC));
        Arbitrary<ZoneOffset> offsets =
                Arbitraries.integers().between(-18 * 60, 18 * 60).map(m -> ZoneOffset.ofTotalSeconds(m * 60));
        return Combinators.combine(locals, offsets).as(LocalDateTime::atOffset);
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> separators = Arbitraries.of("'T'", " ");
        Arbitrary<String> points = Arbitraries.of(".", ",");
        Arbitrary<String> offsets = Arbitraries.of("XX", "XXX", "xx", "xxx", " XX", " xxx");
        return Combinators.combine(separators, points, offsets)
                .as((separator, point, offset) -> "yyyy-MM-dd" + separator + "HH:mm:ss" + point + "SSSSSSSSS" + offset);
    }

    @Provide
    Arbitrary<String> almostTimes() {
        Arbitrary<String> texts = times().map(OffsetDateTime::toString);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 40);
        Arbitrary<String> changes =
                Arbitraries.of("", "0", "1", "6", "9", ":", "-", "+", ".", ",", " ", "T", "Z", "z", "é");
        return Combinators.combine(
                        texts, places, changes, Arbitraries.integers().between(0, 2))
                .as(IsoTimesLawsTest::changed);
    }

    private static String changed(String text, int place, String change, int removed) {
        int from = Math.min(place, text.length());
        int to = Math.min(from + removed, text.length());
        return text.substring(0, from) + change + text.substring(to);
    }
}
