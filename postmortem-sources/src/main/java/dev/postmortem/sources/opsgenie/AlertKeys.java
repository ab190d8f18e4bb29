package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that the records of one alert share.
 *
 * <p>Alertmanager sends the SHA-256 of its group key as the alias, so that this is the key of the alerts of that group.
 *
 * @param alert the id of the alert in Opsgenie, where the record shows it
 * @param alias the name that the monitor gave it, where the record shows it
 */
record AlertKeys(Optional<String> alert, Optional<String> alias) {
    /** Only the beginning and the end of an alert are facts that other records tell too. */
    List<CorrelationKey> of(EventKind kind) {
        if (kind.equals(EventKind.ALERT_FIRED)) {
            return keys(":fired");
        }
        return kind.equals(EventKind.ALERT_RESOLVED) ? keys(":resolved") : List.of();
    }

    private List<CorrelationKey> keys(String phase) {
        List<CorrelationKey> keys = new ArrayList<>();
        alert.ifPresent(id -> keys.add(CorrelationKey.of("opsgenie:" + id + phase)));
        alias.ifPresent(name -> keys.add(CorrelationKey.of("group:" + name + phase)));
        return keys;
    }
}
