package dev.postmortem.sources.github;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.Optional;

/** Accounts that make deployments. */
final class Creators {
    private static final Map<String, ActorType> TYPES = Map.of("User", ActorType.HUMAN, "Bot", ActorType.BOT);

    private Creators() {}

    static Optional<Actor> actor(JsonRecord creator) {
        String type = creator.text("type").orElse("");
        return creator.text("login")
                .map(login -> Actor.builder()
                        .name(login)
                        .type(TYPES.getOrDefault(type, ActorType.UNKNOWN))
                        .id(creator.text("id"))
                        .build());
    }
}
