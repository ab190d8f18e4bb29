package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.calendar.CalendarFile;
import dev.postmortem.render.calendar.CalendarOptions;
import dev.postmortem.render.ticket.TicketOptions;
import dev.postmortem.render.ticket.TicketPayload;
import dev.postmortem.render.ticket.TicketPlan;
import dev.postmortem.render.ticket.Tracker;
import dev.postmortem.render.ticket.TrackerFields;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The snippets of docs/guide.md about tickets and the meeting. */
class TicketGuideTest {
    private final Postmortem postmortem = SamplePostmortems.typical().toBuilder()
            .addActionItems(ActionItem.builder()
                    .id(ActionItemId.of("a-77"))
                    .title("Alert on the size of the pool")
                    .type(ActionType.DETECT)
                    .priority(ActionPriority.P0)
                    .owner(Actor.of("Ada", ActorType.HUMAN))
                    .build())
            .build();
    private final Link link = Link.of("https://reviews.example.org/pm-2042");
    private final TreeMap<String, byte[]> sent = new TreeMap<>();

    @Test
    void ticketsAreSentOnce() {
        for (int i = 0; i < 2; i++) {
            // snippet: tickets
            TicketPlan plan =
                    TicketPlan.of(postmortem, TicketOptions.builder().link(link).build());
            for (TicketPayload request : Tracker.jira("OPS", "Task").payloads(plan.getTickets())) {
                if (find(request.getSearch()).isEmpty()) { // labels = "postmortem-..."
                    post(request.getPath(), request.toBytes());
                }
            }
            // end
            assertThat(sent).hasSameSizeAs(plan.getTickets()).isNotEmpty();
        }
    }

    @Test
    void anOrganisationHasItsOwnNames() {
        // snippet: tracker-fields
        TrackerFields names = TrackerFields.builder()
                .putUser("Ada", "5b10a2844c20165700ede21g") // by the name or the id in the postmortem
                .putPriority(ActionPriority.P0, "Blocker")
                .putField("customfield_10010", "checkout")
                .keyField("customfield_10011")
                .build();
        Tracker jira = Tracker.jira("OPS", "Task").with(names);
        // end
        List<TicketPayload> requests = jira.payloads(
                TicketPlan.of(postmortem, TicketOptions.standard()).getTickets());

        assertThat(requests.get(requests.size() - 1).getJson())
                .contains("{\"name\":\"Blocker\"}", "{\"accountId\":\"5b10a2844c20165700ede21g\"}");
    }

    @Test
    void theMeetingIsAnInvitation() {
        Postmortem planned = postmortem.toBuilder()
                .owner(Actor.of("Ada", ActorType.HUMAN))
                .meeting(Meeting.builder()
                        .scheduledAt(Instant.parse("2026-03-20T15:00:00Z"))
                        .addAttendees(Attendee.of(Actor.of("Lin", ActorType.HUMAN), AttendeeRole.RESPONDER))
                        .build())
                .build();
        Instant writtenAt = Instant.parse("2026-03-16T09:00:00Z");
        // snippet: calendar
        CalendarOptions options = CalendarOptions.builder()
                .stamp(writtenAt)
                .putContact("Ada", Link.of("mailto:ada@example.org")) // the owner gets the answers
                .putContact("Lin", Link.of("mailto:lin@example.org"))
                .build();
        Optional<CalendarFile> invitation = CalendarFile.meeting(planned, options); // absent without a date
        Optional<CalendarFile> tasks = CalendarFile.actions(planned, options);
        // end
        assertThat(invitation.orElseThrow().getText()).contains("METHOD:REQUEST", "ORGANIZER:mailto:ada@example.org");
        assertThat(tasks.orElseThrow().getText()).contains("SUMMARY:Alert on the size of the pool");
    }

    private List<String> find(String search) {
        List<String> found = new ArrayList<>();
        sent.keySet().stream().filter(search::contains).forEach(found::add);
        return found;
    }

    private void post(String path, byte[] json) {
        assertThat(path).isEqualTo("/rest/api/2/issue");
        try {
            sent.put(
                    JsonMapper.builder()
                            .build()
                            .readTree(json)
                            .at("/fields/labels/1")
                            .textValue(),
                    json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
