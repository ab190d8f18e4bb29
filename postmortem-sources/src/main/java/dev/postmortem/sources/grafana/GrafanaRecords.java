package dev.postmortem.sources.grafana;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordFormat;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One kind of record of Grafana.
 *
 * @param id the id of the format
 * @param what what the records are called
 * @param envelopes the members that may hold them
 * @param here tells whether a record stands at a path
 * @param reader makes events of one
 */
record GrafanaRecords(
        String id,
        String what,
        List<String> envelopes,
        BiPredicate<JsonShape, String> here,
        BiFunction<JsonRecord, JsonRows, List<TimelineEvent>> reader)
        implements RecordKind {
    static JsonFormat annotations() {
        return new RecordFormat(new GrafanaRecords(
                "grafana-annotations",
                "annotations",
                List.of("annotations"),
                GrafanaRecords::isAnnotation,
                (record, rows) -> List.of(new Annotation(record, rows).toEvent())));
    }

    static JsonFormat legacyWebhooks() {
        return new RecordFormat(new GrafanaRecords(
                "grafana-legacy-webhook",
                "messages",
                List.of(),
                (shape, at) -> shape.hasAll(at + "/ruleName", at + "/ruleUrl")
                        || shape.has(at + "/evalMatches") && hasAny(shape, at, "/ruleId", "/dashboardId", "/ruleName"),
                (record, rows) -> LegacyMessage.read(record)));
    }

    static JsonFormat alertGroups() {
        return new RecordFormat(new GrafanaRecords(
                "grafana-oncall-alert-groups",
                "alert groups",
                List.of("results"),
                (shape, at) -> shape.hasAll(at + "/integration_id", at + "/alerts_count")
                        && hasAny(shape, at, "/route_id", "/created_at", "/state"),
                (record, rows) -> new AlertGroup(record, rows).toEvents()));
    }

    static JsonFormat oncallWebhooks() {
        return new RecordFormat(new GrafanaRecords(
                "grafana-oncall-webhook",
                "messages",
                List.of(),
                (shape, at) -> shape.has(at + "/event/type")
                        && hasAny(shape, at, "/alert_group_id", "/alert_group/integration_id", "/alert_group/state"),
                (record, rows) -> List.of(new OnCallMessage(record, rows).toEvent())));
    }

    /** What the API gives has all of the first; what was sent to it has the others. */
    private static boolean isAnnotation(JsonShape shape, String at) {
        return shape.hasAll(at + "/alertId", at + "/dashboardId", at + "/panelId")
                || shape.hasAll(at + "/time", at + "/text")
                        && hasAny(shape, at, "/dashboardUID", "/panelId", "/timeEnd", "/isRegion")
                        && !hasAny(shape, at, "/level", "/msg");
    }

    private static boolean hasAny(JsonShape shape, String at, String... members) {
        return Stream.of(members).anyMatch(member -> shape.has(at + member));
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return here.test(shape, at);
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        rows.row(record.pointer(), () -> reader.apply(record, rows));
    }

    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        return Optional.of(envelope.at("next")).filter(next -> next.text().isPresent());
    }
}
