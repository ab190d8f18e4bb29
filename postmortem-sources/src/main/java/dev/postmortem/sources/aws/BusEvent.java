package dev.postmortem.sources.aws;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event of any service: what it is about, the state it came to and the words that say more. */
final class BusEvent {
    private static final List<String> SUBJECTS = List.of(
            "pipeline",
            "deploymentGroup",
            "application",
            "project-name",
            "stack-id",
            "clusterArn",
            "group",
            "instance-id",
            "SourceIdentifier",
            "AutoScalingGroupName",
            "service",
            "name");
    private static final List<String> REASONS = List.of(
            "reason",
            "stoppedReason",
            "Message",
            "message",
            "StatusMessage",
            "error-code",
            "cause",
            "statusReason",
            "description");

    private final JsonRecord event;
    private final JsonRecord detail;
    private final String type;
    private final Optional<String> state;

    BusEvent(JsonRecord event) {
        this.event = event;
        this.detail = event.at("detail");
        this.type = event.text("detail-type").orElse("Event");
        this.state = BusStates.of(detail);
    }

    TimelineEvent toEvent(JsonRows rows) {
        return TimelineEvent.builder()
                .id(EventId.of("aws:event:" + event.identity(rows.file(), "id")))
                .kind(BusStates.kind(type, detail))
                .occurredAt(event.time("time"))
                .source(rows.source(event.pointer(), event.text("id")))
                .actor(event.text("source").map(name -> Actor.of(name, ActorType.SYSTEM)))
                .text(text())
                .putAllAttributes(attributes())
                .addAllAffectedServices(services())
                .build();
    }

    private String text() {
        Stream<Optional<String>> parts = Stream.of(Optional.of(type), subject(), state, reason());
        return parts.flatMap(Optional::stream).collect(Collectors.joining(": "));
    }

    /** The resource that the event names first says what it is about where no member does. */
    private Optional<String> subject() {
        Optional<String> named =
                SUBJECTS.stream().flatMap(name -> detail.text(name).stream()).findFirst();
        List<JsonRecord> resources = event.elements("resources");
        return type.startsWith("ECS") || named.isEmpty()
                ? resources.stream()
                        .findFirst()
                        .flatMap(arn -> AwsRecords.lastPart(arn.text()))
                        .or(() -> named)
                : named;
    }

    private Optional<String> reason() {
        Optional<String> described = detail.elements("eventDescription").stream()
                .flatMap(part -> part.text("latestDescription").stream())
                .findFirst();
        return described.or(() ->
                REASONS.stream().flatMap(name -> detail.text(name).stream()).findFirst());
    }

    private List<String> services() {
        boolean health = event.text("source").filter("aws.health"::equals).isPresent();
        return health ? detail.text("service").stream().toList() : List.of();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(detail.members("detail."));
        attributes.putAll(event.texts("source", "account", "region"));
        attributes.put("type", type);
        state.ifPresent(value -> attributes.put("state", value));
        String resources = event.elements("resources").stream()
                .flatMap(arn -> arn.text().stream())
                .collect(Collectors.joining(", "));
        if (!resources.isEmpty()) {
            attributes.put("resources", resources);
        }
        return attributes;
    }
}
