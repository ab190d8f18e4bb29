package dev.postmortem.model.policy;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out why a policy asks for a postmortem. */
final class Requirement {
    private final PostmortemPolicy policy;
    private final RequirementCriteria criteria;
    private final Postmortem postmortem;

    Requirement(PostmortemPolicy policy, Postmortem postmortem) {
        this.policy = policy;
        this.criteria = policy.getCriteria();
        this.postmortem = postmortem;
    }

    List<Criterion> criteria() {
        return Stream.of(Criterion.values()).filter(this::holds).toList();
    }

    private boolean holds(Criterion criterion) {
        return switch (criterion) {
            case SEVERITY ->
                postmortem
                        .getIncident()
                        .flatMap(Incident::getSeverity)
                        .flatMap(policy::ruleFor)
                        .isPresent();
            case VISIBLE_IMPACT ->
                criteria.getVisibleLongerThan().filter(this::wasVisibleFor).isPresent();
            case DATA_LOSS ->
                criteria.isDataLoss() && postmortem.getImpacts().stream().anyMatch(Requirement::lostData);
            case INTERVENTION -> criteria.isIntervention() && hasIntervention();
            case RESOLUTION_TIME ->
                criteria.getResolvedLaterThan().filter(this::tookLongerThan).isPresent();
            case FOUND_BY_PEOPLE -> criteria.isFoundByPeople() && wasFoundByPeople();
        };
    }

    /** The longest that it can have been, because a policy is about what customers could notice. */
    private boolean wasVisibleFor(Duration threshold) {
        List<Impact> visible = postmortem.getImpacts().stream()
                .filter(i -> i.isCustomerVisible() && i.getSeverity() != FunctionalSeverity.NONE)
                .toList();
        boolean open = visible.stream().anyMatch(i -> i.getEndedAt().isEmpty());
        return open
                || ImpactAggregator.summarize(visible, Instant.EPOCH)
                        .getVisibleDuration()
                        .getMax()
                        .map(longest -> longest.compareTo(threshold) > 0)
                        .orElse(true);
    }

    private static boolean lostData(Impact impact) {
        return impact.getSeverity() == FunctionalSeverity.DATA_LOSS
                || !impact.getDataLosses().isEmpty();
    }

    private boolean hasIntervention() {
        return postmortem.getTimeline().getEvents().stream()
                .anyMatch(e ->
                        e.getKind().equals(EventKind.ROLLBACK) || e.getKind().equals(EventKind.ACTION));
    }

    private boolean tookLongerThan(Duration threshold) {
        Optional<Instant> detected = milestone(MilestoneName.DETECTED).flatMap(EventTime::toAdjustedEarliest);
        Optional<Instant> resolved = milestone(MilestoneName.RESOLVED).flatMap(EventTime::toAdjustedLatest);
        return detected.isPresent()
                && resolved.isPresent()
                && Duration.between(detected.get(), resolved.get()).compareTo(threshold) > 0;
    }

    private Optional<EventTime> milestone(MilestoneName name) {
        return postmortem.getIncident().flatMap(i -> i.milestone(name)).map(Milestone::getAt);
    }

    private boolean wasFoundByPeople() {
        return postmortem
                .getIncident()
                .flatMap(Incident::getDetectionMethod)
                .filter(m -> m.equals(DetectionMethod.CUSTOMER_REPORT)
                        || m.equals(DetectionMethod.EMPLOYEE_REPORT)
                        || m.equals(DetectionMethod.PARTNER_REPORT))
                .isPresent();
    }
}
