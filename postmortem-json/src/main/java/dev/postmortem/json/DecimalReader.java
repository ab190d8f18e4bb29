package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads decimal numbers that can be added.
 *
 * <p>{@code 1e1000000000} is a short text, but its sum with one has a billion digits.
 */
final class DecimalReader extends JsonDeserializer<BigDecimal> {
    private final int mostDigits;

    DecimalReader(JsonLimits limits) {
        this.mostDigits = limits.getNumberLength();
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        BigDecimal number = parser.getDecimalValue();
        long fraction = Math.max(number.scale(), 0);
        long digits = Math.max((long) number.precision() - number.scale(), 0) + fraction;
        if (digits > mostDigits) {
            throw new StreamConstraintsException(
                    "the number of digits without an exponent (" + digits + ") exceeds the maximum allowed ("
                            + mostDigits + ", from `getMaxNumberLength()`)",
                    parser.currentTokenLocation());
        }
        return number;
    }
}
