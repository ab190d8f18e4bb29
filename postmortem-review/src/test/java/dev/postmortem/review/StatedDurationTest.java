package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Span;
import dev.postmortem.review.stated.StatedDuration;
import java.util.List;
import org.junit.jupiter.api.Test;

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
