package dev.postmortem.model;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.text.AlignedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a postmortem out for a terminal: what it is about, where it stands, and how much there is of each part. */
final class PostmortemText {
    private PostmortemText() {}

    static String of(Postmortem postmortem) {
        AlignedText text = AlignedText.titled(postmortem.getId() + ": " + postmortem.getTitle())
                .row("status", status(postmortem))
                .field("owner", postmortem.getOwner().map(Actor::getName))
                .field("incident", postmortem.getIncident().map(PostmortemText::incident))
                .field("summary", postmortem.getSummary());
        return parts(postmortem, text).toString();
    }

    private static String status(Postmortem postmortem) {
        return Stream.of(
                        Optional.of(postmortem.getStatus().toString()),
                        postmortem.getRevision().map(revision -> "revision " + revision),
                        postmortem.getDueBy().map(day -> "due by " + day),
                        postmortem.getPublishedAt().map(at -> "published " + at),
                        postmortem.getWaiver().map(waiver -> "waived"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String incident(Incident incident) {
        return Stream.of(
                        incident.getReference(),
                        incident.getSeverity().map(Severity::getLabel),
                        incident.getStatus().map(Object::toString),
                        Optional.of(count(incident.getMilestones(), "milestone")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static AlignedText parts(Postmortem postmortem, AlignedText text) {
        return text.row("impacts", String.valueOf(postmortem.getImpacts().size()))
                .row(
                        "factors",
                        postmortem.getFactors().size() + ", " + count(postmortem.getExplanations(), "explanation"))
                .row("action items", actions(postmortem.getActionItems()))
                .row("timeline", timeline(postmortem));
    }

    private static String actions(List<ActionItem> actions) {
        Map<ActionStatus, Long> byStatus = actions.stream()
                .collect(Collectors.groupingBy(ActionItem::getStatus, TreeMap::new, Collectors.counting()));
        String statuses = byStatus.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return actions.size() + (statuses.isEmpty() ? "" : ": " + statuses);
    }

    private static String timeline(Postmortem postmortem) {
        String window = postmortem
                .getTimeline()
                .toWindow()
                .map(w -> " from " + w.getStartInclusive() + " to "
                        + w.getEndExclusive().minusNanos(1))
                .orElse("");
        String events = count(postmortem.getTimeline().getEvents(), "event") + window;
        return postmortem.getTimeline().hasNoEvents() ? events : events + "; getTimeline() prints them";
    }

    private static String count(Collection<?> parts, String noun) {
        return parts.size() + " " + noun + (parts.size() == 1 ? "" : "s");
    }
}
