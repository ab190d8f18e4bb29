package dev.postmortem.sources.ilert;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as ilert names them: by first and last name, and by their login. */
final class Users {
    private Users() {}

    static Optional<Actor> actor(JsonRecord user) {
        return name(user)
                .map(name -> Actor.builder()
                        .name(name)
                        .type(ActorType.HUMAN)
                        .id(user.text("id"))
                        .build());
    }

    static Optional<String> name(JsonRecord user) {
        String whole = Stream.of("firstName", "lastName")
                .flatMap(part -> user.text(part).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(whole)
                .filter(name -> !name.isEmpty())
                .or(() -> user.text("name"))
                .or(() -> user.text("username"))
                .or(() -> user.text("email"))
                .or(() -> user.text("id"));
    }
}
