package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SizeCountsTest {
    private static final SizeCounts ONE = SizeCounts.ONE_MEMBER;
    private static final SizeCounts TWO = ONE.times(ONE);

    @Test
    void nothingChangesASumAndEndsAProduct() {
        assertThat(SizeCounts.NONE.plus(ONE)).isSameAs(ONE);
        assertThat(ONE.plus(SizeCounts.NONE)).isSameAs(ONE);
        assertThat(SizeCounts.NONE.times(ONE).bySize()).isEmpty();
        assertThat(ONE.times(SizeCounts.NONE).bySize()).isEmpty();
        assertThat(SizeCounts.NONE.total()).isZero();
    }

    @Test
    void sumCountsSizeBySize() {
        SizeCounts sum = TWO.times(TWO).plus(ONE).plus(ONE);
        assertThat(sum.bySize()).containsExactly(entry(1, BigInteger.TWO), entry(4, BigInteger.ONE));
        assertThat(sum.total()).isEqualTo(3);
    }

    @Test
    void productPutsEachSetToEachOther() {
        SizeCounts left = ONE.plus(TWO);
        SizeCounts right = ONE.plus(ONE).plus(SizeCounts.EMPTY_SET);
        assertThat(left.times(right).bySize())
                .containsExactly(entry(1, BigInteger.ONE), entry(2, BigInteger.valueOf(3)), entry(3, BigInteger.TWO));
        assertThat(left.times(ONE).bySize()).containsExactly(entry(2, BigInteger.ONE), entry(3, BigInteger.ONE));
    }

    @Test
    void wordsGrowWithTheNumbers() {
        assertThat(SizeCounts.NONE.words()).isOne();
        assertThat(ONE.words()).isEqualTo(2);
        assertThat(ONE.plus(TWO).words()).isEqualTo(3);
        SizeCounts large = ONE;
        for (int doubled = 0; doubled < 64; doubled++) {
            large = large.plus(large);
        }
        assertThat(large.total()).isEqualTo(BigInteger.TWO.pow(64));
        assertThat(large.words()).isEqualTo(3);
    }
}
