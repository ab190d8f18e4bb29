package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.fleet.ActionFollowThrough;
import dev.postmortem.model.fleet.ActionOutcome;
import dev.postmortem.model.fleet.DurationDistribution;
import dev.postmortem.model.fleet.ExclusionReason;
import dev.postmortem.model.fleet.FleetGroups;
import dev.postmortem.model.fleet.FleetInsights;
import dev.postmortem.model.fleet.FleetMetrics;
import dev.postmortem.model.fleet.Percentile;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.rca.pattern.FactorLabels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets of docs/guide.md about many incidents; {@link GuidePageTest} compares the page with this file. */
class FleetGuideTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void howLongIncidentsTook() {
        Stream<Postmortem> postmortems = incidents();
        // snippet: fleet
        FleetInsights fleet = postmortems.collect(FleetInsights.toInsights()); // or FleetInsights.of(list)
        FleetMetrics times = fleet.measure(IncidentMetrics.preset("datadog")); // prints as a table
        DurationDistribution detection =
                times.distribution(MetricFormula.TIME_TO_DETECT).orElseThrow().getDurations();
        Percentile p90 = detection.percentile(90).orElseThrow(); // getValue(), and how sure it is: getConfidence()
        SortedMap<PostmortemId, ExclusionReason> left = fleet.getExcluded(); // drills, tutorials, duplicates
        // end
        assertThat(times.toString()).startsWith("datadog, 2 incidents\nmetric");
        assertThat(p90.getConfidence())
                .hasValueSatisfying(sure -> assertThat(sure.getMax()).isEmpty());
        assertThat(left).isEmpty();
    }

    @Test
    void whatIncidentsHaveInCommon() {
        FleetInsights fleet = incidents().collect(FleetInsights.toInsights());
        FleetInsights older = FleetInsights.empty();
        // snippet: fleet-groups
        FleetGroups months = fleet.byMonth(BERLIN); // half-open, by when the impact began
        FleetGroups again = fleet.byFactor(FactorLabels::standard).atLeast(2); // factors that recur
        FleetMetrics worst = fleet.bySeverity().getGroups().get(0).getFleet().measure(IncidentMetrics.preset("dora"));
        ImpactSummary impact = fleet.impact(AS_OF); // unions and bounds, as for one incident
        FleetInsights merged = fleet.merge(older); // in any order, in parallel, the same part twice
        // end
        assertThat(months.getGroups()).hasToString("[2026-03: 2 incidents]");
        assertThat(again.getGroups()).isNotEmpty();
        assertThat(worst.getCount()).isEqualTo(2);
        assertThat(impact.getObservations()).isEqualTo(4);
        assertThat(merged).isEqualTo(fleet);
    }

    @Test
    void whatBecameOfTheActionItems() {
        FleetInsights fleet = incidents().collect(FleetInsights.toInsights());
        FleetGroups again = fleet.byFactorCategory().atLeast(2);
        // snippet: fleet-actions
        ActionFollowThrough actions = fleet.followThrough(AS_OF, BERLIN); // prints by type, priority and owner
        SortedMap<PostmortemId, List<ActionItemId>> overdue = actions.items(ActionOutcome.OVERDUE);
        DurationDistribution toDone = actions.getTimeToDone(); // what is open takes at least as long as it is open
        ActionFollowThrough ofRecurring = again.toFleet().followThrough(AS_OF, BERLIN);
        // end
        assertThat(actions.count(ActionOutcome.values())).isEqualTo(8);
        assertThat(overdue).isNotEmpty();
        assertThat(toDone.getCount()).isNotNegative();
        assertThat(ofRecurring.getCount()).isEqualTo(8);
    }

    private static Stream<Postmortem> incidents() {
        Postmortem one = SamplePostmortems.typical();
        return Stream.of(one, one.toBuilder().id(PostmortemId.of("pm-again")).build());
    }
}
