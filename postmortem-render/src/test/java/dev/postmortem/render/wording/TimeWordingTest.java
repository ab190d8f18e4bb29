package dev.postmortem.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.render.inline.Inline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as fine as they are known, never finer. */
class TimeWordingTest {
    private static final Terms ENGLISH = Terms.of(Locale.ENGLISH);
    private static final TimeWording BERLIN = new TimeWording(ZoneId.of("Europe/Berlin"), ENGLISH);
    private static final Instant AT = Instant.parse("2026-03-14T23:30:05.123456Z");

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-14, 2026-03-14",
        "MINUTE, 2026-03-15 00:30, 2026-03-14T23:30:05.123Z",
        "SECOND, 2026-03-15 00:30:05, 2026-03-14T23:30:05.123Z",
        "NANO, 2026-03-15 00:30:05, 2026-03-14T23:30:05.123Z"
    })
    void precisionDecidesWhatIsShown(TimePrecision precision, String text, String moment) {
        Inline shown = BERLIN.full(EventTime.of(AT, precision));
        assertThat(shown.getText()).isEqualTo(text);
        assertThat(shown.getMoment()).contains(moment);
    }

    @Test
    void rangeHasTwoEndsAndNoMoment() {
        EventTime range =
                EventTime.between(Instant.parse("2026-03-14T13:30:00Z"), Instant.parse("2026-03-14T13:45:00Z"));
        assertThat(BERLIN.clock(range).getText()).isEqualTo("14:30–14:45");
        assertThat(BERLIN.full(range).getText()).isEqualTo("2026-03-14 14:30–14:45");
        assertThat(BERLIN.clock(range).getMoment()).isEmpty();
    }

    @Test
    void correctedTimeIsShown() {
        EventTime corrected = EventTime.of(AT, TimePrecision.SECOND).correctedBy(Duration.ofSeconds(-5));
        assertThat(BERLIN.clock(corrected).getText()).isEqualTo("00:30:00");
    }

    @Test
    void unknownTimeSaysSo() {
        assertThat(BERLIN.full(EventTime.unknown("?")).getText()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.25S, 0.25 s",
        "PT59S, 59 s",
        "PT1H23M, 1 h 23 min",
        "PT49H0M1S, 2 d 1 h 1 s",
        "PT-90S, −1 min 30 s"
    })
    void durationsReadInUnits(Duration duration, String text) {
        assertThat(TimeWording.duration(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1M-29S, , −1 min 29 s",
        "PT-1M-29S, PT2S, −1 min 29 s ± 2 s",
        "PT-1M-29.5S, PT2.5S, −1 min 29 s ± 3 s",
        "PT-1M-29.5S, PT2.6S, −1 min 29 s ± 4 s",
        "PT-0.5S, PT0.25S, −0.5 s ± 0.25 s",
        "PT1.5S, PT0.25S, 1 s ± 0.75 s",
        "PT0S, PT0S, 0 s ± 0 s"
    })
    void anEstimatedCorrectionIsShownWithItsErrorWhichIsNeverLess(
            Duration correction, @Nullable Duration error, String text) {
        assertThat(TimeWording.correction(correction, Optional.ofNullable(error)))
                .isEqualTo(text);
    }

    @Test
    void everySpellingOfUtcIsUtc() {
        assertThat(new TimeWording(ZoneId.of("Z"), ENGLISH).zoneName()).isEqualTo("UTC");
        assertThat(new TimeWording(ZoneId.of("Etc/UTC"), ENGLISH).zoneName()).isEqualTo("UTC");
        assertThat(BERLIN.zoneName()).isEqualTo("Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T14:06:30.900Z, SECOND, 2026-03-11T14:13:20.100Z, SECOND, 6 min 50 s",
        "2026-03-11T14:06:30Z, SECOND, 2026-03-11T14:06:30Z, SECOND, 0 s",
        "2026-03-11T14:06:30Z, SECOND, 2026-03-11T15:33:00Z, MINUTE, about 1 h 26 min 30 s",
        "2026-03-11T14:06:30Z, SECOND, 2026-03-11T14:06:29Z, SECOND, ",
    })
    void lengthBetweenTimesIsThatOfTheTimesShown(
            Instant start, TimePrecision startPrecision, Instant end, TimePrecision endPrecision, String text) {
        assertThat(BERLIN.between(EventTime.of(start, startPrecision), EventTime.of(end, endPrecision)))
                .isEqualTo(Optional.ofNullable(text));
    }
}
