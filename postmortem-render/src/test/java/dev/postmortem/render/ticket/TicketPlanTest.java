package dev.postmortem.render.ticket;

import static dev.postmortem.render.ticket.Actions.action;
import static dev.postmortem.render.ticket.Actions.postmortem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.meeting.AgendaItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketPlanTest {
    private static final ExternalIssue ISSUE =
            ExternalIssue.builder().system("jira").key("OPS-1").build();

    @Test
    void everyActionItemIsAccountedFor() {
        TicketPlan plan = TicketPlan.of(
                postmortem(
                        action("open").build(),
                        action("proposed").status(ActionStatus.PROPOSED).build(),
                        action("started").status(ActionStatus.IN_PROGRESS).build(),
                        action("known").issue(ISSUE).needsDiscussion(true).build(),
                        action("done")
                                .status(ActionStatus.DONE)
                                .completedAt(Instant.EPOCH)
                                .needsDiscussion(true)
                                .build(),
                        action("declined")
                                .status(ActionStatus.WONT_DO)
                                .reason("too dear")
                                .build(),
                        action("talk").needsDiscussion(true).build(),
                        action("secret").visibility(Visibility.RESTRICTED).build()),
                TicketOptions.standard());

        assertThat(plan.getDecisions())
                .extracting(d -> d.getActionItem().toString(), TicketDecision::getOutcome, TicketDecision::getReason)
                .containsExactly(
                        tuple("open", TicketOutcome.CREATE, ""),
                        tuple("proposed", TicketOutcome.CREATE, ""),
                        tuple("started", TicketOutcome.CREATE, ""),
                        tuple("known", TicketOutcome.HAS_ISSUE, "jira OPS-1"),
                        tuple("done", TicketOutcome.DONE, "at 1970-01-01T00:00:00Z"),
                        tuple("declined", TicketOutcome.DECLINED, "too dear"),
                        tuple("talk", TicketOutcome.TO_AGENDA, "needs discussion"),
                        tuple("secret", TicketOutcome.HIDDEN, "for RESTRICTED, but the tracker is read by INTERNAL"));
        assertThat(plan.getTickets())
                .extracting(t -> t.getActionItem().toString())
                .containsExactly("open", "proposed", "started");
        assertThat(plan.getAgenda())
                .extracting(AgendaItem::getActionItem)
                .map(id -> id.orElseThrow().toString())
                .containsExactly("talk");
        assertThat(plan.getFindings()).isEmpty();
        assertThat(plan.toString())
                .startsWith("3 of 8 action items become tickets\n")
                .contains("known     HAS_ISSUE  jira OPS-1");
        assertThat(plan.getDecisions().get(3)).hasToString("known HAS_ISSUE jira OPS-1");
    }

    @Test
    void aTicketHoldsWhatItsReadersMaySee() {
        Ticket ticket = Actions.ticket(Actions.full());

        assertThat(ticket.getOwner()).map(a -> a.getName()).contains("Lin Berg");
        assertThat(ticket.getPath()).isEqualTo("/actionItems/0");
        assertThat(ticket.getIncident()).contains("INC-9");
        assertThat(ticket.getLabels()).containsExactly("postmortem");
        assertThat(ticket.toString())
                .contains("PREVENT a-1: Add a memory limit", "Lin Berg", "2026-03-28", "reviews.example.org");
        assertThat(ticket.toBuilder().build()).isEqualTo(ticket);
    }

    @Test
    void readersOutsideSeeNoNames() {
        TicketPlan plan = TicketPlan.of(
                postmortem(
                        Actions.full().toBuilder().visibility(Visibility.PUBLIC).build()),
                TicketOptions.builder().audience(Visibility.PUBLIC).build());
        Ticket ticket = plan.getTickets().get(0);

        assertThat(ticket.getOwner()).isEmpty();
        assertThat(ticket.getTeam()).isEmpty();
        assertThat(Tracker.gitHub("acme", "shop").payload(ticket).getJson()).doesNotContain("Lin Berg", "Platform");
    }

    @Test
    void theKeyStaysTheSameForEveryAudienceAndRevision() {
        Postmortem postmortem = postmortem(Actions.full().toBuilder()
                .externalKey("jira:OPS:cache")
                .visibility(Visibility.PUBLIC)
                .build());
        TicketKey inside = TicketPlan.of(postmortem, TicketOptions.standard())
                .getTickets()
                .get(0)
                .getKey();
        TicketKey outside = TicketPlan.of(
                        postmortem,
                        TicketOptions.builder().audience(Visibility.PUBLIC).build())
                .getTickets()
                .get(0)
                .getKey();

        assertThat(outside).isEqualTo(inside);
        assertThat(TicketKey.of(
                        postmortem.getId(),
                        action("other").externalKey("jira:OPS:cache").build()))
                .isEqualTo(inside);
    }

    @Test
    void theKeyIsTheDocumentedDigest() {
        TicketKey key = TicketKey.of(PostmortemId.of("pm-7"), action("a-1").build());

        assertThat(key).hasToString("postmortem-e866902042e7fae9b639dc2d");
        assertThat(key.toUuid().version()).isEqualTo(4);
        assertThat(key.toUuid().variant()).isEqualTo(2);
        assertThat(key.toUuid()).isEqualTo(key.toUuid());
    }

    @Test
    void twoActionItemsWithOneKeyAreAnError() {
        TicketPlan plan = TicketPlan.of(
                postmortem(
                        action("a-1").externalKey("k").build(),
                        action("a-2").externalKey("k").build()),
                TicketOptions.standard());

        assertThat(plan.getTickets()).hasSize(1);
        assertThat(plan.getDecisions().get(1).getOutcome()).isEqualTo(TicketOutcome.SAME_KEY);
        assertThat(plan.getDecisions().get(1).getReason()).isEqualTo("same external key as a-1");
        assertThat(plan.getFindings())
                .singleElement()
                .hasToString("ERROR ticket.same-key /actionItems/1 action items a-1 and a-2 have the external key \"k\""
                        + " - Give one of them an external key of its own.");
    }

    @Test
    void noPartOfACellIsRunWhereCellsEndWithSemicolonsOrTabs() {
        TicketPlan plan = TicketPlan.of(
                postmortem(action("a-1")
                        .title("Pool;=1+1")
                        .context("see\n=HYPERLINK(\"x\")\n- item; \"-2;\tb")
                        .team("\t=3")
                        .build()),
                TicketOptions.standard());

        assertThat(new String(plan.toCsv(), StandardCharsets.UTF_8))
                .startsWith("\"key\",\"title\",\"description\",")
                .contains(",\"Pool;'=1+1\",\"Why: see\n'=HYPERLINK(\"\"x\"\")\n'- item;' \"\"-2; b\n")
                .contains(",\"' =3\",");
    }

    @Test
    void aTypicalPostmortemIsPlanned() {
        TicketPlan plan = TicketPlan.of(SamplePostmortems.typical(), TicketOptions.standard());

        assertThat(plan.getDecisions())
                .hasSameSizeAs(SamplePostmortems.typical().getActionItems());
        assertThat(plan).isEqualTo(TicketPlan.of(SamplePostmortems.typical(), TicketOptions.standard()));
        assertThat(plan.toBuilder().build()).isEqualTo(plan);
    }

    @Test
    void labelsAreOneWord() {
        for (String label : List.of("", "two words", "a,b", "x".repeat(51))) {
            TicketOptionsBuilder options = TicketOptions.builder().labels(List.of(label));
            assertThatIllegalArgumentException()
                    .isThrownBy(options::build)
                    .withMessageContaining("write it as one word");
        }
        assertThat(TicketOptions.builder().addLabels("x".repeat(50)).build().getLabels())
                .contains("x".repeat(50));
    }
}
