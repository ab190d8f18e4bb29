package dev.postmortem.sources.grafana;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mark on a dashboard: what somebody wrote there, or an alert that changed its state. */
final class Annotation {
    private static final long MICROS_PER_MILLI = 1000;

    private final JsonRecord annotation;
    private final JsonRows rows;
    private final Optional<AlertState> state;

    Annotation(JsonRecord annotation, JsonRows rows) {
        this.annotation = annotation;
        this.rows = rows;
        this.state = AlertState.of(annotation);
    }

    TimelineEvent toEvent() {
        annotation.requireObject("an annotation");
        EventTime time = millis(annotation.at("time"));
        AnnotationText text = AnnotationText.of(annotation.text("text").orElse(""));
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of("grafana:ann:" + annotation.identity(rows.file(), "id")))
                .kind(state.map(AlertState::kind).orElse(EventKind.ANNOTATION))
                .occurredAt(time)
                .endedAt(end(time))
                .source(rows.source(annotation.pointer(), annotation.text("id")))
                .actor(actor())
                .text(words(text.plain()))
                .rawText(text.raw())
                .revision(revision())
                .putAllAttributes(attributes());
        annotation.elements("tags").forEach(tag -> tag.text().ifPresent(event::addTag));
        return event.build();
    }

    private static EventTime millis(JsonRecord at) {
        if (at.number().isEmpty()) {
            return at.time();
        }
        return EpochTimes.read(at.node().asText(), EpochUnit.MILLIS);
    }

    /** A mark at a point has no end, the same end, or zero. */
    private Optional<EventTime> end(EventTime start) {
        JsonRecord at = annotation.at("timeEnd");
        if (at.text().filter(text -> !text.equals("0")).isEmpty()) {
            return Optional.empty();
        }
        try {
            EventTime end = millis(at);
            if (end.getEarliest().equals(start.getEarliest())) {
                return Optional.empty();
            }
            requireAfter(start, end);
            return Optional.of(end);
        } catch (RowProblem e) {
            rows.problem(at.pointer(), e);
            return Optional.empty();
        }
    }

    private static void requireAfter(EventTime start, EventTime end) {
        boolean before = end.getEarliest()
                .flatMap(until -> start.getEarliest().filter(until::isBefore))
                .isPresent();
        if (before) {
            throw new RowProblem(
                    "source.bad-time", "the annotation ends before it begins", "correct it, or leave its end out");
        }
    }

    private Optional<Actor> actor() {
        if (state.isPresent()) {
            return Optional.of(Actor.of("Grafana", ActorType.SYSTEM));
        }
        return annotation
                .text("login")
                .or(() -> annotation.text("userName"))
                .or(() -> annotation.text("email"))
                .map(name -> Actor.builder()
                        .name(name)
                        .type(ActorType.HUMAN)
                        .id(annotation.text("userId"))
                        .build());
    }

    /** The mark of an alert often has no words of its own. */
    private String words(String text) {
        Optional<String> alert = annotation.text("alertName").filter(name -> !text.contains(name));
        String said =
                alert.map(name -> text.isEmpty() ? name : name + ": " + text).orElse(text);
        String about = said.isEmpty() ? state.isPresent() ? "Alert" : "Annotation" : said;
        return state.map(change -> about + " (" + change.words() + ")").orElse(about);
    }

    private Optional<Long> revision() {
        return annotation
                .number("updated")
                .filter(updated -> !annotation.number("created").equals(Optional.of(updated)))
                .map(millis -> millis * MICROS_PER_MILLI);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(annotation.texts(
                "alertId",
                "alertName",
                "dashboardId",
                "dashboardUID",
                "panelId",
                "prevState",
                "newState",
                "metric",
                "regionId"));
        attributes.putAll(annotation.at("data").members("data."));
        return attributes;
    }
}
