package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read agrees with what the Java platform writes. */
class IsoStampLaws {
    @Property
    void whatAnInstantWritesIsCanonicalAndReadAsTheInstant(@ForAll("instants") Instant instant) {
        IsoStamp stamp = IsoStamp.parse(instant.toString()).orElseThrow();

        assertThat(stamp.toInstant()).isEqualTo(instant);
        assertThat(stamp.isCanonical()).isTrue();
    }

    @Property
    void whatATimeWithAnOffsetWritesIsReadAsItsInstant(
            @ForAll("instants") Instant instant, @ForAll("offsets") ZoneOffset offset) {
        OffsetDateTime time = instant.atOffset(offset);

        assertThat(IsoStamp.parse(time.toString()).orElseThrow().toInstant()).isEqualTo(instant);
        assertThat(IsoStamp.prefixLength(time + " x")).isEqualTo(time.toString().length());
    }

    @Property
    void aTextIsCanonicalIfItsInstantWritesIt(@ForAll("spellings") String text) {
        assertCanonicalIfItsInstantWritesIt(text);
    }

    @Example
    void oddSpellingsAreCanonicalOnlyIfTheirInstantWritesThem() {
        IntStream.rangeClosed(0, 10)
                .boxed()
                .flatMap(digits -> IntStream.of(0, 5, 500, 500_500, 5_005_005)
                        .mapToObj(n -> (n + "0000000000").substring(0, digits)))
                .forEach(fraction -> {
                    assertCanonicalIfItsInstantWritesIt("2026-03-11T14:06:30." + fraction + "Z");
                    assertCanonicalIfItsInstantWritesIt("2026-03-11T14:06:30," + fraction + "Z");
                });
        for (String clock : new String[] {"14:06", "04:00:00", "20:00:00", "24:00:00", "23:59:59", "23:59:60"}) {
            assertCanonicalIfItsInstantWritesIt("2026-03-11T" + clock + "Z");
            assertCanonicalIfItsInstantWritesIt("2026-03-11t" + clock + "Z");
            assertCanonicalIfItsInstantWritesIt("2026/03/11T" + clock + "Z");
            assertCanonicalIfItsInstantWritesIt("2026-03-11T" + clock + "z");
            assertCanonicalIfItsInstantWritesIt("2026-03-11T" + clock + " Z");
        }
    }

    private static void assertCanonicalIfItsInstantWritesIt(String text) {
        IsoStamp.parse(text)
                .ifPresent(stamp -> assertThat(stamp.isCanonical())
                        .as(text)
                        .isEqualTo(text.equals(stamp.toInstant().toString())));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(
                                        Instant.parse("0001-01-02T00:00:00Z").getEpochSecond(),
                                        Instant.parse("9999-12-30T00:00:00Z").getEpochSecond()),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.of(1, 1_000, 1_000_000))
                .as((second, fraction, unit) -> Instant.ofEpochSecond(second, (long) fraction * unit));
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers().between(-18 * 3_600, 18 * 3_600).map(ZoneOffset::ofTotalSeconds);
    }

    @Provide
    Arbitrary<String> spellings() {
        return Combinators.combine(
                        Arbitraries.of("2026-03-11", "2026/03/11"),
                        Arbitraries.of("T", "t", " "),
                        Arbitraries.of("00:00", "04:06", "14:00", "20:59", "24:00"),
                        Arbitraries.of("", ":00", ":30", ":60"),
                        Arbitraries.of("", ".5", ".500", ",500", ".000", ".000500", ".500000", ".000000001"),
                        Arbitraries.of("", "Z", "z", " Z", "UTC", "+00:00", "Z[UTC]"))
                .as((date, t, clock, second, fraction, zone) -> date + t + clock + second + fraction + zone);
    }
}
