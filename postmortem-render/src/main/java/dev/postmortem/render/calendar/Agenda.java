package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a meeting talks about, each topic once. */
final class Agenda {
    private Agenda() {}

    static List<AgendaItem> of(Postmortem postmortem) {
        Set<ActionItemId> actions = new HashSet<>();
        Set<String> topics = new HashSet<>();
        List<AgendaItem> agenda = new ArrayList<>();
        Stream<AgendaItem> own =
                postmortem.getMeeting().map(Meeting::getAgenda).stream().flatMap(List::stream);
        Stream.concat(own, postmortem.toAgenda().stream()).forEach(topic -> {
            Optional<ActionItemId> action = topic.getActionItem();
            boolean isNew = action.isPresent() ? actions.add(action.get()) : topics.add(topic.getTopic());
            if (isNew) {
                agenda.add(topic);
            }
        });
        return agenda;
    }
}
