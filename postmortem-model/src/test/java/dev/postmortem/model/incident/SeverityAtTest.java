package dev.postmortem.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeverityAtTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Severity ONE = Severity.of(1, "SEV-1");
    private static final Severity TWO = Severity.of(2, "SEV-2");
    private static final Severity THREE = Severity.of(3, "SEV-3");

    @Test
    void theLastChangeNotAfterTheMomentCounts() {
        Incident incident = incident(change(0, THREE), change(10, ONE), change(30, TWO));

        assertThat(incident.severityAt(NOON.minusNanos(1))).isEmpty();
        assertThat(incident.severityAt(NOON)).contains(THREE);
        assertThat(incident.severityAt(NOON.plusSeconds(10 * 60).minusNanos(1))).contains(THREE);
        assertThat(incident.severityAt(NOON.plusSeconds(10 * 60))).contains(ONE);
        assertThat(incident.severityAt(NOON.plusSeconds(86_400))).contains(TWO);
    }

    @Test
    void theOrderOfTheListDecidesOnlyAmongEqualTimes() {
        assertThat(incident(change(30, TWO), change(0, ONE)).severityAt(NOON.plusSeconds(60)))
                .contains(ONE);
        assertThat(incident(change(30, TWO), change(0, ONE)).severityAt(NOON.plusSeconds(3_600)))
                .contains(TWO);
        assertThat(incident(change(0, TWO), change(0, ONE)).severityAt(NOON)).contains(ONE);
    }

    @Test
    void aCorrectedClockCountsAsCorrected() {
        SeverityChange late = change(0, ONE).toBuilder()
                .at(EventTime.of(NOON, TimePrecision.SECOND).correctedBy(Duration.ofMinutes(5)))
                .build();

        assertThat(incident(late).severityAt(NOON)).isEmpty();
        assertThat(incident(late).severityAt(NOON.plusSeconds(300))).contains(ONE);
    }

    @Test
    void withoutChangesTheSeverityHoldsAllTheTimeAndUnknownTimesDoNotCount() {
        Incident plain = Incident.builder().severity(TWO).build();
        SeverityChange unknown =
                change(0, ONE).toBuilder().at(EventTime.unknown("?")).build();

        assertThat(plain.severityAt(Instant.EPOCH)).contains(TWO);
        assertThat(Incident.builder().build().severityAt(NOON)).isEmpty();
        assertThat(incident(unknown).severityAt(NOON)).isEmpty();
    }

    private static Incident incident(SeverityChange... changes) {
        return Incident.builder().severity(ONE).addSeverityChanges(changes).build();
    }

    private static SeverityChange change(int minute, Severity severity) {
        return SeverityChange.builder()
                .at(EventTime.of(NOON.plusSeconds(60L * minute), TimePrecision.MINUTE))
                .severity(severity)
                .build();
    }
}
