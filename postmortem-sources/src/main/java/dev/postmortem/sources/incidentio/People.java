package dev.postmortem.sources.incidentio;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.Optional;

/** Who did something: a person, a workflow, an alert or the owner of a key of the API. */
final class People {
    private static final Map<String, ActorType> TYPES = Map.of(
            "user", ActorType.HUMAN,
            "api_key", ActorType.BOT,
            "workflow", ActorType.BOT,
            "alert", ActorType.SYSTEM);

    private People() {}

    static Optional<Actor> actor(JsonRecord who) {
        for (String member : new String[] {"user", "api_key", "workflow", "alert"}) {
            Optional<String> name = name(who.at(member));
            if (name.isPresent()) {
                return Optional.of(Actor.builder()
                        .name(name.get())
                        .type(TYPES.getOrDefault(member, ActorType.UNKNOWN))
                        .id(who.text(member, "id"))
                        .build());
            }
        }
        return Optional.empty();
    }

    static Optional<String> name(JsonRecord reference) {
        return reference
                .text("name")
                .or(() -> reference.text("title"))
                .or(() -> reference.text("email"))
                .or(() -> reference.text("id"));
    }
}
