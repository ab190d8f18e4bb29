package dev.postmortem.sources.alertmanager;

import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.sources.json.JsonRecord;
import java.util.stream.Stream;

/** Who sent an alert. */
enum AlertSystem {
    ALERTMANAGER("Alertmanager"),
    GRAFANA("Grafana");

    private final String title;

    AlertSystem(String title) {
        this.title = title;
    }

    /** Grafana writes the payload of Alertmanager, with members of its own. */
    static AlertSystem of(JsonRecord payload) {
        boolean grafana = payload.has("orgId")
                || payload.elements("alerts").stream()
                        .anyMatch(alert -> Stream.of("silenceURL", "dashboardURL", "panelURL", "valueString")
                                .anyMatch(alert::has));
        return grafana ? GRAFANA : ALERTMANAGER;
    }

    /** {@return the name for people} */
    String title() {
        return title;
    }

    /** The format is named after the program that came first; the provenance names the one that wrote the file. */
    EventSource named(EventSource source) {
        return this == GRAFANA ? source.toBuilder().system("grafana-webhook").build() : source;
    }
}
