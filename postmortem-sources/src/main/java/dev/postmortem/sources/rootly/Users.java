package dev.postmortem.sources.rootly;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;

/** People as Rootly names them: bare, or as a record of JSON:API. */
final class Users {
    private Users() {}

    static Optional<Actor> actor(JsonRecord user) {
        JsonRecord record = user.has("data") ? user.at("data") : user;
        JsonRecord who = record.has("attributes") ? record.at("attributes") : record;
        return who.text("full_name")
                .or(() -> who.text("name"))
                .or(() -> who.text("email"))
                .map(name -> Actor.builder()
                        .name(name)
                        .type(ActorType.HUMAN)
                        .id(record.text("id"))
                        .build());
    }
}
