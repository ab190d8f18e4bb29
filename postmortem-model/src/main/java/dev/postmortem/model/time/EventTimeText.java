package dev.postmortem.model.time;

import dev.postmortem.model.common.Confidence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;

/** The text form of a time that reads back as an equal time. Belongs to one text. */
final class EventTimeText {
    /** The longest raw text, all of it escaped, and room for the rest. */
    private static final int MAX_LENGTH = 50_000;

    private static final String RANGE = "..";
    private static final String UNKNOWN = "?";
    private static final String ZONE = "zone=";
    private static final String CONFIDENCE = "confidence=";
    private static final String CORRECTION = "correction=";
    private static final String ERROR = "correctionError=";
    private static final String RAW = "raw=";
    static final String REMEDY =
            "EventTime.parse takes what EventTime.toString wrote; for a time as people write it use EventTimeParser";

    private static final String INSTANT = "an instant such as 2026-03-11T14:06:00Z";

    private final String text;
    private int at;

    EventTimeText(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    static String of(EventTime time) {
        StringBuilder text = new StringBuilder();
        text.append(time.getEarliest().map(Instant::toString).orElse(UNKNOWN));
        time.getLatestExclusive().ifPresent(end -> text.append(RANGE).append(end));
        text.append(' ').append(time.getPrecision()).append(' ').append(time.getBasis());
        time.getZone().ifPresent(zone -> text.append(' ').append(ZONE).append(zone.getId()));
        if (time.getConfidence() != Confidence.CONFIRMED) {
            text.append(' ').append(CONFIDENCE).append(time.getConfidence());
        }
        time.getCorrection().ifPresent(c -> text.append(' ').append(CORRECTION).append(c));
        time.getCorrectionError().ifPresent(e -> text.append(' ').append(ERROR).append(e));
        time.getRaw().ifPresent(raw -> text.append(' ').append(RAW).append(QuotedText.of(raw)));
        return text.toString();
    }

    EventTime read() {
        if (text.length() > MAX_LENGTH) {
            throw wrong(MAX_LENGTH, "more than " + MAX_LENGTH + " characters");
        }
        EventTimeBuilder time = EventTime.builder();
        instants(time);
        time.precision(word("a precision such as MINUTE", TimePrecision::valueOf))
                .basis(word("a basis such as EXPLICIT_OFFSET", TimeBasis::valueOf));
        if (skip(ZONE)) {
            ZoneId zone = word("a zone such as Europe/Berlin", ZoneId::of);
            time.zone(zone);
        }
        if (skip(CONFIDENCE)) {
            time.confidence(word("a confidence such as LIKELY", Confidence::valueOf));
        }
        if (skip(CORRECTION)) {
            Duration correction = word("a duration such as PT-3S", Duration::parse);
            time.correction(correction);
        }
        if (skip(ERROR)) {
            Duration error = word("a duration such as PT2S", Duration::parse);
            time.correctionError(error);
        }
        if (skip(RAW)) {
            time.raw(QuotedText.read(text, at));
            at = text.length() + 1;
        }
        return built(time);
    }

    private void instants(EventTimeBuilder time) {
        if (skip(UNKNOWN + " ")) {
            return;
        }
        int range = text.indexOf(RANGE);
        if (range >= 0 && range < wordEnd()) {
            time.earliest(part(range, INSTANT, Instant::parse));
            at = range + RANGE.length();
            time.latestExclusive(word(INSTANT, Instant::parse));
        } else {
            time.earliest(word(INSTANT, Instant::parse));
        }
    }

    private boolean skip(String prefix) {
        boolean found = text.startsWith(prefix, at);
        at += found ? prefix.length() : 0;
        return found;
    }

    /** {@return the value of the next word; the place moves behind the blank after it} */
    private <T> T word(String expected, Function<String, T> reader) {
        int end = wordEnd();
        T value = part(end, expected, reader);
        at = end + 1;
        return value;
    }

    private <T> T part(int end, String expected, Function<String, T> reader) {
        try {
            return reader.apply(text.substring(Math.min(at, end), end));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(Math.min(at, end), "here should be " + expected);
        }
    }

    private int wordEnd() {
        int blank = text.indexOf(' ', at);
        return blank < 0 ? text.length() : blank;
    }

    private EventTime built(EventTimeBuilder time) {
        if (at != text.length() + 1) {
            throw wrong(at, "more than a time");
        }
        try {
            return time.build();
        } catch (IllegalArgumentException e) {
            throw wrong(0, String.valueOf(e.getMessage()));
        }
    }

    private EventTimeFormatException wrong(int position, String why) {
        return new EventTimeFormatException(text, position, why, REMEDY);
    }
}
