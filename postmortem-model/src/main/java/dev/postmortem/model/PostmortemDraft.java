package dev.postmortem.model;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.InferredMilestones;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a postmortem out of what the sources show, as a place for people to begin.
 *
 * <p>Nothing is guessed: a draft has the timeline, the milestones that events prove (marked as inferred) and the services
 * that events name. Stateless; the results are immutable.
 */
public final class PostmortemDraft {
    private static final int TITLE_LENGTH = 120;

    private PostmortemDraft() {}

    /**
     * Returns the draft of an incident about which people have written nothing yet.
     *
     * @param timeline the timeline
     * @return a postmortem in the status DRAFT with the id {@code draft}
     */
    public static Postmortem of(Timeline timeline) {
        List<String> services = Objects.requireNonNull(timeline, "timeline").getEvents().stream()
                .flatMap(e -> e.getAffectedServices().stream())
                .distinct()
                .sorted()
                .toList();
        Postmortem draft = Postmortem.builder()
                .id(PostmortemId.of("draft"))
                .status(PostmortemStatus.DRAFT)
                .title(title(timeline))
                .incident(Incident.builder().affectedServices(services).build())
                .build();
        return update(draft, timeline);
    }

    /**
     * Returns a postmortem with a new timeline and the milestones that it proves.
     *
     * <p>What people stated always wins; what was inferred before is inferred anew. Doing it twice changes nothing.
     *
     * @param postmortem what people wrote
     * @param timeline the timeline
     * @return the postmortem with both
     */
    public static Postmortem update(Postmortem postmortem, Timeline timeline) {
        Objects.requireNonNull(timeline, "timeline");
        Incident incident = Objects.requireNonNull(postmortem, "postmortem")
                .getIncident()
                .orElseGet(() -> Incident.builder().build());
        return postmortem.toBuilder()
                .incident(InferredMilestones.addTo(incident, timeline))
                .timeline(timeline)
                .build();
    }

    private static String title(Timeline timeline) {
        Optional<TimelineEvent> alert = timeline.getEvents().stream()
                .filter(e -> e.getKind().equals(EventKind.ALERT_FIRED))
                .findFirst();
        String what = alert.map(e -> ": " + firstLine(e.getText())).orElse("");
        return alert.or(() -> timeline.getEvents().stream().findFirst())
                .flatMap(e -> e.getOccurredAt().toAdjustedEarliest())
                .map(time -> "Incident of " + time.atOffset(ZoneOffset.UTC).toLocalDate() + what)
                .orElse("Incident");
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }
}
