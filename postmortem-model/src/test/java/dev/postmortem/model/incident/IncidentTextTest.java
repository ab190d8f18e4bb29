package dev.postmortem.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import org.junit.jupiter.api.Test;

class IncidentTextTest {
    @Test
    void whatItWasStandsBeforeWhenItWas() {
        Incident incident = Incident.builder()
                .reference("INC-2042")
                .summary("Checkout failed")
                .severity(Severity.of(1, "SEV-1"))
                .status(IncidentStatus.RESOLVED)
                .detectionMethod(DetectionMethod.ALERT)
                .temporaryResolution("The release was rolled back")
                .addAffectedServices("checkout", "payment")
                .addMilestones(
                        milestone(MilestoneName.IMPACT_STARTED, "2026-03-11T13:52:30Z SECOND EXPLICIT_OFFSET"),
                        milestone(MilestoneName.RESOLVED, "? DAY UNKNOWN confidence=UNKNOWN raw=\"later\""))
                .addSeverityChanges(SeverityChange.builder()
                        .at(EventTime.parse("2026-03-11T14:10:00Z MINUTE EXPLICIT_OFFSET"))
                        .severity(Severity.of(2, "SEV-2"))
                        .reason("fewer customers")
                        .build())
                .build();

        assertThat(incident)
                .hasToString(String.join(
                        "\n",
                        "INC-2042: Checkout failed",
                        "severity        SEV-1",
                        "status          RESOLVED, STANDARD",
                        "detected by     ALERT",
                        "stopped by      The release was rolled back",
                        "services        checkout, payment",
                        "IMPACT_STARTED  2026-03-11 13:52:30 UTC",
                        "RESOLVED        ?",
                        "SEV-2           from 2026-03-11 14:10 UTC, fewer customers"));
    }

    @Test
    void whatWasInferredSaysSo() {
        Milestone detected =
                milestone(MilestoneName.DETECTED, "2026-03-11T14:06:00Z MINUTE EXPLICIT_OFFSET").toBuilder()
                        .inferred(true)
                        .build();

        assertThat(detected).hasToString("DETECTED 2026-03-11 14:06 UTC, inferred");
        assertThat(Incident.builder().addMilestones(detected).build())
                .hasToString("incident\nstatus    STANDARD\nDETECTED  2026-03-11 14:06 UTC, inferred");
    }

    private static Milestone milestone(MilestoneName name, String time) {
        return Milestone.builder().name(name).at(EventTime.parse(time)).build();
    }
}
