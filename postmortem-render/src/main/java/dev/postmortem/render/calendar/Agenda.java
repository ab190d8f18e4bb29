package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.ticket.TicketOptions;
import dev.postmortem.render.ticket.TicketPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a meeting talks about: every topic of its own, then what is open and does not stand there yet, each once.
 *
 * <p>Which action items need discussion is what {@link TicketPlan} says, so that none is a ticket and a topic, or neither.
 */
final class Agenda {
    private Agenda() {}

    static List<AgendaItem> of(Postmortem postmortem) {
        List<AgendaItem> agenda =
                new ArrayList<>(postmortem.getMeeting().map(Meeting::getAgenda).orElse(List.of()));
        Set<Object> known = new HashSet<>();
        agenda.forEach(topic -> known.add(subject(topic)));
        Stream<AgendaItem> actions = TicketPlan.of(postmortem, TicketOptions.standard()).getAgenda().stream();
        Stream<AgendaItem> questions = postmortem.toAgenda().stream()
                .filter(topic -> topic.getActionItem().isEmpty());
        Stream.concat(actions, questions)
                .filter(topic -> known.add(subject(topic)))
                .forEach(agenda::add);
        return agenda;
    }

    /** What it is about: an action item, or else what it says. */
    private static Object subject(AgendaItem topic) {
        return topic.getActionItem().<Object>map(id -> id).orElse(topic.getTopic());
    }
}
