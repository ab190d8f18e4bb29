package dev.postmortem.model.timeline.view;

import dev.postmortem.model.common.Actor;
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
    private static final String GROUP = "group:";
    private static final Pattern PHASE = Pattern.compile(":(?:fired|resolved)$");

    /** The instant at which an episode began, in the keys of alerts; what else follows an at sign is part of a name. */
    private static final Pattern START = Pattern.compile(
            "^(alert:.*)@[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{4,20}(?:Z|[+-][0-9:]{2,6})$", Pattern.DOTALL);

    private static final String NUMBER_ALONE = "(?<![\\w.,-])[0-9]{1,18}";
    private static final String FRACTION = "[.,][0-9]{1,18}";
    private static final String UNIT = "%|(?:[num\u00B5]?s|sec|min|h|[KMGT]?i?B|[KMGT]bit)(?:/s)?(?![\\w-])";
    private static final String END = "(?![\\w-]|[.,][0-9])";

    /** A number that was measured: with a fraction, a unit or a sign before it; others tell one thing from another. */
    private static final Pattern MEASURED = Pattern.compile(NUMBER_ALONE + FRACTION + END
            + "|" + NUMBER_ALONE + "(?:" + FRACTION + "){0,4} ?(?:" + UNIT + ")"
            + "|(?<=[<>=]|[<>=] )[0-9]{1,18}" + END);

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
                        kind(event),
                        system(event),
                        audience(event),
                        event.getActor().flatMap(Actor::getId).orElse(""),
                        event.getActor().map(Actor::getName).orElse(""),
                        event.getThreadKey().orElse(""),
                        event.getLevel().orElse(""),
                        joined(event.getAffectedServices()),
                        text)));
    }

    private static boolean isAlert(TimelineEvent event) {
        return event.getKind().equals(EventKind.ALERT_FIRED) || event.getKind().equals(EventKind.ALERT_RESOLVED);
    }

    /**
     * What an alert is called in every episode: its key without the start and the phase of the episode. Where a record
     * tells of the group alone, it is the page for this group that comes again.
     */
    private static Optional<String> alert(TimelineEvent event) {
        if (!isAlert(event)) {
            return Optional.empty();
        }
        List<String> keys = event.getCorrelationKeys().stream()
                .map(key -> PHASE.matcher(key.toString()).replaceFirst(""))
                .toList();
        return keys.stream()
                .filter(key -> !key.startsWith(GROUP))
                .findFirst()
                .or(() -> keys.stream().findFirst())
                .map(key -> START.matcher(key).replaceFirst("$1"));
    }

    /**
     * Log lines of one place in a program differ in numbers, and an alert in what it measured; in what people and
     * deployments say numbers matter.
     */
    private static String text(TimelineEvent event) {
        String text = BLANKS.matcher(event.getText()).replaceAll(" ").strip();
        if (isAlert(event)) {
            return MEASURED.matcher(text).replaceAll("#");
        }
        return event.getKind().equals(EventKind.LOG)
                ? NUMBER.matcher(UUID.matcher(text).replaceAll("#")).replaceAll("#")
                : text;
    }

    /** An alert and its end are one thing that comes again. */
    private static String kind(TimelineEvent event) {
        return isAlert(event) ? "ALERT" : event.getKind().toString();
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
