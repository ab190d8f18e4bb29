package dev.postmortem.model.timeline.view;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What two events have in common that say the same again: one text for each kind of fact.
 *
 * <p>A text rather than a record, because a hash map compares texts of equal hashes by their order, and what is in files
 * may be made to have equal hashes.
 */
final class SameFact {
    private static final Pattern EPISODE = Pattern.compile("(?:@[^@]*)?(?::fired|:resolved)$|@[^@]*$");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\b(?=[a-fA-F]*[0-9])[0-9a-fA-F]++\\b|[0-9]++");
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private SameFact() {}

    /** {@return the key of an event; absent if it says nothing that another can say again} */
    static Optional<String> key(TimelineEvent event) {
        Optional<String> alert = alert(event);
        if (alert.isPresent()) {
            return Optional.of(joined(List.of("alert", system(event), audience(event), alert.get())));
        }
        String text = text(event);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(List.of(
                        event.getKind().toString(),
                        system(event),
                        audience(event),
                        event.getActor().flatMap(Actor::getId).orElse(""),
                        event.getActor().map(Actor::getName).orElse(""),
                        event.getThreadKey().orElse(""),
                        event.getLevel().orElse(""),
                        joined(event.getAffectedServices()),
                        text)));
    }

    /** What an alert is called in every episode: its key without the start and the phase of the episode. */
    private static Optional<String> alert(TimelineEvent event) {
        if (!event.getKind().equals(EventKind.ALERT_FIRED) && !event.getKind().equals(EventKind.ALERT_RESOLVED)) {
            return Optional.empty();
        }
        return event.getCorrelationKeys().stream()
                .map(CorrelationKey::toString)
                .filter(key -> !key.startsWith("group:"))
                .findFirst()
                .map(key -> EPISODE.matcher(key).replaceFirst(""));
    }

    /** Log lines of one place in a program differ in numbers; in what people and deployments say numbers matter. */
    private static String text(TimelineEvent event) {
        String text = BLANKS.matcher(event.getText()).replaceAll(" ").strip();
        return event.getKind().equals(EventKind.LOG)
                ? NUMBER.matcher(UUID.matcher(text).replaceAll("#")).replaceAll("#")
                : text;
    }

    private static String system(TimelineEvent event) {
        return event.getSource().getSystem();
    }

    private static String audience(TimelineEvent event) {
        return event.getVisibility().name();
    }

    private static String joined(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.length()).append(':').append(part));
        return joined.toString();
    }
}
