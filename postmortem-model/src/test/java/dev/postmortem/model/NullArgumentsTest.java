package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.diff.PostmortemDiff;
import dev.postmortem.model.fleet.DurationDistribution;
import dev.postmortem.model.fleet.FleetInsights;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.SeverityScale;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.phase.IncidentPhases;
import dev.postmortem.model.phase.Silences;
import dev.postmortem.model.policy.PostmortemPolicy;
import dev.postmortem.model.status.StatusTransition;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.view.EventFilter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Where the library is entered, a null is refused by the name of the argument. */
@SuppressWarnings("NullAway")
class NullArgumentsTest {
    private static final Postmortem DRAFT = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("Checkout failed")
            .status(PostmortemStatus.DRAFT)
            .build();
    private static final Timeline EMPTY = Timeline.empty();

    @Test
    void draftsDiffsAndStatuses() {
        assertNamed("timeline", () -> PostmortemDraft.of(null));
        assertNamed("postmortem", () -> PostmortemDraft.update(null, EMPTY));
        assertNamed("timeline", () -> PostmortemDraft.update(DRAFT, null));
        assertNamed("before", () -> PostmortemDiff.between(null, DRAFT));
        assertNamed("after", () -> PostmortemDiff.between(DRAFT, null));
        assertNamed("from", () -> StatusTransition.targets(null));
    }

    @Test
    void timelinesAndPhases() {
        Incident incident = Incident.builder().build();
        IncidentPhases phases = IncidentPhases.of(incident, EMPTY);
        assertNamed("events", () -> Timeline.of(null));
        assertNamed("events[0]", () -> Timeline.of(Collections.singletonList(null)));
        assertNamed("incident", () -> IncidentPhases.of(null, EMPTY));
        assertNamed("timeline", () -> IncidentPhases.of(incident, null));
        assertNamed("postmortem", () -> IncidentPhases.of(null));
        assertNamed("phases", () -> Silences.inPhases(null, EMPTY));
        assertNamed("timeline", () -> Silences.inPhases(phases, null));
        assertNamed("timeline", () -> Silences.ofSources(null, Instant.EPOCH));
        assertNamed("end", () -> Silences.ofSources(EMPTY, null));
    }

    @Test
    void filters() {
        assertNamed("key", () -> EventFilter.thread(null));
        assertNamed("part", () -> EventFilter.saying(null));
        assertNamed("filters", () -> EventFilter.allOf(null));
        assertNamed("filters", () -> EventFilter.anyOf(null));
    }

    @Test
    void presets() {
        assertNamed("name", () -> IncidentMetrics.preset(null));
        assertNamed("name", () -> PostmortemPolicy.preset(null));
        assertNamed("name", () -> SeverityScale.preset(null));
    }

    @Test
    void fleets() {
        FleetInsights fleet = FleetInsights.empty();
        assertNamed("postmortems", () -> FleetInsights.of(null));
        assertNamed("other", () -> fleet.merge(null));
        assertNamed("metrics", () -> fleet.measure(null));
        assertNamed("asOf", () -> fleet.followThrough(null, ZoneOffset.UTC));
        assertNamed("zone", () -> fleet.followThrough(Instant.EPOCH, null));
        assertNamed("asOf", () -> fleet.impact(null));
        assertNamed("zone", () -> fleet.byMonth(null));
        assertNamed("name", () -> fleet.byLabel(null));
        assertNamed("labels", () -> fleet.byFactor(null));
        assertNamed("group", () -> fleet.bySeverity().group(null));
        assertNamed("durations", () -> DurationDistribution.of(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
