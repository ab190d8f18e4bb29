package dev.postmortem.sources.grafana;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.time.IsoTimes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the monitor sent: one alert, or a notification of Alertmanager with several. */
final class AlertPayload {
    private AlertPayload() {}

    /**
     * Returns the keys under which the alerts of a new group are known to Alertmanager.
     *
     * @param payload the payload
     * @param group the group; one of several alerts has them in other payloads too, and shares no key
     */
    static List<CorrelationKey> keys(JsonRecord payload, JsonRecord group) {
        boolean several =
                group.number("alerts_count").filter(count -> count > 1).isPresent();
        if (several) {
            return List.of();
        }
        return Stream.concat(Stream.of(payload), payload.elements("alerts").stream())
                .flatMap(alert -> key(alert).stream())
                .distinct()
                .toList();
    }

    private static Optional<CorrelationKey> key(JsonRecord alert) {
        return alert.text("fingerprint")
                .flatMap(print -> start(alert).map(start -> "alert:" + print + "@" + start + ":fired"))
                .map(CorrelationKey::of);
    }

    /** The group stands without the key; its own time is elsewhere. */
    private static Optional<String> start(JsonRecord alert) {
        try {
            return alert.text("startsAt")
                    .flatMap(text -> IsoTimes.read(text).getEarliest())
                    .map(Object::toString);
        } catch (RowProblem e) {
            return Optional.empty();
        }
    }
}
