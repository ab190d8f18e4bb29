package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixTest {
    @Test
    void noPrefixAllowsAll() {
        assertThat(Prefix.NONE.allows(0)).isTrue();
        assertThat(Prefix.NONE.isMember(0)).isFalse();
    }

    @Test
    void boundEndsWhatMayComeBesideTheMembers() {
        Prefix prefix = Prefix.NONE.with(new int[] {3, 9}, 1, 4);
        assertThat(prefix.isMember(3)).isTrue();
        assertThat(prefix.allows(3)).isTrue();
        assertThat(prefix.allows(2)).isFalse();
        assertThat(prefix.allows(4)).isTrue();
        assertThat(prefix.isMember(4)).isFalse();
        Prefix longer = prefix.with(new int[] {7, 8}, 2, 12);
        assertThat(longer.isMember(3)).isTrue();
        assertThat(longer.isMember(8)).isTrue();
        assertThat(longer.allows(5)).isFalse();
        assertThat(longer.allows(11)).isFalse();
        assertThat(longer.allows(12)).isTrue();
    }

    @Test
    void nextMemberComesFromABoundOn() {
        Prefix prefix = Prefix.NONE.with(new int[] {3}, 1, 4).from(6);
        assertThat(prefix.isMember(3)).isTrue();
        assertThat(prefix.allows(5)).isFalse();
        assertThat(prefix.allows(6)).isTrue();
    }
}
