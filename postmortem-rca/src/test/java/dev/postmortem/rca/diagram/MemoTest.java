package dev.postmortem.rca.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final Memo memo = new Memo();

    @Test
    void knowsNothingAtFirst() {
        assertThat(LongStream.range(0, 1000).map(memo::get)).containsOnly(-1L);
    }

    @Test
    void remembersTheLastResultOfAKey() {
        memo.put(5, 7);
        memo.put(5, 8);
        assertThat(memo.get(5)).isEqualTo(8);
        assertThat(memo.get(6)).isEqualTo(-1);
    }

    @Test
    void mayForgetButNeverMixesUp() {
        long known = 0;
        for (long key = 0; key < 10_000; key++) {
            memo.put(key << 9, (int) key);
        }
        for (long key = 0; key < 10_000; key++) {
            int value = memo.get(key << 9);
            assertThat(value).isIn(-1, (int) key);
            known += value == key ? 1 : 0;
        }
        assertThat(known).isGreaterThan(5_000);
    }

    @Test
    void keepsEarlyResultsWhenItGrows() {
        for (long key = 0; key < 300; key++) {
            memo.put(key, (int) key + 1);
        }
        long known =
                LongStream.range(0, 300).filter(key -> memo.get(key) == key + 1).count();
        assertThat(known).isGreaterThan(150);
    }
}
