package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** References to users, services and integrations. */
final class Agents {
    private static final Map<String, ActorType> TYPES = Map.of(
            "user", ActorType.HUMAN,
            "bot_user", ActorType.BOT,
            "service", ActorType.SYSTEM,
            "integration", ActorType.SYSTEM,
            "inbound_integration", ActorType.SYSTEM);

    private Agents() {}

    /** Returns who a reference names; the id where there is no name. */
    static Optional<Actor> actor(JsonRecord reference) {
        return name(reference)
                .map(name -> Actor.builder()
                        .name(name)
                        .type(type(reference.text("type").orElse("")))
                        .id(reference.text("id"))
                        .build());
    }

    /** Returns the name in a reference, or the id where there is none. */
    static Optional<String> name(JsonRecord reference) {
        return reference.text("summary").or(() -> reference.text("name")).or(() -> reference.text("id"));
    }

    /** Returns the names in several references, in one text. */
    static Optional<String> names(List<JsonRecord> references) {
        String names =
                references.stream().flatMap(r -> name(r).stream()).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static ActorType type(String type) {
        String base = type.endsWith("_reference") ? type.substring(0, type.length() - "_reference".length()) : type;
        ActorType fallback = base.endsWith("_integration") ? ActorType.SYSTEM : ActorType.UNKNOWN;
        return TYPES.getOrDefault(base, fallback);
    }
}
