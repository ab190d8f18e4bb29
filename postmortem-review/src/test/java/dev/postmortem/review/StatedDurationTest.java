package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedDuration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete postmortem has an impact of 72 minutes; its marks are 14, 3, 2, 67, 26 and more minutes apart. */
class StatedDurationTest {
    private static List<String> read(String text) {
        return StatedDuration.in(text).stream()
                .map(stated -> stated.text() + " = " + Span.text(stated.value()))
                .toList();
    }

    private static List<String> review(String title, String summary) {
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .title(title)
                .summary(summary)
                .build();
        return Findings.of(postmortem);
    }

    @Test
    void durationsOfOutagesAreRead() {
        assertThat(read("Checkout failed for 72 minutes (13:52 to 15:04 UTC)."))
                .containsExactly("72 minutes = 1 h 12 min");
        assertThat(read("An outage of 1 h 40 min hit us. The site was down for about 9 hours."))
                .containsExactly("1 h 40 min = 1 h 40 min", "9 hours = 9 h");
        assertThat(read("A 30-minute outage")).containsExactly("30-minute = 30 min");
        assertThat(read("The incident lasted 1 hour and 5 minutes."))
                .containsExactly("1 hour and 5 minutes = 1 h 5 min");
        assertThat(read("Users were affected for 1.5 days")).containsExactly("1.5 days = 1 d 12 h");
        assertThat(read("The site was down for 2h30m.")).containsExactly("2h30m = 2 h 30 min");
    }

    @Test
    void otherDurationsAreLeftAlone() {
        assertThat(read("Retries were cut from 30 minutes to 2 minutes.")).isEmpty();
        assertThat(read("The alert waits until more than 15 % fail, or 2 % for 2 minutes, in an incident."))
                .isEmpty();
        assertThat(read("The outage was noticed after 14 minutes.")).isEmpty();
        assertThat(read("Some requests failed for up to 5 minutes.")).isEmpty();
        assertThat(read("The batch ran for 3 hours.")).isEmpty();
        assertThat(read("Failed for 72 m of cable, 5 metres down for 3 hoursish"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We monitored the affected systems for 24 hours.",
                "Affected customers can ask for a refund for 30 days.",
                "Logins failed after the certificate, which is issued for 90 days, had expired.",
                "The incident was closed after the systems had been stable for 24 hours.",
                "It is the second time after the 3-hour outage in January.",
                "Our DNS provider had an outage, which lasted for 3 hours.",
                "Half of it was lost, of which unavailable for 9 minutes.",
                "The old checkout will be down for 2 hours.",
                "Nobody could log in, and the workers were shut down for 9 hours.",
                "We had gone without an incident for 90 days, and no outage for 30 days.",
                "It came back 3 hours after incident start; 72 hours without incident followed.",
                "A 4-hour incident review was held.",
                "It was like the outage that lasted 9 hours."
            })
    void durationsOfSomethingElse(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checkout failed for 9 hours.",
                "Some systems were affected for 9 hours.",
                "Checkout was partially unavailable for 9 hours.",
                "The outage of the new checkout lasted for 9 hours.",
                "We had an outage, which lasted about 9 hours.",
                "It caused 9 hours of downtime.",
                "A 9-hour partial outage in eu-1 ended it."
            })
    void durationsOfTheOutage(String sentence) {
        assertThat(read(sentence)).hasSize(1);
        assertThat(review("Checkout outage", sentence)).containsExactly("WARNING summary.duration-mismatch /summary");
    }

    @Test
    void whereOneDurationFitsTheOthersAreThoseOfParts() {
        assertThat(review("Checkout outage", "Checkout was degraded for 72 minutes and unavailable for 9 minutes."))
                .isEmpty();
        assertThat(review("Checkout outage", "Checkout was degraded for 42 minutes and unavailable for 9 hours."))
                .containsExactly(
                        "WARNING summary.duration-mismatch /summary", "WARNING summary.duration-mismatch /summary");
    }

    @Test
    void wavesAreToldWithTheirSum() {
        assertThat(inTwoWaves("Checkout was down for 44 minutes in total, in two waves."))
                .isEmpty();
        assertThat(inTwoWaves("Checkout was down for 34 minutes in total, in two waves."))
                .containsExactly("WARNING summary.duration-mismatch /summary");
    }

    /** From 13:52 to 14:12, a part of it twice, and from 14:40 to 15:04. */
    private static List<String> inTwoWaves(String summary) {
        Impact impact = CompletePostmortem.get().getImpacts().get(0);
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .title("Checkout outage")
                .summary(summary)
                .impacts(List.of(
                        impact.toBuilder()
                                .id(ImpactId.of("second"))
                                .startedAt(CompletePostmortem.time("14:40:00"))
                                .build(),
                        impact.toBuilder()
                                .endedAt(CompletePostmortem.time("14:12:00"))
                                .build(),
                        impact.toBuilder()
                                .id(ImpactId.of("part"))
                                .startedAt(CompletePostmortem.time("13:57:00"))
                                .endedAt(CompletePostmortem.time("14:07:00"))
                                .build()))
                .build();
        return Findings.of(postmortem).stream()
                .filter(finding -> finding.contains("duration"))
                .toList();
    }

    @Test
    void contradictionNamesBothValuesAndPlaces() {
        assertThat(review("Outage of 30 minutes", "Checkout failed for 72 minutes."))
                .containsExactly("WARNING summary.duration-mismatch /title");
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .summary("Checkout was down for about 9 hours.")
                .build();
        assertThat(Findings.message(postmortem, ReviewRule.DURATION_MISMATCH))
                .isEqualTo(
                        "the summary says \"9 hours\" of the outage, but no impact and no two milestones are that far"
                                + " apart; the closest is the time between milestone LEAD_UP_STARTED and milestone RESOLVED"
                                + " (/incident/milestones/0/at) of 1 h 52 min");
    }

    @Test
    void whateverFitsIsSilent() {
        assertThat(review("Outage of 70 minutes", "The site was down for about 1 hour."))
                .isEmpty();
        assertThat(review("A 14-minute outage", "Down for 1 h 12 min.")).isEmpty();
    }

    @Test
    void withoutAnyKnownTimesNothingIsCompared() {
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .title("A 9-hour outage")
                .impacts(List.of())
                .incident(java.util.Optional.empty())
                .build();
        assertThat(Findings.of(postmortem)).noneMatch(f -> f.contains("duration"));
    }
}
