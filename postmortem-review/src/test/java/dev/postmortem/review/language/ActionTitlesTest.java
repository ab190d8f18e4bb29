package dev.postmortem.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that begin with a rare verb, or name a path, give no finding; those beside them do. */
class ActionTitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Move secrets out of /etc into Vault | Move secrets etc. into Vault | OPEN_ENDED_ACTION",
                "Deprovision the old nodes | Prevention of old nodes | ACTION_WITHOUT_VERB",
                "Repartition the orders topic | Automation of the topic | ACTION_WITHOUT_VERB",
                "Reposition the CDN origin | Migration of the origin | ACTION_WITHOUT_VERB",
                "Re-provision staging from the same templates | Isolation of staging | ACTION_WITHOUT_VERB",
                "Decommission the old nodes | Retention of nodes | ACTION_WITHOUT_VERB",
                "Harness the chaos suite | Readiness of the chaos suite | ACTION_WITHOUT_VERB",
                "A/B test the new checkout | A test of the new checkout | ACTION_WITHOUT_VERB"
            })
    void actionsThatNameAnEndAndAVerb(String careful, String vague, LanguageRule rule) {
        assertThat(BlamelessLanguage.english().in(careful, TextSection.ACTION_TITLE))
                .isEmpty();
        assertThat(BlamelessLanguage.english().in(vague, TextSection.ACTION_TITLE))
                .extracting(Wording::rule)
                .containsExactly(rule);
    }
}
