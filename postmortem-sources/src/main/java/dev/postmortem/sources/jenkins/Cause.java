package dev.postmortem.sources.jenkins;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;

/** Why a build began. */
final class Cause {
    private static final String SYSTEM = "SYSTEM";

    private Cause() {}

    /** Returns who asked for the build; timers and changes of the code are nobody. */
    static Optional<Actor> actor(JsonRecord cause) {
        Optional<String> id = cause.text("userId");
        return cause.text("userName")
                .or(() -> id)
                .map(name -> Actor.builder()
                        .name(name)
                        .type(name.equalsIgnoreCase(SYSTEM) ? ActorType.SYSTEM : ActorType.HUMAN)
                        .id(id)
                        .build());
    }
}
