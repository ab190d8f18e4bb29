package dev.postmortem.sources.sentry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Webhooks of an integration: what happened to an issue, an error, or an alert. */
final class WebhookFormat implements JsonFormat {
    @Override
    public String id() {
        return "sentry-webhook";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean sender = shape.has("/installation") || shape.has("/actor");
        return sender
                && shape.has("/action")
                && Stream.of(
                                "/data/issue/shortId",
                                "/data/event/event_id",
                                "/data/error/event_id",
                                "/data/metric_alert/alert_rule")
                        .anyMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord message = new JsonRecord(element, pointer);
        JsonRecord issue = message.at("data", "issue");
        rows.row(pointer, () -> issue.has() ? new IssueRecord(issue, rows).toEvents() : List.of(event(message, rows)));
        if (issue.has()) {
            String action = message.text("action").orElse("");
            whatWasDone(issue, action, message)
                    .ifPresent(done -> rows.problem(message.at("action").pointer(), IssueRecord.noTime(issue, done)));
        }
    }

    /** Sentry sends the time of an action in a header only; the message has the times of the errors. */
    private static Optional<String> whatWasDone(JsonRecord issue, String action, JsonRecord message) {
        if (action.equals("created") || !issue.node().isObject()) {
            return Optional.empty();
        }
        return Optional.of(People.sender(message.at("actor"))
                .map(who -> action + " by " + who.getName())
                .orElse(action));
    }

    private static TimelineEvent event(JsonRecord message, JsonRows rows) {
        message.requireObject("a webhook message");
        JsonRecord data = message.at("data");
        if (data.has("error")) {
            return new ErrorEvent(data.at("error")).toEvent(rows);
        }
        if (data.has("event")) {
            return new AlertMessage(message).ofEvent(rows);
        }
        if (data.has("metric_alert")) {
            return new AlertMessage(message).ofMetric(rows);
        }
        throw new RowProblem(
                "source.bad-row",
                "the message has no issue, error, event or alert",
                "remove it, or add the event by hand");
    }
}
