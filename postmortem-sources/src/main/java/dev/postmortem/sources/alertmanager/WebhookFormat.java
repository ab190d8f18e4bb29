package dev.postmortem.sources.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Payloads of the webhook receiver, versions 3 and 4, and those of Grafana, which have the same shape. */
final class WebhookFormat implements JsonFormat {
    private static final List<String> ENVELOPE = List.of(
            "/receiver", "/groupKey", "/groupLabels", "/commonLabels", "/commonAnnotations", "/truncatedAlerts");

    @Override
    public String id() {
        return "alertmanager-webhook";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        long envelope = ENVELOPE.stream().filter(shape::has).count();
        boolean alert = Stream.of("/alerts/*/labels", "/alerts/*/annotations", "/alerts/*/status")
                .anyMatch(shape::has);
        boolean times = shape.has("/alerts/*/startsAt") || shape.has("/alerts/*/endsAt");
        return envelope >= 2 || (alert && (times || envelope == 1));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("alerts");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord payload = new JsonRecord(element, pointer);
        if (!payload.node().path("alerts").isArray()) {
            rows.row(pointer, () -> {
                throw new RowProblem(
                        "source.bad-row",
                        "the payload has no array \"alerts\"",
                        "save the whole body of the notification");
            });
            return;
        }
        reportTruncation(payload, rows);
        List<JsonRecord> alerts = payload.elements("alerts");
        AlertIdentity identity = new AlertIdentity(alerts);
        AlertSystem system = AlertSystem.of(payload);
        for (JsonRecord alert : alerts) {
            rows.row(alert.pointer(), () -> {
                alert.requireObject("an alert");
                return events(
                        new Alert(alert, identity.of(alert), system, payload.text("groupKey")),
                        alert,
                        isResolved(alert, payload),
                        rows);
            });
        }
    }

    private static void reportTruncation(JsonRecord payload, JsonRows rows) {
        JsonRecord truncated = payload.at("truncatedAlerts");
        if (truncated.number().filter(count -> count > 0).isPresent()) {
            rows.problem(
                    truncated.pointer(),
                    new RowProblem(
                            "source.incomplete",
                            "the sender left out more alerts of this notification: "
                                    + truncated.node().asText(),
                            "raise max_alerts of the receiver, or export the alerts from the API too"));
        }
    }

    /** Old payloads give the status only for all alerts together. */
    private static boolean isResolved(JsonRecord alert, JsonRecord payload) {
        return alert.text("status")
                .or(() -> payload.text("status"))
                .filter("resolved"::equalsIgnoreCase)
                .isPresent();
    }

    /** An alert whose end cannot be read has still fired. */
    private static List<TimelineEvent> events(Alert alert, JsonRecord record, boolean resolved, JsonRows rows) {
        TimelineEvent fired = alert.fired(rows);
        if (!resolved) {
            return List.of(fired);
        }
        try {
            return List.of(fired, alert.resolved(rows));
        } catch (RowProblem e) {
            rows.problem(record.at("endsAt").pointer(), e);
            return List.of(fired);
        }
    }
}
