package dev.postmortem.sources.log.event;

import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import dev.postmortem.sources.time.EpochTimes;
import dev.postmortem.sources.time.IsoTimes;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import java.util.Optional;
import java.util.Set;

/**
 * Reads when a log record was written.
 *
 * <p>A number has the unit of the program that is known to write it so (journald microseconds, pino, logback and log4j
 * milliseconds, zap and GELF seconds, as Caddy does, which is zap without a caller), otherwise the declared unit, otherwise none: its size tells nothing. Belongs to one reading.
 */
public final class LogRecordTimes {
    private static final String LOG4J_SECOND = "instant.epochSecond";
    private static final String LOG4J_NANO = "instant.nanoOfSecond";
    private static final Set<String> PINO_LEVELS = Set.of("10", "20", "30", "40", "50", "60");
    private static final String JOURNALD = "__REALTIME_TIMESTAMP";

    private final String file;
    private final LocalTimes texts;
    private final Optional<EpochUnit> declared;

    public LogRecordTimes(String file, ReadContext context, LocalTimes texts) {
        this.file = file;
        this.texts = texts;
        this.declared = context.getOptions().getEpochUnit();
    }

    Stamp read(LogRecord record, Leaf leaf) {
        String path = leaf.member().path();
        if (path.equals(LOG4J_SECOND)) {
            return Stamp.of(EpochTimes.read(leaf.text() + fraction(record), EpochUnit.SECONDS));
        }
        if (path.equals(JOURNALD)) {
            return Stamp.of(EpochTimes.read(leaf.text(), EpochUnit.MICROS));
        }
        if (isOfGrafana(record, path)) {
            return Stamp.of(EpochTimes.read(leaf.text(), EpochUnit.NANOS));
        }
        if (leaf.isNumber() || isNumeric(leaf.text())) {
            return number(record, leaf);
        }
        return texts.read(leaf.text());
    }

    /** What Explore downloads has the nanoseconds of Loki as a text, beside a date of milliseconds. */
    private static boolean isOfGrafana(LogRecord record, String path) {
        return path.equals("timestamp")
                && record.has("line")
                && record.has("date")
                && isNumeric(record.text(path).orElse(""));
    }

    /** {@return the time, if nothing has to be assumed for it: it states its offset, or its unit is known} */
    Optional<Stamp> certain(LogRecord record, Leaf leaf) {
        if (!leaf.isNumber() && !isNumeric(leaf.text()) && !IsoTimes.isTime(leaf.text())) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(record, leaf));
        } catch (RowProblem e) {
            return Optional.empty();
        }
    }

    private Stamp number(LogRecord record, Leaf leaf) {
        Optional<EpochUnit> known = leaf.isNumber() ? convention(record, leaf) : Optional.empty();
        EpochUnit unit = known.or(() -> declared).orElseThrow(() -> EpochTimes.noUnit(leaf.text(), file));
        return Stamp.of(EpochTimes.read(leaf.text(), unit));
    }

    private static Optional<EpochUnit> convention(LogRecord record, Leaf leaf) {
        String path = leaf.member().path();
        boolean isFraction = leaf.token() == JsonToken.VALUE_NUMBER_FLOAT;
        boolean pino = path.equals("time")
                && (record.has("level") && record.has("pid") && record.has("hostname")
                        || record.has("msg") && isLevelOfPino(record));
        boolean logback = path.equals("timestamp") && record.has("threadName") && record.has("loggerName");
        if (pino || logback || path.equals("timeMillis")) {
            return Optional.of(EpochUnit.MILLIS);
        }
        boolean zap = path.equals("ts")
                && record.has("level")
                && (record.has("caller") || record.has("logger") || isFraction && record.has("msg"));
        boolean gelf = path.equals("timestamp") && record.has("short_message") && record.has("version");
        return zap || gelf ? Optional.of(EpochUnit.SECONDS) : Optional.empty();
    }

    /** pino and bunyan write levels as numbers, which other programs do not with a {@code time} that is one. */
    private static boolean isLevelOfPino(LogRecord record) {
        return record.leaf("level")
                .filter(Leaf::isNumber)
                .map(Leaf::text)
                .filter(PINO_LEVELS::contains)
                .isPresent();
    }

    private static String fraction(LogRecord record) {
        String nanos = record.text(LOG4J_NANO).orElse("");
        if (nanos.isEmpty()) {
            return "";
        }
        if (nanos.length() > 9 || !nanos.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RowProblem(
                    "source.bad-time", LOG4J_NANO + " is not a number of nanoseconds", "correct the row in the export");
        }
        return "." + "0".repeat(9 - nanos.length()) + nanos;
    }

    private static boolean isNumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }
}
