package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes out of a report what its audience may not see, before anything is made of it.
 *
 * <p>A value with a visibility of its own goes by that, and so does each value inside it. Names of people, systems and keys
 * of trackers belong to the organisation whatever the visibility says; only the title is for everybody.
 */
final class AudienceFilter {
    private final Audience audience;
    private final TextFilter texts;

    private AudienceFilter(Audience audience) {
        this.audience = audience;
        this.texts = new TextFilter(audience);
    }

    static Report apply(Report report, Visibility audience) {
        return new AudienceFilter(new Audience(audience)).filtered(report);
    }

    private Report filtered(Report report) {
        return Report.builder()
                .postmortem(filtered(report.getPostmortem()))
                .impactFacts(audience.kept(report.getImpactFacts(), ReportFact::getVisibility))
                .metrics(audience.kept(report.getMetrics(), ReportFact::getVisibility))
                .explanationNotes(audience.kept(report.getExplanationNotes(), ReportNote::getVisibility))
                .preventionNotes(audience.kept(report.getPreventionNotes(), ReportNote::getVisibility))
                .mergeReport(report.getMergeReport().filter(m -> audience.isInternal()))
                .findings(audience.isInternal() ? findings(report) : List.of())
                .build();
    }

    /** A finding quotes what it is about, so it goes with it. */
    private List<Finding> findings(Report report) {
        HiddenPlaces hidden = HiddenPlaces.of(report.getPostmortem(), audience);
        return report.getFindings().stream()
                .filter(f -> !hidden.contains(f.getPath()))
                .toList();
    }

    private Postmortem filtered(Postmortem all) {
        List<ContributingFactor> factors = factors(all);
        Set<FactorId> known = factors.stream().map(ContributingFactor::getId).collect(Collectors.toSet());
        PostmortemBuilder shown = Postmortem.builder()
                .id(all.getId())
                .title(all.getTitle())
                .status(all.getStatus())
                .visibility(all.getVisibility())
                .incident(new IncidentFilter(audience).incident(all))
                .publishedAt(all.getPublishedAt())
                .impacts(impacts(all))
                .factors(factors)
                .explanations(explanations(all, known))
                .actionItems(actions(all, known))
                .timeline(new TimelineFilter(audience).timeline(all));
        texts.addTo(shown, all);
        if (audience.admits(all.getVisibility())) {
            shown.summary(all.getSummary());
            if (audience.isInternal()) {
                shown.owner(all.getOwner())
                        .contributors(all.getContributors())
                        .dueBy(all.getDueBy())
                        .revision(all.getRevision())
                        .labels(all.getLabels());
            }
        }
        return shown.build();
    }

    private List<Impact> impacts(Postmortem all) {
        return audience.kept(all.getImpacts(), Impact::getVisibility).stream()
                .map(i -> i.toBuilder()
                        .evidence(audience.evidence(i.getEvidence()))
                        .impactedCustomers(
                                audience.isInternal()
                                        ? audience.kept(i.getImpactedCustomers(), ImpactedCustomer::getVisibility)
                                        : List.of())
                        .build())
                .toList();
    }

    private List<ContributingFactor> factors(Postmortem all) {
        return audience.kept(all.getFactors(), ContributingFactor::getVisibility).stream()
                .map(f -> f.toBuilder()
                        .evidence(audience.evidence(f.getEvidence()))
                        .build())
                .toList();
    }

    /** An explanation with a cause taken out would say something else; it goes as a whole. */
    private List<Explanation> explanations(Postmortem all, Set<FactorId> known) {
        return audience.kept(all.getExplanations(), Explanation::getVisibility).stream()
                .filter(e -> known.contains(e.getEffect()) && known.containsAll(e.getCauses()))
                .map(e -> e.toBuilder()
                        .evidence(audience.evidence(e.getEvidence()))
                        .build())
                .toList();
    }

    private List<ActionItem> actions(Postmortem all, Set<FactorId> known) {
        return audience.kept(all.getActionItems(), ActionItem::getVisibility).stream()
                .map(a -> action(a, known))
                .toList();
    }

    private ActionItem action(ActionItem action, Set<FactorId> known) {
        ActionItemBuilder shown = action.toBuilder()
                .addresses(
                        action.getAddresses().stream().filter(known::contains).toList());
        if (!audience.isInternal()) {
            shown.owner(Optional.empty())
                    .team(Optional.empty())
                    .issue(Optional.empty())
                    .externalKey(Optional.empty());
        }
        return shown.build();
    }
}
