package dev.postmortem.sources.sentry;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;

/** Who did something. */
final class People {
    private People() {}

    static Optional<Actor> user(JsonRecord user) {
        return actor(user, ActorType.HUMAN);
    }

    /** Returns the actor of a webhook, which says whether it is a person. */
    static Optional<Actor> sender(JsonRecord actor) {
        boolean person = actor.text("type").filter("user"::equals).isPresent();
        return actor(actor, person ? ActorType.HUMAN : ActorType.SYSTEM);
    }

    private static Optional<Actor> actor(JsonRecord who, ActorType type) {
        return who.text("name")
                .or(() -> who.text("username"))
                .or(() -> who.text("email"))
                .map(name ->
                        Actor.builder().name(name).type(type).id(who.text("id")).build());
    }
}
