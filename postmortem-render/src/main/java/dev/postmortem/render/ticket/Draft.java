package dev.postmortem.render.ticket;

import java.util.List;
import java.util.Optional;

/** A ticket in the words of one tracker, ready to be written. */
record Draft(
        Ticket ticket,
        String title,
        String text,
        List<String> labels,
        Optional<String> assignee,
        Optional<String> priority,
        TrackerFields fields) {
    String key() {
        return ticket.getKey().toString();
    }
}
