package dev.postmortem.model.impact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImpactScopeTest {
    @Test
    void itsTextNamesWhatItIsLimitedTo() {
        assertThat(ImpactScope.builder()
                        .segment("enterprise")
                        .region("eu")
                        .environment("production")
                        .functionality("pay")
                        .service("checkout")
                        .build()
                        .toText())
                .isEqualTo("checkout, pay, production, eu, enterprise");
        assertThat(ImpactScope.builder().region("eu").build().toText()).isEqualTo("eu");
        assertThat(ImpactScope.builder().build().toText()).isEmpty();
    }
}
