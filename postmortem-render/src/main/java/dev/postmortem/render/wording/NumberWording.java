package dev.postmortem.render.wording;

import dev.postmortem.model.impact.MoneyRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** How numbers read in a locale. */
public final class NumberWording {
    private static final double SMALLEST_SHARE = 0.001;

    private final Locale locale;
    private final Terms terms;

    /**
     * Creates the wording of a locale.
     *
     * @param locale the locale; if it has digits of another script than the words of a report, none
     * @param terms the words around numbers
     */
    public NumberWording(Locale locale, Terms terms) {
        this.terms = terms;
        this.locale = DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0' ? locale : Locale.ROOT;
    }

    /**
     * Returns a whole number with grouping.
     *
     * @param number the number
     * @return the text
     */
    public String of(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /**
     * Returns a whole number of any size with grouping.
     *
     * @param number the number
     * @return the text
     */
    public String of(BigInteger number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /**
     * Returns a share as a percentage.
     *
     * @param share the share, from 0 to 1
     * @return such as "12.5 %" or "< 0.1 %" in the form of the locale, with at most one decimal
     */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return share > 0 && share < SMALLEST_SHARE ? "< " + format.format(SMALLEST_SHARE) : format.format(share);
    }

    /**
     * Returns a decimal number with grouping and all its digits.
     *
     * @param number the number
     * @return the text
     */
    public String of(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /**
     * Returns a number that lies between two bounds.
     *
     * @param lower at least so many
     * @param upper at most so many; absent if nobody knows
     * @return such as "3", "3 to 5" or "at least 3"
     */
    public String range(long lower, Optional<Long> upper) {
        if (upper.filter(u -> u == lower).isPresent()) {
            return of(lower);
        }
        return upper.map(u -> terms.of("%s to %s", of(lower), of(u)))
                .orElseGet(() -> terms.of("at least %s", of(lower)));
    }

    /**
     * Returns an amount of money that lies between two bounds.
     *
     * @param range the bounds
     * @return such as "10 USD" or "10 to 12 USD"
     */
    public String of(MoneyRange range) {
        String currency = " " + range.getCurrency().getCurrencyCode();
        String least = of(range.getMin());
        return range.getMin().compareTo(range.getMax()) == 0
                ? least + currency
                : terms.of("%s to %s", least, of(range.getMax())) + currency;
    }

    /**
     * Returns a number with its noun.
     *
     * @param number the number
     * @param one the English term for one
     * @param many the English term for any other number, with {@code %s} for it
     * @return such as "1 event" or "2 events"
     */
    public String counted(long number, String one, String many) {
        return number == 1 ? terms.of(one) : terms.of(many, of(number));
    }
}
