package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What people want to do with a postmortem takes a line or two. */
class JourneysTest {
    private final Postmortem pm = SamplePostmortems.typical();

    @Test
    void impactAndMetrics() {
        ImpactSummary impact = ImpactAggregator.summarize(pm.getImpacts(), Instant.parse("2026-12-31T00:00:00Z"));
        MetricResult ttd = IncidentMetrics.preset("datadog").timeToDetect(pm);

        assertThat(impact.getVisibleDuration().getMin()).isPositive();
        assertThat(ttd.getRange()).isPresent();
    }

    @Test
    void contributingFactors() {
        FactorGraph graph = FactorGraph.of(pm);
        FactorAnalysis analysis = graph.analyze(graph.getOutcomes().get(0));

        assertThat(analysis.minimalCombinations().isComplete()).isTrue();
        assertThat(analysis.minimalPreventions().isEmpty()).isFalse();
        assertThat(analysis.coverage(pm.getActionItems()).isComplete()).isTrue();
        assertThat(analysis.feedbackLoops()).isEqualTo(graph.feedbackLoops());
        assertThat(analysis.unsupportedFactors()).isNotNull();
        assertThat(analysis.importance().getFactors()).isNotEmpty();
        assertThat(analysis.whyChains().longest().getDepth()).isPositive();
    }

    @Test
    void aGraphOfOnesOwn() {
        FactorId outage = FactorId.of("outage");
        FactorId release = FactorId.of("release");
        FactorId noCanary = FactorId.of("no-canary");
        FactorId fire = FactorId.of("fire");
        FactorGraph graph = FactorGraph.builder()
                .factor(outage, FactorKind.OUTCOME, "The shop was down.")
                .because(outage, release, noCanary)
                .because(outage, fire)
                .build();

        assertThat(graph.analyze(outage).minimalCombinations().stream())
                .containsExactly(sorted(fire), sorted(noCanary, release));
    }

    @Test
    void aReportForThePublic() throws IOException {
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderers.render(
                "html",
                Report.of(pm),
                RenderOptions.builder()
                        .zone(ZoneId.of("Europe/Berlin"))
                        .audience(Visibility.PUBLIC)
                        .build(),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    }

    private static SortedSet<FactorId> sorted(FactorId... ids) {
        return new TreeSet<>(Set.of(ids));
    }
}
