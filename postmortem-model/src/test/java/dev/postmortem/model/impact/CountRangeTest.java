package dev.postmortem.model.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountRangeTest {
    @Test
    void aCountIsExactWhereBothBoundsAreEqual() {
        assertThat(CountRange.exactly(0).hasExactCount()).isTrue();
        assertThat(CountRange.exactly(7).getUpper()).contains(7L);
        assertThat(CountRange.builder().lower(7).upper(8).build().hasExactCount())
                .isFalse();
        assertThat(CountRange.builder().lower(7).build().hasExactCount()).isFalse();
    }

    @Test
    void boundsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRange.builder().lower(8).upper(7).build())
                .withMessage("a number between 8 and 7 cannot be; give 0 <= lower <= upper");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRange.builder().lower(-1).build())
                .withMessage("a number between -1 and ? cannot be; give 0 <= lower <= upper");
    }
}
