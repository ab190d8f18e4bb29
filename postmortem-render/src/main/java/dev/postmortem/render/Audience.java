package dev.postmortem.render;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who reads a report, and so what may stand in it. */
record Audience(Visibility visibility) {
    boolean admits(Visibility ofValue) {
        return ofValue.compareTo(visibility) <= 0;
    }

    /** Whether it belongs to the organisation. */
    boolean isInternal() {
        return admits(Visibility.INTERNAL);
    }

    <T> List<T> kept(List<T> all, Function<? super T, Visibility> ofValue) {
        return all.stream().filter(v -> admits(ofValue.apply(v))).toList();
    }

    <T> Optional<T> kept(Optional<T> value, Function<? super T, Visibility> ofValue) {
        return value.filter(v -> admits(ofValue.apply(v)));
    }

    List<Evidence> evidence(List<Evidence> all) {
        return kept(all, Evidence::getVisibility);
    }

    /** A person as this audience sees them: outside the organisation only the role. */
    Optional<Actor> actor(Optional<Actor> actor) {
        return isInternal()
                ? actor
                : actor.flatMap(Actor::getRole)
                        .filter(role -> !role.isBlank())
                        .map(role -> Actor.of(role, ActorType.UNKNOWN));
    }

    /** A time as this audience sees it: outside the organisation without the words in which it was recorded. */
    EventTime time(EventTime time) {
        return isInternal() || time.getRaw().isEmpty()
                ? time
                : time.toBuilder().raw(Optional.empty()).build();
    }
}
