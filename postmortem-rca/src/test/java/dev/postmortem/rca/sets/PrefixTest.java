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
    void memberEndsWhatMayComeBeforeIt() {
        Prefix prefix = Prefix.NONE.with(3);
        assertThat(prefix.isMember(3)).isTrue();
        assertThat(prefix.allows(3)).isTrue();
        assertThat(prefix.allows(2)).isFalse();
        assertThat(prefix.allows(4)).isTrue();
        assertThat(prefix.isMember(4)).isFalse();
        assertThat(prefix.with(7).isMember(3)).isTrue();
        assertThat(prefix.with(7).allows(5)).isFalse();
    }

    @Test
    void afterAMemberItIsLeftOut() {
        Prefix prefix = Prefix.NONE.with(3).after(5);
        assertThat(prefix.isMember(3)).isTrue();
        assertThat(prefix.isMember(5)).isFalse();
        assertThat(prefix.allows(5)).isFalse();
        assertThat(prefix.allows(6)).isTrue();
    }
}
