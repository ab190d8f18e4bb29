package dev.postmortem.sources.grafana;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import java.util.List;

/** A webhook of the alerting before unified alerting: it tells a state and no time at all. */
final class LegacyMessage {
    private LegacyMessage() {}

    /** Says what is missing and where it is; this record never has a time. */
    static List<TimelineEvent> read(JsonRecord message) {
        message.requireObject("a webhook message");
        String title = message.text("title")
                .or(() -> message.text("ruleName"))
                .map(words -> " (\"" + words + "\")")
                .orElse("");
        String rule = message.text("ruleId").orElse("ID");
        throw new RowProblem(
                "source.no-time",
                "webhooks of Grafana before unified alerting have no time" + title,
                "export what Grafana noted of this alert, with times: GET /api/annotations?type=alert&alertId=" + rule
                        + "; or add the event by hand");
    }
}
