package dev.postmortem.sources.argocd;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;

/** Who started a sync: somebody, the token of a role, or Argo CD itself. */
final class Initiator {
    private static final Actor ARGO_CD = Actor.of("Argo CD", ActorType.SYSTEM);

    private Initiator() {}

    static Optional<Actor> actor(JsonRecord initiatedBy) {
        Optional<Actor> named = initiatedBy
                .text("username")
                .map(name -> Actor.of(name, name.startsWith("proj:") ? ActorType.BOT : ActorType.HUMAN));
        return named.or(
                () -> initiatedBy.text("automated").filter("true"::equals).map(yes -> ARGO_CD));
    }
}
