package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.common.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimeTextTest {
    private static final EventTime FULL = EventTime.builder()
            .earliest(Instant.parse("2026-03-11T14:06:00Z"))
            .latestExclusive(Instant.parse("2026-03-11T14:20:00Z"))
            .precision(TimePrecision.MINUTE)
            .basis(TimeBasis.DECLARED_ZONE)
            .zone(ZoneId.of("Europe/Berlin"))
            .confidence(Confidence.LIKELY)
            .correction(Duration.ofSeconds(-3))
            .correctionError(Duration.ofMillis(250))
            .raw("\"15:06\"–15:20 \\ ca.")
            .build();
    private static final String TEXT =
            "2026-03-11T14:06:00Z..2026-03-11T14:20:00Z MINUTE DECLARED_ZONE zone=Europe/Berlin"
                    + " confidence=LIKELY correction=PT-3S correctionError=PT0.25S raw=\"\\\"15:06\\\"\\u201315:20 \\\\ ca.\"";

    @Test
    void everyPartIsWrittenAndReadBack() {
        assertThat(FULL).hasToString(TEXT);
        assertThat(EventTime.parse(TEXT)).isEqualTo(FULL);
    }

    @Test
    void whatGoesWithoutSayingIsNotWritten() {
        assertThat(EventTime.of(Instant.parse("2026-03-11T14:06:00Z"), TimePrecision.SECOND))
                .hasToString("2026-03-11T14:06:00Z SECOND EXPLICIT_OFFSET");
        assertThat(EventTime.unknown("?")).hasToString("? DAY UNKNOWN confidence=UNKNOWN raw=\"?\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                             | 0
            14:06                                          | 0
            2026-03-11T14:06:00Z                           | 20
            2026-03-11T14:06:00Z HOUR EPOCH                | 21
            2026-03-11T14:06:00Z SECOND GUESS              | 28
            2026-03-11T14:06:00Z..never SECOND EPOCH       | 22
            2026-03-11T14:06:00Z SECOND EPOCH zone=Mars    | 39
            2026-03-11T14:06:00Z SECOND EPOCH raw=x        | 38
            2026-03-11T14:06:00Z SECOND EPOCH correctionError=PT1S correction=PT1S | 55
            2026-03-11T14:06:00Z SECOND EPOCH correctionError=PT-1S | 0
            2026-03-11T14:06:00Z SECOND EPOCH raw="x       | 40
            2026-03-11T14:06:00Z SECOND EPOCH raw="x\\u12"  | 42
            2026-03-11T14:06:00Z SECOND EPOCH raw="x\\      | 41
            2026-03-11T14:06:00Z SECOND EPOCH raw="x\\u2013 | 46
            2026-03-11T14:06:00Z SECOND EPOCH raw="x" y    | 40
            2026-03-11T14:06:00Z SECOND EPOCH and more     | 34
            2026-03-11T14:06:00Z..2026-03-11T14:00:00Z SECOND EPOCH | 0
            +10000-01-01T00:00:00Z SECOND EPOCH            | 0
            """)
    void anythingElseIsRefusedWithItsPlace(String text, int position) {
        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> EventTime.parse(text)))
                .hasMessageEndingWith("for a time as people write it use EventTimeParser")
                .extracting(EventTimeFormatException::getPosition)
                .isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | an instant such as 2026-03-11T14:06:00Z
            14:06 MINUTE EPOCH                            | an instant such as 2026-03-11T14:06:00Z
            2026-03-11T14:06:00Z HOUR EPOCH               | a precision such as MINUTE
            2026-03-11T14:06:00Z SECOND GUESS             | a basis such as EXPLICIT_OFFSET
            2026-03-11T14:06:00Z SECOND EPOCH zone=Mars   | a zone such as Europe/Berlin
            2026-03-11T14:06:00Z SECOND EPOCH confidence=HIGH | a confidence such as LIKELY
            2026-03-11T14:06:00Z SECOND EPOCH correction=-3 | a duration such as PT-3S
            """)
    void theRefusalSaysWhatShouldBeThere(String text, String expected) {
        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> EventTime.parse(text)))
                .hasMessageContaining(": here should be " + expected + "; ");
    }

    @Test
    void aMissingTextIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> EventTime.parse(null)).withMessage("text");
    }

    @Test
    void aTextWithoutEndIsRefusedAtOnce() {
        assertThat(catchThrowableOfType(EventTimeFormatException.class, () -> EventTime.parse("9".repeat(10_000_000))))
                .hasMessageContaining("more than 50000 characters");
    }

    @Test
    void theLongestRawTextThereCanBeIsReadBack() {
        EventTime time = EventTime.unknown("\u202E".repeat(8_192));

        assertThat(EventTime.parse(time.toString())).isEqualTo(time);
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> EventTime.unknown("x".repeat(8_193))))
                .hasMessageContaining("more than 8192 characters; give only the part that states the time");
    }

    @Test
    void printableAsciiIsWrittenAsItIs() {
        assertThat(EventTime.unknown(" !#~\u007F\u001F"))
                .hasToString("? DAY UNKNOWN confidence=UNKNOWN" + " raw=\" !#~\\u007f\\u001f\"");
    }
}
