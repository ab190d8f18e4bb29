package dev.postmortem.render.calendar;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.render.wording.Labels;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who takes part in a meeting: where that is said, what for in words, and how much in terms of RFC 5545. */
record Participant(String path, Actor actor, String words, String role) {
    static Participant facilitator(Actor actor) {
        return new Participant("/meeting/facilitator", actor, "facilitator", "CHAIR");
    }

    static Participant invited(int index, Attendee attendee) {
        String words = Stream.concat(
                        attendee.getRole().map(Participant::words).stream(),
                        attendee.isRequired() ? Stream.empty() : Stream.of("optional"))
                .collect(Collectors.joining(", "));
        return new Participant("/meeting/attendees/" + index + "/actor", attendee.getActor(), words, role(attendee));
    }

    private static String words(AttendeeRole role) {
        return Labels.of(role).toLowerCase(Locale.ROOT);
    }

    private static String role(Attendee attendee) {
        if (attendee.getRole().filter(AttendeeRole.OBSERVER::equals).isPresent()) {
            return "NON-PARTICIPANT";
        }
        return attendee.isRequired() ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT";
    }

    /** The name, and in parentheses what for. */
    String label() {
        return words.isEmpty() ? actor.getName() : actor.getName() + " (" + words + ")";
    }
}
