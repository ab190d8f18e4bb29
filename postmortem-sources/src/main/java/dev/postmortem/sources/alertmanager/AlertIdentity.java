package dev.postmortem.sources.alertmanager;

import dev.postmortem.sources.json.JsonRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells the alerts of one payload apart.
 *
 * <p>The fingerprint, which old versions and some other programs leave out, and of which some give one to several
 * alerts; then the labels, of which the fingerprint is a hash anyway.
 */
final class AlertIdentity {
    private static final int DIGITS = 16;

    private final Set<String> ambiguous = new HashSet<>();

    /**
     * Looks for fingerprints that stand for several alerts.
     *
     * @param alerts the alerts of one payload
     */
    AlertIdentity(List<JsonRecord> alerts) {
        Map<String, String> labelsOf = new HashMap<>();
        for (JsonRecord alert : alerts) {
            Optional<String> fingerprint = alert.text("fingerprint");
            if (fingerprint.isPresent()) {
                String labels = labels(alert);
                String before = labelsOf.putIfAbsent(fingerprint.get(), labels);
                if (before != null && !before.equals(labels)) {
                    ambiguous.add(fingerprint.get());
                }
            }
        }
    }

    /** Returns a text that is the same for the same alert in every payload where its fingerprint is its own. */
    String of(JsonRecord alert) {
        Optional<String> fingerprint = alert.text("fingerprint");
        if (fingerprint.isPresent() && !ambiguous.contains(fingerprint.get())) {
            return fingerprint.get();
        }
        String hash = Sha256.hex(labels(alert)).substring(0, DIGITS);
        return fingerprint.map(shared -> shared + "." + hash).orElse(hash);
    }

    /** Names and values with their lengths, so that no two sets of labels have the same text. */
    private static String labels(JsonRecord alert) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(alert.at("labels").members(""))
                .forEach((name, value) -> text.append(name.length())
                        .append(':')
                        .append(name)
                        .append(value.length())
                        .append(':')
                        .append(value));
        return text.toString();
    }
}
