package dev.postmortem.render.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.component.VEvent;
import biweekly.component.VTodo;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.ticket.TicketOptions;
import dev.postmortem.render.ticket.TicketPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant STAMP = Instant.parse("2026-03-16T09:00:00Z");
    private static final Instant START = Instant.parse("2026-03-20T18:00:00.75Z");
    private static final CalendarOptions OPTIONS = CalendarOptions.builder()
            .stamp(STAMP)
            .link(Link.of("https://reviews.example.org/pm-7"))
            .putContact("Ada Okafor", Link.of("mailto:ada@example.org"))
            .putContact("U-lin", Link.of("mailto:lin@example.org"))
            .putContact("Noor Haddad", Link.of("mailto:noor@example.org"))
            .build();

    @Test
    void theInvitationIsWrittenAsDocumented() {
        CalendarFile file = CalendarFile.meeting(postmortem(), OPTIONS).orElseThrow();

        assertThat(file.toString().split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//dev.postmortem//postmortem//EN",
                        "METHOD:REQUEST",
                        "BEGIN:VEVENT",
                        "UID:postmortem-26833c87484d6ae95928befd-meeting",
                        "DTSTAMP:20260316T090000Z",
                        "SEQUENCE:3",
                        "DTSTART:20260320T180000Z",
                        "DTEND:20260320T184500Z",
                        "SUMMARY:Postmortem: Checkout failed\\; carts were lost",
                        "DESCRIPTION:Agenda\\n- Who has to know\\, and when?\\n- Decide how long a cana",
                        " ry runs\\n- Why was nobody paged?\\n\\nParticipants\\n- Noor Haddad (facilitat",
                        " or)\\n- Ada Okafor (incident lead)\\n- Lin \"B\" Berg (optional)\\n- Kim (obser",
                        " ver)\\n\\nhttps://reviews.example.org/pm-7",
                        "STATUS:CONFIRMED",
                        "URL:https://reviews.example.org/pm-7",
                        "ORGANIZER:mailto:ada@example.org",
                        "ATTENDEE;CN=\"Noor Haddad\";ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto",
                        " :noor@example.org",
                        "ATTENDEE;CN=\"Ada Okafor\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ada@",
                        " example.org",
                        "ATTENDEE;CN=\"Lin ^'B^' Berg\";ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSV",
                        " P=TRUE:mailto:lin@example.org",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(file.getFindings())
                .extracting(Finding::getId, Finding::getPath)
                .containsExactly(tuple("calendar.address-unknown", "/meeting/attendees/2/actor"));
    }

    @Test
    void anIndependentReaderSeesTheSame() {
        VEvent event = Ical.event(CalendarFile.meeting(postmortem(), OPTIONS).orElseThrow());

        assertThat(event.getSummary().getValue()).isEqualTo("Postmortem: Checkout failed; carts were lost");
        assertThat(event.getDescription().getValue())
                .startsWith(
                        "Agenda\n- Who has to know, and when?\n- Decide how long a canary runs\n- Why was nobody paged?\n");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-03-20T18:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-03-20T18:45:00Z");
        assertThat(event.getAttendees())
                .extracting(a -> a.getCommonName(), a -> a.getEmail(), a -> a.getRsvp())
                .containsExactly(
                        tuple("Noor Haddad", "noor@example.org", true),
                        tuple("Ada Okafor", "ada@example.org", null),
                        tuple("Lin \"B\" Berg", "lin@example.org", true));
    }

    @Test
    void aMeetingWithoutADateOrForOthersGivesNoInvitation() {
        Postmortem postmortem = postmortem();
        Meeting meeting = postmortem.getMeeting().orElseThrow();

        assertThat(CalendarFile.meeting(
                        postmortem.toBuilder().meeting(Optional.empty()).build(), OPTIONS))
                .isEmpty();
        assertThat(CalendarFile.meeting(
                        with(
                                postmortem,
                                Meeting.builder().agenda(meeting.getAgenda()).build()),
                        OPTIONS))
                .isEmpty();
        assertThat(CalendarFile.meeting(
                        with(
                                postmortem,
                                meeting.toBuilder()
                                        .visibility(Visibility.RESTRICTED)
                                        .build()),
                        OPTIONS))
                .isEmpty();
        assertThat(CalendarFile.meeting(
                        postmortem,
                        OPTIONS.toBuilder().audience(Visibility.PUBLIC).build()))
                .isEmpty();
    }

    @Test
    void whatIsAssumedHiddenOrCutIsAFinding() {
        Postmortem postmortem = with(
                postmortem(),
                Meeting.builder()
                        .scheduledAt(START)
                        .agenda(IntStream.range(0, 105)
                                .mapToObj(i -> AgendaItem.of("topic " + i))
                                .toList())
                        .addAgenda(AgendaItem.of("secret").toBuilder()
                                .visibility(Visibility.RESTRICTED)
                                .build())
                        .addAgenda(AgendaItem.of("x".repeat(2_000)))
                        .build());
        CalendarFile file = CalendarFile.meeting(postmortem, OPTIONS).orElseThrow();

        assertThat(file.getText())
                .contains("DTEND:20260320T190000Z", "- topic 99\\n- 8 more topics")
                .doesNotContain("secret");
        assertThat(file.getFindings())
                .extracting(Finding::getId, Finding::getMessage)
                .containsExactly(
                        tuple("calendar.text-cut", "8 more topics are not listed"),
                        tuple("calendar.hidden", "1 topics are not for INTERNAL, who read the calendar"),
                        tuple("calendar.length-assumed", "the meeting has no length; PT1H is assumed"));
    }

    @Test
    void everyTopicOfTheMeetingIsKeptAndWhatIsOpenStandsThereOnce() {
        AgendaItem cost = topic("What does a larger pool cost?", "a-2");
        AgendaItem owner = topic("Who sees to the pool?", "a-2");
        Postmortem postmortem = with(
                        postmortem(),
                        Meeting.builder()
                                .scheduledAt(START)
                                .addAgenda(cost, owner, AgendaItem.of("Twice"), AgendaItem.of("Twice"))
                                .build())
                .toBuilder()
                .addActionItems(
                        action("a-3").title("Open").needsDiscussion(true).build())
                .lessons(Lessons.builder()
                        .addOpenQuestions(question("Twice"), question("Why?"), question("Why?"))
                        .build())
                .build();

        assertThat(agenda(postmortem, OPTIONS))
                .containsExactly(
                        "- What does a larger pool cost?",
                        "- Who sees to the pool?",
                        "- Twice",
                        "- Twice",
                        "- Open",
                        "- Why?");
    }

    @Test
    void actionItemsAreTopicsWhereNoTicketIsPlannedForThatReason() {
        Postmortem postmortem = postmortem().toBuilder()
                .meeting(Meeting.builder().scheduledAt(START).build())
                .lessons(Optional.empty())
                .actionItems(List.of(
                        toDiscuss("open").build(),
                        toDiscuss("done").status(ActionStatus.DONE).build(),
                        toDiscuss("declined").status(ActionStatus.WONT_DO).build(),
                        toDiscuss("known")
                                .issue(ExternalIssue.builder()
                                        .system("jira")
                                        .key("OPS-1")
                                        .build())
                                .build()))
                .build();

        assertThat(agenda(postmortem, OPTIONS)).containsExactly("- open");
        assertThat(TicketPlan.of(postmortem, TicketOptions.standard()).getAgenda())
                .map(AgendaItem::getTopic)
                .containsExactly("open");
    }

    private static ActionItemBuilder toDiscuss(String id) {
        return action(id).title(id).needsDiscussion(true);
    }

    private static AgendaItem topic(String topic, String action) {
        return AgendaItem.builder()
                .topic(topic)
                .actionItem(ActionItemId.of(action))
                .build();
    }

    private static OpenQuestion question(String text) {
        return OpenQuestion.builder().text(text).build();
    }

    private static List<String> agenda(Postmortem postmortem, CalendarOptions options) {
        CalendarFile file = CalendarFile.meeting(postmortem, options).orElseThrow();
        return Ical.event(file)
                .getDescription()
                .getValue()
                .lines()
                .filter(line -> line.startsWith("- "))
                .toList();
    }

    @Test
    void theOrganizerIsAskedOnceAndNeeded() {
        Postmortem postmortem = postmortem();
        CalendarOptions other = OPTIONS.toBuilder()
                .organizer(Link.of("mailto:reviews@example.org"))
                .build();

        assertThat(CalendarFile.meeting(postmortem, other)
                        .orElseThrow()
                        .getText()
                        .replace("\r\n ", ""))
                .contains(
                        "ORGANIZER:mailto:reviews@example.org\r\n",
                        "ATTENDEE;CN=\"Organizer\";ROLE=NON-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:reviews@example.org\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.meeting(
                        postmortem, CalendarOptions.builder().stamp(STAMP).build()))
                .withMessageContaining("no address is given for the organizer");
    }

    @Test
    void anOwnerWhomReadersMayNotSeeDoesNotGetTheAnswers() {
        Postmortem postmortem = postmortem().toBuilder()
                .visibility(Visibility.RESTRICTED)
                .meeting(Meeting.builder().scheduledAt(START).build())
                .build();
        CalendarOptions organized = OPTIONS.toBuilder()
                .organizer(Link.of("mailto:reviews@example.org"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.meeting(postmortem, OPTIONS))
                .withMessage("INTERNAL, who read the calendar, may not see the owner or the facilitator of whom an"
                        + " address is given; give an organizer");
        assertThat(CalendarFile.meeting(postmortem, organized).orElseThrow().getText())
                .doesNotContain("ada@example.org", "Ada");
    }

    @Test
    void oneAddressIsAskedOnce() {
        CalendarOptions shared = OPTIONS.toBuilder()
                .putContact("Kim", Link.of("mailto:noor@example.org"))
                .build();
        VEvent event = Ical.event(CalendarFile.meeting(postmortem(), shared).orElseThrow());

        assertThat(event.getAttendees()).hasSize(3);
    }

    @Test
    void aNewDateIsTheSameMeeting() {
        Postmortem before = postmortem();
        Meeting later = before.getMeeting().orElseThrow().toBuilder()
                .scheduledAt(START.plusSeconds(86_400))
                .build();
        VEvent first = Ical.event(CalendarFile.meeting(before, OPTIONS).orElseThrow());
        VEvent second = Ical.event(CalendarFile.meeting(
                        with(before, later).toBuilder().revision(4L).build(), OPTIONS)
                .orElseThrow());

        assertThat(second.getUid()).isEqualTo(first.getUid());
        assertThat(second.getSequence().getValue()).isEqualTo(4);
    }

    @Test
    void actionItemsAreTasks() {
        Postmortem postmortem = postmortem().toBuilder()
                .actionItems(List.of(
                        action("a-1")
                                .priority(ActionPriority.P0)
                                .dueDate(LocalDate.parse("2026-03-28"))
                                .context("It broke,\nwholly.")
                                .owner(Actor.of("Lin", ActorType.HUMAN))
                                .build(),
                        action("a-2")
                                .status(ActionStatus.DONE)
                                .completedAt(STAMP)
                                .createdAt(STAMP)
                                .build(),
                        action("a-3").status(ActionStatus.WONT_DO).reason("no").build(),
                        action("a-4").status(ActionStatus.IN_PROGRESS).build(),
                        action("a-5").visibility(Visibility.RESTRICTED).build()))
                .build();
        CalendarFile file = CalendarFile.actions(postmortem, OPTIONS).orElseThrow();
        List<VTodo> tasks = Ical.read(file).getTodos();

        assertThat(tasks)
                .extracting(task -> task.getStatus().getValue())
                .containsExactly("NEEDS-ACTION", "COMPLETED", "CANCELLED", "IN-PROCESS");
        assertThat(file.getText())
                .contains(
                        "DUE;VALUE=DATE:20260328\r\nPRIORITY:1\r\n",
                        "CREATED:20260316T090000Z\r\nCOMPLETED:20260316T090000Z\r\n");
        assertThat(tasks.get(0).getDescription().getValue()).isEqualTo("Why: It broke,\nwholly.\n\nOwner: Lin");
        assertThat(tasks.get(2).getDescription().getValue()).isEqualTo("Declined because: no");
        assertThat(tasks.get(3).getDescription()).isNull();
        assertThat(file.getFindings()).extracting(Finding::getId).containsExactly("calendar.hidden");
        assertThat(file.getText()).doesNotContain("METHOD");
        assertThat(CalendarFile.actions(
                        postmortem.toBuilder().actionItems(List.of()).build(), OPTIONS))
                .isEmpty();
    }

    @Test
    void twoActionItemsWithOneKeyAreOneTaskAndAFinding() {
        Postmortem postmortem = postmortem().toBuilder()
                .actionItems(List.of(
                        action("a-1")
                                .externalKey("k")
                                .visibility(Visibility.RESTRICTED)
                                .build(),
                        action("a-2").title("One").externalKey("k").build(),
                        action("a-3").title("Two").externalKey("k").build()))
                .build();
        CalendarFile file = CalendarFile.actions(postmortem, OPTIONS).orElseThrow();

        assertThat(Ical.read(file).getTodos())
                .extracting(task -> task.getSummary().getValue())
                .containsExactly("One");
        assertThat(file.getFindings())
                .map(Object::toString)
                .contains("ERROR calendar.same-key /actionItems/2 action items a-2 and a-3 have the external key \"k\""
                        + " - Give one of them an external key of its own.");
    }

    @Test
    void datesThatNoCalendarHoldsAreRefused() {
        for (Instant start : List.of(Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CalendarFile.meeting(
                            with(
                                    postmortem(),
                                    Meeting.builder().scheduledAt(start).build()),
                            OPTIONS))
                    .withMessageContaining("outside of the years 0 to 9999");
        }
        Meeting endless = Meeting.builder()
                .scheduledAt(START)
                .duration(Duration.ofSeconds(Long.MAX_VALUE))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.meeting(with(postmortem(), endless), OPTIONS));
        Meeting short1 = Meeting.builder()
                .scheduledAt(START)
                .duration(Duration.ofNanos(1))
                .build();
        assertThat(CalendarFile.meeting(with(postmortem(), short1), OPTIONS)
                        .orElseThrow()
                        .getText())
                .contains("DTEND:20260320T180001Z");
    }

    @Test
    void optionsTakeMailAddressesAndPositiveLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.toBuilder()
                        .organizer(Link.of("https://example.org/ada"))
                        .build())
                .withMessageContaining("write it as mailto:name@example.org");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.toBuilder()
                        .putContact("x", Link.of("http://x.org"))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.toBuilder().length(Duration.ZERO).build());
        assertThat(OPTIONS.toBuilder()
                        .organizer(Link.of("MAILTO:a@example.org"))
                        .build()
                        .getOrganizer())
                .isPresent();
    }

    private static ActionItemBuilder action(String id) {
        return ActionItem.builder().id(ActionItemId.of(id)).title("Do it").type(ActionType.REPAIR);
    }

    private static Postmortem with(Postmortem postmortem, Meeting meeting) {
        return postmortem.toBuilder().meeting(meeting).build();
    }

    private static Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-7"))
                .title("Checkout failed; carts were lost")
                .status(PostmortemStatus.IN_REVIEW)
                .revision(3L)
                .owner(Actor.of("Ada Okafor", ActorType.HUMAN))
                .meeting(Meeting.builder()
                        .scheduledAt(START)
                        .duration(Duration.ofMinutes(45))
                        .facilitator(Actor.of("Noor Haddad", ActorType.HUMAN))
                        .addAttendees(
                                Attendee.of(Actor.of("Ada Okafor", ActorType.HUMAN), AttendeeRole.INCIDENT_LEAD),
                                Attendee.builder()
                                        .actor(Actor.builder()
                                                .name("Lin \"B\" Berg")
                                                .id("U-lin")
                                                .build())
                                        .required(false)
                                        .build(),
                                Attendee.of(Actor.of("Kim", ActorType.HUMAN), AttendeeRole.OBSERVER))
                        .addAgenda(
                                AgendaItem.of("Who has to know, and when?"),
                                AgendaItem.builder()
                                        .topic("Decide how long a canary runs")
                                        .actionItem(ActionItemId.of("a-2"))
                                        .build())
                        .build())
                .addActionItems(action("a-2").needsDiscussion(true).build())
                .lessons(Lessons.builder()
                        .addOpenQuestions(OpenQuestion.builder()
                                .text("Why was nobody paged?")
                                .build())
                        .build())
                .build();
    }
}
