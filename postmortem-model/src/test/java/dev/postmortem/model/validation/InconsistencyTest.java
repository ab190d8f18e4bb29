package dev.postmortem.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InconsistencyTest {
    private static final Inconsistency WHOLE = Inconsistency.of("event.ends-before-it-starts", "endedAt");
    private static final Inconsistency SECOND = Inconsistency.of("impact.currency-twice", "money", 1);

    @Test
    void itNamesTheRuleAndThePlace() {
        assertThat(WHOLE.getRule()).isEqualTo("event.ends-before-it-starts");
        assertThat(WHOLE.getProperty()).isEqualTo("endedAt");
        assertThat(WHOLE.getIndex()).isEmpty();
        assertThat(SECOND.getIndex()).hasValue(1);
        assertThat(WHOLE).hasToString("event.ends-before-it-starts at endedAt");
        assertThat(SECOND).hasToString("impact.currency-twice at money[1]");
    }

    @Test
    void twoAreEqualIfRuleAndPlaceAre() {
        assertThat(SECOND)
                .isEqualTo(Inconsistency.of("impact.currency-twice", "money", 1))
                .hasSameHashCodeAs(Inconsistency.of("impact.currency-twice", "money", 1))
                .isNotEqualTo(Inconsistency.of("impact.currency-twice", "money", 2))
                .isNotEqualTo(Inconsistency.of("impact.currency-twice", "money"))
                .isNotEqualTo(Inconsistency.of("impact.currency-twice", "metrics", 1))
                .isNotEqualTo(Inconsistency.of("impact.other", "money", 1))
                .isNotEqualTo("money");
        assertThat(SECOND.hashCode()).isNotEqualTo(WHOLE.hashCode());
    }
}
