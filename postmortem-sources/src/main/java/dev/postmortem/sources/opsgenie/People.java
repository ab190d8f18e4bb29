package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who did something, and who or what a record names. */
final class People {
    private People() {}

    /** Returns who a name is: people have addresses, and the product calls itself the system. */
    static Optional<Actor> actor(Optional<String> name, Optional<String> id) {
        return name.map(who ->
                Actor.builder().name(who).type(type(who, id.isPresent())).id(id).build());
    }

    private static ActorType type(String name, boolean hasId) {
        if (name.indexOf('@') > 0) {
            return ActorType.HUMAN;
        }
        boolean system = name.toLowerCase(Locale.ROOT).matches("system|opsgenie|alert api");
        return system ? ActorType.SYSTEM : hasId ? ActorType.HUMAN : ActorType.UNKNOWN;
    }

    /** Returns the names in a list of texts or of records with a name, in one text. */
    static Optional<String> names(List<JsonRecord> list) {
        String names = list.stream()
                .flatMap(
                        one -> one
                                .text()
                                .or(() -> one.text("name"))
                                .or(() -> one.text("username"))
                                .or(() -> one.text("id"))
                                .stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
