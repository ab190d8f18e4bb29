package dev.postmortem.render.ticket;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import java.time.LocalDate;
import java.util.List;

/** Postmortems that have nothing but action items. */
final class Actions {
    static final Link LINK = Link.of("https://reviews.example.org/pm-7?rev=2");

    private Actions() {}

    static ActionItemBuilder action(String id) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title("Add a memory limit to every cache")
                .type(ActionType.PREVENT);
    }

    /** With everything that a ticket can show. */
    static ActionItem full() {
        return action("a-1")
                .context("One process could take the whole node down.")
                .direction("Set limits in the template.\n\nThen roll it out.")
                .verification("A test that fills the cache.")
                .priority(ActionPriority.P1)
                .owner(Actor.builder()
                        .name("Lin Berg")
                        .type(ActorType.HUMAN)
                        .id("U7")
                        .build())
                .team("Platform")
                .dueDate(LocalDate.parse("2026-03-28"))
                .build();
    }

    static Postmortem postmortem(ActionItem... actions) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-7"))
                .title("Checkout failed")
                .status(PostmortemStatus.DRAFT)
                .incident(Incident.builder().reference("INC-9").build())
                .actionItems(List.of(actions))
                .build();
    }

    static Ticket ticket(ActionItem action) {
        TicketOptions options = TicketOptions.builder().link(LINK).build();
        return TicketPlan.of(postmortem(action), options).getTickets().get(0);
    }
}
