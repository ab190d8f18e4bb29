package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGaps;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.review.PostmortemReview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each text of an arbitrary postmortem says who may read it, and so a leak anywhere is seen. */
class AudienceLaws {
    private static final Instant AS_OF = Instant.parse("2026-02-01T00:00:00Z");

    @Property(tries = 150)
    void nothingHiddenIsLeftForAnybodyToRender(@ForAll long seed, @ForAll Visibility audience) {
        Report report = report(MarkedPostmortem.of(new Marks(seed)));

        Report shown = AudienceFilter.apply(report, audience);

        assertThat(Marks.hiddenFrom(audience, contents(shown))).isEmpty();
        assertThat(shown.visibleTo(audience)).isEqualTo(shown);
    }

    /** What a report says of itself and what it only counts. */
    private static String contents(Report shown) {
        Postmortem postmortem = shown.getPostmortem();
        Timeline timeline = postmortem.getTimeline();
        StringBuilder contents = new StringBuilder(shown.toString());
        Stream.of(timeline.getEvents(), originals(timeline))
                .flatMap(List::stream)
                .map(event -> event.getId() + " " + event.getOccurredAt() + " " + event + event.getRawText())
                .forEach(contents::append);
        Stream.of(timeline.getJoins(), timeline.getOrderings(), postmortem.getAnnotations(), postmortem.getImpacts())
                .forEach(contents::append);
        contents.append(postmortem.getSuppressions());
        postmortem
                .getIncident()
                .ifPresent(incident -> contents.append(incident.getMilestones()).append(incident.getSeverityChanges()));
        shown.getMergeReport().ifPresent(merge -> contents.append(merge.getGaps()));
        return contents.toString();
    }

    private static List<TimelineEvent> originals(Timeline timeline) {
        return timeline.getJoins().stream()
                .flatMap(join -> join.getOriginals().stream())
                .toList();
    }

    @Property(tries = 60)
    void nothingHiddenReachesTheOutput(@ForAll long seed, @ForAll Visibility audience, @ForAll boolean german) {
        Report report = report(MarkedPostmortem.of(new Marks(seed)));
        RenderOptions options = RenderOptions.builder()
                .audience(audience)
                .locale(german ? Locale.GERMANY : Locale.ROOT)
                .build();

        for (String id : Rendered.RENDERERS.ids()) {
            assertThat(Marks.hiddenFrom(audience, Rendered.text(id, report, options)))
                    .as(id)
                    .isEmpty();
        }
    }

    @Property(tries = 40)
    void nothingHiddenReachesTheOutputOfAPublishedTemplate(@ForAll long seed, @ForAll Visibility audience) {
        Report report = report(MarkedPostmortem.of(new Marks(seed)));

        for (String template : ReportTemplate.presets()) {
            RenderOptions options = RenderOptions.builder()
                    .audience(audience)
                    .template(ReportTemplate.preset(template))
                    .build();
            assertThat(Marks.hiddenFrom(audience, Rendered.text("markdown", report, options)))
                    .as(template)
                    .isEmpty();
        }
    }

    @Property(tries = 60)
    void whatAnAudienceMayReadOfFactorsAndActionsIsThere(@ForAll long seed, @ForAll Visibility audience) {
        Postmortem postmortem = MarkedPostmortem.of(new Marks(seed));
        Set<String> expected = new TreeSet<>();
        postmortem.getFactors().forEach(f -> expected.addAll(Marks.words(f.getText())));
        postmortem.getActionItems().forEach(a -> expected.addAll(Marks.words(a.getTitle())));
        expected.removeAll(Marks.hiddenFrom(audience, expected.toString()));

        String written = Rendered.text(
                "markdown",
                report(postmortem),
                RenderOptions.builder().audience(audience).build());

        assertThat(Marks.words(written)).containsAll(expected);
    }

    @Property(tries = 30)
    void whoMayReadAllReadsAllFindings(@ForAll long seed) {
        Report report = report(MarkedPostmortem.of(new Marks(seed)));

        assertThat(AudienceFilter.apply(report, Visibility.RESTRICTED).getFindings())
                .hasSizeGreaterThan(10)
                .isEqualTo(report.getFindings());
    }

    private static Report report(Postmortem postmortem) {
        List<Finding> findings = new ArrayList<>();
        for (PostmortemStatus status : PostmortemStatus.values()) {
            findings.addAll(
                    PostmortemReview.standard().review(postmortem, status).getFindings());
        }
        return Report.analyzed(postmortem, AS_OF).toBuilder()
                .findings(findings)
                .mergeReport(merge(postmortem))
                .build();
    }

    private static MergeReport merge(Postmortem postmortem) {
        List<TimelineEvent> events = postmortem.getTimeline().getEvents();
        return MergeReport.builder()
                .totals(MergeTotals.builder().build())
                .sources(events.stream()
                        .map(event -> event.getSource().getFile())
                        .map(file ->
                                SourceReport.builder().file(file).format("x").build())
                        .toList())
                .gaps(TimelineGaps.in(events, Duration.ZERO))
                .addContradictions(Finding.builder()
                        .id("timeline.recorded-before-occurred")
                        .severity(FindingSeverity.WARNING)
                        .subject("source " + events.get(0).getSource().getFile())
                        .message("first " + events.get(1).getId() + ": stored too early")
                        .build())
                .build();
    }
}
