package dev.postmortem.sources.time;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Reads numbers that count from 1970-01-01T00:00Z, exactly.
 *
 * <p>The unit is never guessed from the size of the number: ids look like seconds, and seconds of one century are
 * milliseconds of another.
 */
public final class EpochTimes {
    private static final int MAX_LENGTH = 64;
    private static final int MAX_MAGNITUDE = 30;

    private EpochTimes() {}

    /**
     * Reads a number in a known unit.
     *
     * @param number the decimal number as the source wrote it, such as {@code 1700000000.000100}
     * @param unit the unit
     * @return the time; its precision is that of the unit and the digits after the point
     * @throws RowProblem with the id {@code source.bad-time} if it is no number or no possible time
     */
    public static EventTime read(String number, EpochUnit unit) {
        BigDecimal value = decimal(number);
        BigDecimal nanos = value.scaleByPowerOfTen(9 - digits(unit)).setScale(0, RoundingMode.FLOOR);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        if (parts[0].precision() > 12) {
            throw BadTime.of(number, "is no time in " + unit, "declare the unit that the numbers have: --unit FILE=ms");
        }
        Instant instant = Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
        return EventTime.builder()
                .earliest(SourceYears.require(instant, number))
                .precision(TimePrecision.ofFractionDigits(digits(unit) + Math.max(0, value.scale())))
                .basis(TimeBasis.EPOCH)
                .raw(number)
                .build();
    }

    /**
     * Returns the problem of a number whose unit nobody knows.
     *
     * @param number the number as the source wrote it
     * @param file the name of the file
     * @return the problem, to be thrown
     */
    public static RowProblem noUnit(String number, String file) {
        return new RowProblem(
                "source.no-unit",
                BadTime.quote(number) + " is a number whose unit is not known",
                "declare the unit: --unit " + file + "=ms (or s, us, ns), or SourceOptions.epochUnit");
    }

    private static int digits(EpochUnit unit) {
        return unit.ordinal() * 3;
    }

    private static BigDecimal decimal(String number) {
        try {
            if (number.length() <= MAX_LENGTH) {
                BigDecimal value = new BigDecimal(number);
                if (Math.abs((long) value.scale()) <= MAX_MAGNITUDE) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            throw notANumber(number);
        }
        throw notANumber(number);
    }

    private static RowProblem notANumber(String number) {
        return BadTime.of(number, "is not a number that counts time", "correct the row in the export");
    }
}
