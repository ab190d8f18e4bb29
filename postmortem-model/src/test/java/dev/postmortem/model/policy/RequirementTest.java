package dev.postmortem.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes an incident need a postmortem beside its severity. */
class RequirementTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PostmortemPolicy GOOGLE = PostmortemPolicy.preset("google-sre");
    private static final Postmortem NOTHING = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("t")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void nothingKnownNeedsNoPostmortem() {
        for (String preset : PostmortemPolicy.presets()) {
            assertThat(PostmortemPolicy.preset(preset).isRequired(NOTHING))
                    .as(preset)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"59, false", "60, false", "61, true"})
    void visibleImpactCountsFromTheThreshold(int minutes, boolean required) {
        PostmortemPolicy hour = with(RequirementCriteria.builder()
                .visibleLongerThan(Duration.ofHours(1))
                .build());

        assertThat(hour.isRequired(with(impact(minutes).build()))).isEqualTo(required);
    }

    @Test
    void overlappingImpactsCountOnceAndHiddenOnesNot() {
        PostmortemPolicy hour = with(RequirementCriteria.builder()
                .visibleLongerThan(Duration.ofHours(1))
                .build());
        Impact other = impact(50).id(ImpactId.of("j")).build();
        Impact hidden = impact(500).customerVisible(false).build();
        Impact none = impact(500).severity(FunctionalSeverity.NONE).build();

        assertThat(hour.isRequired(with(impact(50).build(), other))).isFalse();
        assertThat(hour.isRequired(with(hidden))).isFalse();
        assertThat(hour.isRequired(with(none))).isFalse();
    }

    @Test
    void whatCouldBeLongEnoughCounts() {
        PostmortemPolicy day = with(RequirementCriteria.builder()
                .visibleLongerThan(Duration.ofDays(1))
                .build());
        Impact unknownEnd = impact(5).endedAt(EventTime.unknown("?")).build();
        Impact open = Impact.builder()
                .id(ImpactId.of("i"))
                .startedAt(EventTime.of(NOON, TimePrecision.SECOND))
                .severity(FunctionalSeverity.DEGRADED)
                .build();

        assertThat(day.requiredBecause(with(unknownEnd))).containsExactly(Criterion.VISIBLE_IMPACT);
        assertThat(day.requiredBecause(with(open))).containsExactly(Criterion.VISIBLE_IMPACT);
    }

    @Test
    void anyLossOfDataCounts() {
        PostmortemPolicy loss =
                with(RequirementCriteria.builder().dataLoss(true).build());
        Impact named = impact(1)
                .addDataLosses(DataLoss.builder().what("comments").build())
                .build();

        assertThat(loss.requiredBecause(with(named))).containsExactly(Criterion.DATA_LOSS);
        assertThat(loss.requiredBecause(
                        with(impact(1).severity(FunctionalSeverity.DATA_LOSS).build())))
                .containsExactly(Criterion.DATA_LOSS);
        assertThat(loss.isRequired(with(impact(1).build()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ROLLBACK, true", "ACTION, true", "LOG, false", "CONFIG_CHANGE, false"})
    void interventionIsWhatRespondersDid(String kind, boolean required) {
        Postmortem pm = NOTHING.toBuilder()
                .timeline(Timeline.of(List.of(TimelineEvent.builder()
                        .id(EventId.of("e"))
                        .kind(EventKind.of(kind))
                        .occurredAt(EventTime.unknown("?"))
                        .source(EventSource.builder().system("s").file("f").build())
                        .text("")
                        .build())))
                .build();

        assertThat(GOOGLE.requiredBecause(pm).contains(Criterion.INTERVENTION)).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"240, false", "241, true"})
    void theTimeToResolveCountsFromTheDetection(int minutes, boolean required) {
        PostmortemPolicy slow = with(RequirementCriteria.builder()
                .resolvedLaterThan(Duration.ofHours(4))
                .build());
        Incident incident = Incident.builder()
                .addMilestones(
                        milestone(MilestoneName.IMPACT_STARTED, -600),
                        milestone(MilestoneName.DETECTED, 0),
                        milestone(MilestoneName.RESOLVED, minutes))
                .build();

        assertThat(slow.isRequired(NOTHING.toBuilder().incident(incident).build()))
                .isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_REPORT, true",
        "EMPLOYEE_REPORT, true",
        "PARTNER_REPORT, true",
        "ALERT, false",
        "AUTOMATED_TEST, false",
        "UNKNOWN, false"
    })
    void monitoringFailedWherePeopleFoundIt(String method, boolean required) {
        Postmortem pm = NOTHING.toBuilder()
                .incident(Incident.builder()
                        .detectionMethod(DetectionMethod.of(method))
                        .build())
                .build();

        assertThat(GOOGLE.requiredBecause(pm).contains(Criterion.FOUND_BY_PEOPLE))
                .isEqualTo(required);
    }

    private static PostmortemPolicy with(RequirementCriteria criteria) {
        return PostmortemPolicy.builder().name("p").criteria(criteria).build();
    }

    private static Postmortem with(Impact... impacts) {
        return NOTHING.toBuilder().addImpacts(impacts).build();
    }

    private static ImpactBuilder impact(int minutes) {
        return Impact.builder()
                .id(ImpactId.of("i"))
                .startedAt(EventTime.of(NOON, TimePrecision.SECOND))
                .endedAt(EventTime.of(NOON.plus(Duration.ofMinutes(minutes)), TimePrecision.SECOND))
                .severity(FunctionalSeverity.PARTIAL_OUTAGE);
    }

    private static Milestone milestone(MilestoneName name, int minute) {
        return Milestone.builder()
                .name(name)
                .at(EventTime.of(NOON.plus(Duration.ofMinutes(minute)), TimePrecision.SECOND))
                .build();
    }
}
