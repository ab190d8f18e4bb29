package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.timeline.EventAnnotation;
import java.util.List;
import java.util.Optional;

/**
 * Takes out of a report what its audience may not see, before anything is made of it.
 *
 * <p>A value with a visibility of its own goes by that, and so does each value inside it. Names of people, systems and keys
 * of trackers belong to the organisation whatever the visibility says; only the title is for everybody.
 */
final class AudienceFilter {
    private final Audience audience;
    private final TimelineFilter timeline;
    private final HiddenReferences hidden;

    private AudienceFilter(Audience audience, Postmortem all) {
        this.audience = audience;
        this.timeline = new TimelineFilter(audience, all);
        this.hidden = HiddenReferences.of(all, timeline.visible(), audience);
    }

    static Report apply(Report report, Visibility visibility) {
        return new AudienceFilter(new Audience(visibility), report.getPostmortem()).filtered(report);
    }

    private Report filtered(Report report) {
        Postmortem shown = filtered(report.getPostmortem());
        ReportBuilder filtered = Report.builder()
                .postmortem(shown)
                .language(report.getLanguage())
                .impactFacts(audience.kept(report.getImpactFacts(), ReportFact::getVisibility))
                .metrics(audience.kept(report.getMetrics(), ReportFact::getVisibility))
                .explanationNotes(audience.kept(report.getExplanationNotes(), ReportNote::getVisibility))
                .preventionNotes(audience.kept(report.getPreventionNotes(), ReportNote::getVisibility));
        if (isJudged(report) && audience.isInternal()) {
            HiddenPlaces places = HiddenPlaces.of(report.getPostmortem(), audience, hidden);
            FindingFilter findings = new FindingFilter(report.getPostmortem(), shown, places);
            filtered.mergeReport(report.getMergeReport().map(merge -> merged(merge, findings)))
                    .findings(findings.filtered(report.getFindings()))
                    .postmortem(shown.toBuilder()
                            .suppressions(shown.getSuppressions().stream()
                                    .filter(findings::admits)
                                    .toList())
                            .build());
        }
        return filtered.build();
    }

    /** Whether there is a judgement on a part of the postmortem, which may be hidden. */
    private static boolean isJudged(Report report) {
        return !report.getFindings().isEmpty()
                || report.getMergeReport().isPresent()
                || !report.getPostmortem().getSuppressions().isEmpty();
    }

    /** A file of which nothing is shown is not named either, nor when something hidden began or ended a silence or a file. */
    private MergeReport merged(MergeReport all, FindingFilter findings) {
        return all.toBuilder()
                .sources(all.getSources().stream()
                        .filter(source -> !findings.isHidden(source.getFile()))
                        .map(source -> source.toBuilder()
                                .first(source.getFirst().filter(at -> !findings.isHidden(at.toString())))
                                .last(source.getLast().filter(at -> !findings.isHidden(at.toString())))
                                .build())
                        .toList())
                .problems(all.getProblems().stream()
                        .filter(problem -> !findings.isHidden(problem.getFile()))
                        .toList())
                .assumptions(all.getAssumptions().stream()
                        .filter(assumption -> !findings.isHidden(assumption.getFile()))
                        .toList())
                .gaps(all.getGaps().stream()
                        .filter(gap -> !tellsHidden(gap, findings))
                        .toList())
                .contradictions(findings.filtered(all.getContradictions()))
                .build();
    }

    /** Its times may be those of a record that is hidden behind an event that is shown. */
    private boolean tellsHidden(TimelineGap gap, FindingFilter findings) {
        return hidden.contains(gap.getAfter())
                || hidden.contains(gap.getBefore())
                || findings.isHidden(gap.getStartInclusive().toString())
                || findings.isHidden(gap.getEndExclusive().toString());
    }

    private Postmortem filtered(Postmortem all) {
        PostmortemBuilder shown = Postmortem.builder()
                .id(all.getId())
                .title(all.getTitle())
                .status(all.getStatus())
                .visibility(all.getVisibility())
                .incident(new IncidentFilter(audience, timeline, hidden).incident(all))
                .publishedAt(all.getPublishedAt())
                .impacts(impacts(all))
                .factors(factors(all))
                .explanations(explanations(all))
                .actionItems(actions(all))
                .timeline(timeline.timeline());
        new TextFilter(audience, hidden).addTo(shown, all);
        if (audience.isInternal()) {
            shown.annotations(annotations(all))
                    .suppressions(audience.kept(all.getSuppressions(), Suppression::getVisibility));
        }
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

    private List<EventAnnotation> annotations(Postmortem all) {
        return all.getAnnotations().stream()
                .filter(annotation -> !hidden.conceals(annotation))
                .toList();
    }

    private List<Impact> impacts(Postmortem all) {
        return audience.kept(all.getImpacts(), Impact::getVisibility).stream()
                .map(this::impact)
                .toList();
    }

    /** How many customers were affected may be told; which ones, only inside. */
    private Impact impact(Impact all) {
        ImpactBuilder shown = all.toBuilder()
                .evidence(audience.evidence(all.getEvidence()))
                .impactedCustomers(audience.kept(all.getImpactedCustomers(), ImpactedCustomer::getVisibility));
        if (!audience.isInternal()) {
            shown.startedAt(audience.time(all.getStartedAt()))
                    .endedAt(all.getEndedAt().map(audience::time))
                    .dataLosses(all.getDataLosses().stream()
                            .map(loss -> loss.toBuilder()
                                    .startedAt(loss.getStartedAt().map(audience::time))
                                    .endedAt(loss.getEndedAt().map(audience::time))
                                    .build())
                            .toList())
                    .impactedCustomers(List.of())
                    .customersAffected(all.getCustomersAffected()
                            .map(count -> count.toBuilder().ids(List.of()).build()));
        }
        return shown.build();
    }

    private List<ContributingFactor> factors(Postmortem all) {
        return audience.kept(all.getFactors(), ContributingFactor::getVisibility).stream()
                .map(f -> f.toBuilder()
                        .evidence(audience.evidence(f.getEvidence()))
                        .build())
                .toList();
    }

    /** An explanation with a cause taken out would say something else; it goes as a whole. */
    private List<Explanation> explanations(Postmortem all) {
        return all.getExplanations().stream()
                .filter(e -> !hidden.contains(e.getId()))
                .map(e -> e.toBuilder()
                        .evidence(audience.evidence(e.getEvidence()))
                        .build())
                .toList();
    }

    private List<ActionItem> actions(Postmortem all) {
        return audience.kept(all.getActionItems(), ActionItem::getVisibility).stream()
                .map(this::action)
                .toList();
    }

    private ActionItem action(ActionItem action) {
        ActionItemBuilder shown = action.toBuilder()
                .addresses(hidden.without(action.getAddresses()))
                .breaks(hidden.without(action.getBreaks()));
        if (!audience.isInternal()) {
            shown.owner(Optional.empty())
                    .team(Optional.empty())
                    .issue(Optional.empty())
                    .externalKey(Optional.empty());
        }
        return shown.build();
    }
}
