package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a Slack {@code ts}: seconds since 1970, a point and six digits that make it unique in its channel. */
final class SlackTime {
    private static final int FRACTION = 6;
    private static final int MAX_SECONDS = 11;
    private static final String REMEDY = "correct the row; a ts looks like 1773240312.640219";

    /** Slack began in 2013; a time long before that stands for none. */
    private static final long FIRST_SECOND = 1_000_000_000;

    private SlackTime() {}

    static EventTime read(JsonNode ts) {
        String text = ts.asText();
        if (ts.isMissingNode() || ts.isNull() || ts.isTextual() && text.isEmpty()) {
            throw new RowProblem("source.no-time", "the record has no ts", REMEDY);
        }
        return EventTime.builder()
                .earliest(instant(text))
                .precision(TimePrecision.MICRO)
                .basis(TimeBasis.EPOCH)
                .raw(text)
                .build();
    }

    /** Returns the microseconds since 1970; absent if it is no time. */
    static Optional<Long> micros(JsonNode ts) {
        try {
            return Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, instant(ts.asText())));
        } catch (RowProblem e) {
            // Nothing but the order of edits hangs on it; the message has its own time.
            return Optional.empty();
        }
    }

    private static Instant instant(String ts) {
        int point = ts.indexOf('.');
        String seconds = point < 0 ? ts : ts.substring(0, point);
        String fraction = point < 0 ? "" : ts.substring(point + 1);
        boolean digits = isDigits(seconds) && isDigits(fraction) && !seconds.isEmpty();
        if (!digits || seconds.length() > MAX_SECONDS || fraction.length() > FRACTION) {
            throw bad(ts, "is not a Slack time");
        }
        long second = Long.parseLong(seconds);
        if (second < FIRST_SECOND) {
            throw bad(ts, "is from before there was Slack, so it is no time");
        }
        long micros = Long.parseLong((fraction + "000000").substring(0, FRACTION));
        return Instant.ofEpochSecond(second, micros * 1000);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static RowProblem bad(String ts, String why) {
        return new RowProblem("source.bad-time", "ts \"" + ts + "\" " + why, REMEDY);
    }
}
