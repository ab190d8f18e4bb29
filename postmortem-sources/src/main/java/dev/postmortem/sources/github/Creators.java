package dev.postmortem.sources.github;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.Optional;

/** Accounts that make deployments, releases and other changes. */
final class Creators {
    private static final Map<String, ActorType> TYPES = Map.of("User", ActorType.HUMAN, "Bot", ActorType.BOT);

    private Creators() {}

    static Optional<Actor> actor(JsonRecord creator) {
        return creator.text("login")
                .map(login -> Actor.builder()
                        .name(login)
                        .type(type(creator, login))
                        .id(creator.text("id"))
                        .build());
    }

    /** The command line names no type, but tells bots from people. */
    private static ActorType type(JsonRecord creator, String login) {
        if (login.endsWith("[bot]")) {
            return ActorType.BOT;
        }
        Optional<String> bot = creator.text("is_bot");
        if (bot.isPresent()) {
            return bot.get().equals("true") ? ActorType.BOT : ActorType.HUMAN;
        }
        return TYPES.getOrDefault(creator.text("type").orElse(""), ActorType.UNKNOWN);
    }
}
