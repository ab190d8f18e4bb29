package dev.postmortem.rca.openpsa;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of constants and probabilities. */
final class Values {
    /** An xs:double without the infinities; short, so that no arithmetic on it is slow. */
    private static final Pattern NUMBER =
            Pattern.compile("[+]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,4})?");

    private final XmlCursor cursor;

    Values(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether this element is a number and not an expression that has to be computed. */
    boolean isNumber() {
        return switch (cursor.element()) {
            case "float", "int", "bool" -> true;
            default -> false;
        };
    }

    /** The probability that this element states. */
    BigDecimal probability() {
        String value = value();
        if (cursor.element().equals("bool")) {
            return truth() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw cursor.error("'" + start(value) + "' is no probability", "write a number from 0 to 1, such as 0.01");
        }
        BigDecimal number = new BigDecimal(value);
        if (number.compareTo(BigDecimal.ONE) > 0) {
            throw cursor.error("the probability " + start(value) + " is above 1", "give a number from 0 to 1");
        }
        return number;
    }

    /** The truth value that this element states. */
    boolean truth() {
        return switch (value()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw cursor.error("'" + start(value()) + "' is neither true nor false", "write true or false");
        };
    }

    private String value() {
        @Nullable String value = cursor.attribute("value");
        if (value == null) {
            throw cursor.error("<" + cursor.element() + "> has no value", "give it one");
        }
        return value;
    }

    private static String start(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "..." : value;
    }
}
