package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.EventTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What figures need of a postmortem: no timeline, no person, and no text but those of factors.
 *
 * <p>Lists are in the order of ids and names: in which order somebody wrote them makes no difference to any figure, and so
 * must make none to whether two values differ.
 *
 * @param facts a postmortem with nothing but these facts, so that whatever measures one measures this
 * @param actions its action items
 */
record Digest(Postmortem facts, List<ActionDigest> actions) {
    static Digest of(Postmortem postmortem) {
        Postmortem facts = Postmortem.builder()
                .id(postmortem.getId())
                .title(postmortem.getId().toString())
                .status(PostmortemStatus.DRAFT)
                .incident(postmortem.getIncident().map(Digest::bare))
                .impacts(sorted(postmortem.getImpacts(), Impact::getId, impact -> bare(impact, postmortem)))
                .factors(sorted(postmortem.getFactors(), ContributingFactor::getId, Digest::bare))
                .labels(postmortem.getLabels())
                .build();
        return new Digest(
                facts,
                postmortem.getActionItems().stream()
                        .map(ActionDigest::of)
                        .sorted(Comparator.comparing(ActionDigest::id))
                        .toList());
    }

    private static <T, K extends Comparable<K>> List<T> sorted(
            List<T> parts, Function<T, K> key, UnaryOperator<T> bare) {
        return parts.stream().sorted(Comparator.comparing(key)).map(bare).toList();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted(CodePoints::compare).toList();
    }

    private static Incident bare(Incident incident) {
        return Incident.builder()
                .mode(incident.getMode())
                .severity(incident.getSeverity())
                .detectionMethod(incident.getDetectionMethod())
                .affectedServices(sorted(incident.getAffectedServices()))
                .teams(sorted(incident.getTeams()))
                .milestones(sorted(incident.getMilestones(), Milestone::getName, Digest::bare))
                .duplicateOf(incident.getDuplicateOf())
                .build();
    }

    private static Milestone bare(Milestone milestone) {
        return Milestone.builder()
                .name(milestone.getName())
                .at(bare(milestone.getAt()))
                .build();
    }

    private static EventTime bare(EventTime time) {
        return time.getRaw().isEmpty()
                ? time
                : time.toBuilder().raw(Optional.empty()).build();
    }

    private static Impact bare(Impact impact, Postmortem postmortem) {
        return Impact.builder()
                .id(idAmongAll(impact, postmortem))
                .startedAt(bare(impact.getStartedAt()))
                .endedAt(impact.getEndedAt().map(Digest::bare))
                .scope(impact.getScope())
                .severity(impact.getSeverity())
                .customerVisible(impact.isCustomerVisible())
                .customersAffected(impact.getCustomersAffected())
                .customersReported(impact.getCustomersReported())
                .supportTickets(impact.getSupportTickets())
                .requestsFailed(impact.getRequestsFailed())
                .requestsTotal(impact.getRequestsTotal())
                .money(sorted(impact.getMoney(), Digest::currency, UnaryOperator.identity()))
                .build();
    }

    /** Ids of impacts mean something within one postmortem only; a slash in its id must not look like the one behind it. */
    private static ImpactId idAmongAll(Impact impact, Postmortem postmortem) {
        String escaped = postmortem.getId().toString().replace("~", "~0").replace("/", "~1");
        return ImpactId.of(escaped + "/" + impact.getId());
    }

    private static String currency(MoneyRange money) {
        return money.getCurrency().getCurrencyCode();
    }

    private static ContributingFactor bare(ContributingFactor factor) {
        return ContributingFactor.builder()
                .id(factor.getId())
                .text(factor.getText())
                .kind(factor.getKind())
                .layer(factor.getLayer())
                .category(factor.getCategory())
                .build();
    }
}
