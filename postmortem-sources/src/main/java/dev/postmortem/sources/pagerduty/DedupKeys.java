package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.json.JsonRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a monitor opened an incident, where the record shows them.
 *
 * <p>Alertmanager sends the SHA-256 of its group key, so that these are the keys of the alerts of that group.
 */
final class DedupKeys {
    private final Set<String> keys = new LinkedHashSet<>();

    DedupKeys addIncident(JsonRecord incident) {
        incident.text("incident_key").ifPresent(keys::add);
        incident.text("alert_key").ifPresent(keys::add);
        incident.elements("alerts").forEach(alert -> alert.text("alert_key").ifPresent(keys::add));
        return this;
    }

    DedupKeys addChannel(JsonRecord channel) {
        channel.text("incident_key").ifPresent(keys::add);
        channel.text("cef_details", "dedup_key").ifPresent(keys::add);
        return this;
    }

    /** Only the beginning and the end of an incident are facts that the monitor tells too. */
    List<CorrelationKey> of(EventKind kind) {
        List<CorrelationKey> result = new ArrayList<>();
        if (kind.equals(EventKind.ALERT_FIRED)) {
            keys.forEach(key -> result.add(CorrelationKey.of("group:" + key + ":fired")));
        } else if (kind.equals(EventKind.ALERT_RESOLVED)) {
            keys.forEach(key -> result.add(CorrelationKey.of("group:" + key + ":resolved")));
        }
        return result;
    }
}
