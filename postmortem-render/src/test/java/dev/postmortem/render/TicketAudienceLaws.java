package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.ticket.Ticket;
import dev.postmortem.render.ticket.TicketDecision;
import dev.postmortem.render.ticket.TicketOptions;
import dev.postmortem.render.ticket.TicketOutcome;
import dev.postmortem.render.ticket.TicketPlan;
import dev.postmortem.render.ticket.Tracker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Tickets hold to the rule of reports: nothing goes to readers who may not see it. */
class TicketAudienceLaws {
    private static final List<Tracker> TRACKERS = List.of(
            Tracker.jira("OPS", "Task"),
            Tracker.gitHub("acme", "shop"),
            Tracker.gitLab("1"),
            Tracker.linear("t"),
            Tracker.asana("1"),
            Tracker.serviceNow("task"));

    @Property(tries = 150)
    void nothingHiddenReachesATracker(@ForAll long seed, @ForAll Visibility audience) {
        TicketPlan plan = plan(MarkedPostmortem.of(new Marks(seed)), audience);

        for (Tracker tracker : TRACKERS) {
            tracker.payloads(plan.getTickets())
                    .forEach(payload -> assertThat(Marks.hiddenFrom(audience, payload.getJson()))
                            .as("%s", tracker)
                            .isEmpty());
        }
        assertThat(Marks.hiddenFrom(audience, new String(plan.toCsv(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Property(tries = 150)
    void everyActionItemIsATicketOrSaysWhyNot(@ForAll long seed, @ForAll Visibility audience) {
        Postmortem postmortem = MarkedPostmortem.of(new Marks(seed));
        TicketPlan plan = plan(postmortem, audience);

        assertThat(plan.getDecisions())
                .extracting(TicketDecision::getActionItem)
                .containsExactlyElementsOf(postmortem.getActionItems().stream()
                        .map(action -> action.getId())
                        .toList());
        assertThat(plan.getTickets())
                .extracting(Ticket::getActionItem)
                .containsExactlyElementsOf(plan.getDecisions().stream()
                        .filter(decision -> decision.getOutcome() == TicketOutcome.CREATE)
                        .map(TicketDecision::getActionItem)
                        .toList());
        assertThat(plan.getTickets()).extracting(Ticket::getKey).doesNotHaveDuplicates();
    }

    private static TicketPlan plan(Postmortem marked, Visibility audience) {
        Postmortem postmortem = marked.toBuilder()
                .actionItems(marked.getActionItems().stream()
                        .map(action ->
                                action.toBuilder().issue(Optional.empty()).build())
                        .toList())
                .build();
        return TicketPlan.of(
                postmortem, TicketOptions.builder().audience(audience).build());
    }
}
