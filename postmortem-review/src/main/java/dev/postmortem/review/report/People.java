package dev.postmortem.review.report;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is named in a postmortem, with the roles that are stated of each. */
public final class People {
    /** Of more people the names are not looked for: a text would be searched for each of them. */
    private static final int MOST_NAMES = 1_000;

    private final Map<String, Set<String>> roles = new TreeMap<>();

    private People() {}

    public static People of(Postmortem postmortem) {
        People people = new People();
        postmortem.getMeeting().stream()
                .map(Meeting::getAttendees)
                .flatMap(Collection::stream)
                .forEach(people::addAttendee);
        Stream.of(
                        postmortem.getOwner().stream(),
                        postmortem.getContributors().stream(),
                        postmortem.getActionItems().stream()
                                .map(ActionItem::getOwner)
                                .flatMap(Optional::stream),
                        postmortem.getTimeline().getEvents().stream()
                                .map(TimelineEvent::getActor)
                                .flatMap(Optional::stream))
                .flatMap(actors -> actors)
                .forEach(actor -> people.add(actor, actor.getRole()));
        return people;
    }

    private void addAttendee(Attendee attendee) {
        add(attendee.getActor(), attendee.getRole().map(Object::toString));
        add(attendee.getActor(), attendee.getActor().getRole());
    }

    private void add(Actor actor, Optional<String> role) {
        boolean counts =
                actor.getType() == ActorType.HUMAN && (roles.size() < MOST_NAMES || roles.containsKey(actor.getName()));
        if (counts) {
            Set<String> stated = roles.computeIfAbsent(actor.getName(), none -> new LinkedHashSet<>());
            role.filter(some -> !some.isEmpty()).ifPresent(stated::add);
        }
    }

    /** {@return the names, sorted} */
    public Set<String> names() {
        return roles.keySet();
    }

    /** {@return the role of a person that is stated first; absent if none is} */
    public Optional<String> role(String name) {
        return roles.getOrDefault(name, Set.of()).stream().findFirst();
    }

    /** {@return all roles that are stated of somebody} */
    public Stream<String> roles() {
        return roles.values().stream().flatMap(Set::stream);
    }
}
