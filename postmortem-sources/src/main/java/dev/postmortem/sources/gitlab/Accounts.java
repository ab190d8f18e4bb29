package dev.postmortem.sources.gitlab;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts that make changes. */
final class Accounts {
    /** The names that GitLab gives to the accounts of access tokens and services. */
    private static final Pattern BOT = Pattern.compile("(?:project|group)_\\d+_bot.*|service_account_.*|.*[-_]bot");

    private Accounts() {}

    static Optional<Actor> actor(JsonRecord user) {
        return user.text("username")
                .or(() -> user.text("name"))
                .map(name -> Actor.builder()
                        .name(name)
                        .type(BOT.matcher(name).matches() ? ActorType.BOT : ActorType.HUMAN)
                        .id(user.text("id"))
                        .build());
    }
}
