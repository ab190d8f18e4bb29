package dev.postmortem.model.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerShareTest {
    @ParameterizedTest
    @CsvSource({"0.15, 2000, 300, 300", "0.15, 2001, 300, 301", "0, 10, 0, 0", "1, 10, 10, 10", "0.333, 0, 0, 0"})
    void aShareOfABaseGivesTheWholeNumbersAroundIt(BigDecimal share, long base, long lower, long upper) {
        CustomerCount count = CustomerCount.shareOf(share, base, CustomerUnit.ACCOUNT);

        assertThat(count.getLower()).isEqualTo(lower);
        assertThat(count.getUpper()).contains(upper);
        assertThat(count.getShare()).contains(share);
        assertThat(count.getBase()).contains(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "1E-1000000000"})
    void aShareLiesBetweenZeroAndOne(BigDecimal share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCount.shareOf(share, 10, CustomerUnit.USER))
                .withMessage("a share of customers lies between 0 and 1, with at most 32 decimals; write 15 % as 0.15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCount.builder().lower(0).share(share).build());
    }

    @Test
    void noMoreAreAffectedThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCount.exactly(11, CustomerUnit.USER).toBuilder()
                        .base(10L)
                        .build())
                .withMessage(
                        "there are 10 customers in all but more of them were affected; give the number of all as the"
                                + " base");
    }

    @Property
    void theBoundsAreNeverFurtherApartThanOne(
            @ForAll @Scale(6) @BigRange(min = "0", max = "1") BigDecimal share,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long base) {
        CustomerCount count = CustomerCount.shareOf(share, base, CustomerUnit.USER);

        assertThat(count.getUpper().orElseThrow() - count.getLower()).isBetween(0L, 1L);
        assertThat(count.getUpper().orElseThrow()).isLessThanOrEqualTo(base);
    }
}
