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
    private static final String REFERENCE = "_reference";
    private static final Map<String, ActorType> TYPES = Map.of(
            "user", ActorType.HUMAN,
            "bot_user", ActorType.BOT,
            "service", ActorType.SYSTEM,
            "integration", ActorType.SYSTEM);

    private Agents() {}

    /** Returns who a reference names; the id where there is no name. */
    static Optional<Actor> actor(JsonRecord reference) {
        return name(reference)
                .map(name -> Actor.builder()
                        .name(name)
                        .type(type(reference))
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

    /** Returns the type of a record, whether it is the record itself or only a reference to it. */
    static String baseType(JsonRecord record) {
        String type = record.text("type").orElse("");
        return type.endsWith(REFERENCE) ? type.substring(0, type.length() - REFERENCE.length()) : type;
    }

    /** Webhooks of version 1 have no types; only people have an address. */
    private static ActorType type(JsonRecord reference) {
        String base = baseType(reference);
        ActorType untyped = reference.has("email") ? ActorType.HUMAN : ActorType.UNKNOWN;
        return TYPES.getOrDefault(base, base.endsWith("_integration") ? ActorType.SYSTEM : untyped);
    }
}
