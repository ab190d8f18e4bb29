package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The short way of writing and reading instants is held against {@code java.time}. */
class IsoInstantLaws {
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    @Property(tries = 1_000)
    void printEqualsToStringOfInstant(
            @ForAll @LongRange(min = YEAR_0, max = YEAR_10000 - 1) long second, @ForAll("nanos") int nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);

        assertThat(print(instant)).isEqualTo(instant.toString());
    }

    @Property(tries = 1_000)
    void parseOfPrintIsTheSameInstant(
            @ForAll @LongRange(min = YEAR_0, max = YEAR_10000 - 1) long second, @ForAll("nanos") int nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);

        assertThat(parse(instant.toString())).isEqualTo(instant);
    }

    @Property(tries = 1_000)
    void whatIsParsedIsWhatInstantParses(@ForAll("nearlyInstants") String text) {
        Instant parsed = parse(text);

        if (parsed != null) {
            assertThat(parsed).isEqualTo(Instant.parse(text));
        } else {
            assertThat(text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z") && isTime(text))
                    .as(text)
                    .isFalse();
        }
    }

    @Property(tries = 1_000)
    void yearsWithOtherThanFourDigitsAreLeftToOthers(@ForAll @IntRange(min = 0, max = 1) int side) {
        Instant instant = Instant.ofEpochSecond(side == 0 ? YEAR_0 - 1 : YEAR_10000);

        assertThat(IsoInstant.print(instant, new char[IsoInstant.MAX_LENGTH])).isZero();
    }

    @Example
    void everyDayOfFourCenturiesIsRead() {
        for (long day = 0; day < 146_097; day++) {
            Instant midnight = Instant.ofEpochSecond(day * 86_400);
            assertThat(parse(midnight.toString())).isEqualTo(midnight);
        }
    }

    @Provide
    Arbitrary<Integer> nanos() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 999, 1_000, 999_000, 1_000_000, 500_000_000, 999_999_999),
                Arbitraries.integers().between(0, 999_999_999));
    }

    /** Instants with one character replaced, and with fields that no calendar has. */
    @Provide
    Arbitrary<String> nearlyInstants() {
        Arbitrary<String> fields = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 61),
                        Arbitraries.of("", ".5", ".123456789", ".1234567890", ".", ",5", ".12x"))
                .as((year, month, day, hour, second, fraction) ->
                        "%04d-%02d-%02dT%02d:59:%02d%sZ".formatted(year, month, day, hour, second, fraction));
        return Combinators.combine(
                        fields,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of('0', '/', ':', '-', 't', 'z', '+', ' ', '\u0660'))
                .as((text, at, c) -> at < text.length() ? text.substring(0, at) + c + text.substring(at + 1) : text);
    }

    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return !text.contains("T24") && !text.contains(":60");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String print(Instant instant) {
        char[] out = new char[IsoInstant.MAX_LENGTH];
        return new String(out, 0, IsoInstant.print(instant, out));
    }

    private static @Nullable Instant parse(String text) {
        char[] padded = ("xx" + text + "yy").toCharArray();
        return IsoInstant.parse(padded, 2, text.length());
    }
}
