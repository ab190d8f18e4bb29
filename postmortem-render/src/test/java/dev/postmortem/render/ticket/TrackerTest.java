package dev.postmortem.render.ticket;

import static dev.postmortem.render.ticket.Actions.action;
import static dev.postmortem.render.ticket.Actions.full;
import static dev.postmortem.render.ticket.Actions.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final TrackerFields FIELDS = TrackerFields.builder()
            .putUser("U7", "4711")
            .putPriority(ActionPriority.P1, "7")
            .putLabel("postmortem", "l-1")
            .putField("group", "g")
            .keyField("u_key")
            .build();

    @Test
    void jira() throws JsonProcessingException {
        TicketPayload payload = Tracker.jira("OPS", "Task").payload(ticket(full()));
        JsonNode fields = json(payload).get("fields");

        assertThat(payload.getPath()).isEqualTo("/rest/api/2/issue");
        assertThat(payload.getSearch()).isEqualTo("labels = \"" + payload.getKey() + "\"");
        assertThat(fields.at("/project/key").textValue()).isEqualTo("OPS");
        assertThat(fields.at("/issuetype/name").textValue()).isEqualTo("Task");
        assertThat(fields.get("summary").textValue()).isEqualTo("Add a memory limit to every cache");
        assertThat(fields.get("labels"))
                .extracting(JsonNode::textValue)
                .containsExactly("postmortem", "" + payload.getKey());
        assertThat(fields.at("/priority/name").textValue()).isEqualTo("High");
        assertThat(fields.get("duedate").textValue()).isEqualTo("2026-03-28");
        assertThat(fields.has("assignee")).isFalse();
        assertThat(fields.get("description").textValue())
                .isEqualTo("*Why:* One process could take the whole node down.\n\n"
                        + "*How:* Set limits in the template.\n\nThen roll it out.\n\n"
                        + "*Done when:* A test that fills the cache.\n\n"
                        + "*Details:* type prevent; priority P1; due 2026-03-28; owner Lin Berg; team Platform;"
                        + " incident INC-9\n\n"
                        + "*Postmortem:* Checkout failed [https://reviews.example.org/pm-7?rev=2]\n\n"
                        + "*Key:* " + payload.getKey());
    }

    @Test
    void jiraWithFields() throws JsonProcessingException {
        TicketPayload cloud = Tracker.jira("OPS", "Task").with(FIELDS).payload(ticket(full()));
        TicketPayload dataCenter =
                Tracker.jiraDataCenter("OPS", "Task").with(FIELDS).payload(ticket(full()));
        JsonNode fields = json(cloud).get("fields");

        assertThat(fields.at("/assignee/accountId").textValue()).isEqualTo("4711");
        assertThat(json(dataCenter).at("/fields/assignee/name").textValue()).isEqualTo("4711");
        assertThat(fields.at("/priority/name").textValue()).isEqualTo("7");
        assertThat(fields.get("group").textValue()).isEqualTo("g");
        assertThat(fields.get("u_key").textValue()).isEqualTo("" + cloud.getKey());
        assertThat(fields.get("labels").get(0).textValue()).isEqualTo("l-1");
        assertThat(cloud.getFindings()).isEmpty();
    }

    @Test
    void gitHub() throws JsonProcessingException {
        TicketPayload payload = Tracker.gitHub("acme", "shop").payload(ticket(full()));
        JsonNode json = json(payload);

        assertThat(payload.getPath()).isEqualTo("/repos/acme/shop/issues");
        assertThat(payload.getSearch()).isEqualTo("repo:acme/shop is:issue in:body \"" + payload.getKey() + "\"");
        assertThat(json.get("title").textValue()).isEqualTo("Add a memory limit to every cache");
        assertThat(json.get("labels")).extracting(JsonNode::textValue).containsExactly("postmortem");
        assertThat(json.has("assignees")).isFalse();
        assertThat(json.get("body").textValue())
                .isEqualTo("**Why:** One process could take the whole node down.\n\n"
                        + "**How:** Set limits in the template.\n\nThen roll it out.\n\n"
                        + "**Done when:** A test that fills the cache.\n\n"
                        + "**Details:** type prevent; priority P1; due 2026-03-28; owner Lin Berg; team Platform;"
                        + " incident INC-9\n\n"
                        + "**Postmortem:** [Checkout failed](https://reviews.example.org/pm-7?rev=2)\n\n"
                        + "**Key:** " + payload.getKey());
        assertThat(json(Tracker.gitHub("a", "b").with(FIELDS).payload(ticket(full()))))
                .hasToString("{\"title\":\"Add a memory limit to every cache\",\"body\":" + json.get("body")
                        + ",\"labels\":[\"l-1\",\"7\"],\"assignees\":[\"4711\"],\"group\":\"g\",\"u_key\":\""
                        + payload.getKey() + "\"}");
    }

    @Test
    void gitLab() throws JsonProcessingException {
        TicketPayload payload = Tracker.gitLab("shop/check out").with(FIELDS).payload(ticket(full()));
        JsonNode json = json(payload);

        assertThat(payload.getPath()).isEqualTo("/api/v4/projects/shop%2Fcheck%20out/issues");
        assertThat(payload.getSearch()).isEqualTo("in=description&search=" + payload.getKey());
        assertThat(json.get("labels").textValue()).isEqualTo("l-1,7");
        assertThat(json.get("assignee_ids").get(0).longValue()).isEqualTo(4711);
        assertThat(json.get("due_date").textValue()).isEqualTo("2026-03-28");
        assertThat(json.get("description").textValue()).contains("**Key:** " + payload.getKey());
    }

    @Test
    void linear() throws JsonProcessingException {
        TicketPayload payload = Tracker.linear("t-1").with(FIELDS).payload(ticket(full()));
        JsonNode input = json(payload).at("/variables/input");

        assertThat(payload.getPath()).isEqualTo("/graphql");
        assertThat(payload.getSearch()).contains(payload.getKey().toUuid().toString());
        assertThat(json(payload).get("query").textValue()).startsWith("mutation($input:IssueCreateInput!)");
        assertThat(input.get("id").textValue()).isEqualTo("" + payload.getKey().toUuid());
        assertThat(input.get("teamId").textValue()).isEqualTo("t-1");
        assertThat(input.get("priority").longValue()).isEqualTo(7);
        assertThat(input.get("labelIds")).extracting(JsonNode::textValue).containsExactly("l-1");
        assertThat(input.get("assigneeId").textValue()).isEqualTo("4711");
        assertThat(input.get("dueDate").textValue()).isEqualTo("2026-03-28");
    }

    @Test
    void asana() throws JsonProcessingException {
        TicketPayload payload = Tracker.asana("p-1").with(FIELDS).payload(ticket(full()));
        JsonNode data = json(payload).get("data");

        assertThat(payload.getPath()).isEqualTo("/api/1.0/tasks");
        assertThat(payload.getSearch()).isEqualTo("/api/1.0/tasks/external:" + payload.getKey());
        assertThat(data.at("/external/gid").textValue()).isEqualTo("" + payload.getKey());
        assertThat(data.at("/projects/0").textValue()).isEqualTo("p-1");
        assertThat(data.at("/tags/0").textValue()).isEqualTo("l-1");
        assertThat(data.get("assignee").textValue()).isEqualTo("4711");
        assertThat(data.get("due_on").textValue()).isEqualTo("2026-03-28");
        assertThat(data.at("/custom_fields/group").textValue()).isEqualTo("g");
        assertThat(data.get("notes").textValue())
                .contains("Postmortem: Checkout failed <https://reviews.example.org/pm-7?rev=2>");
    }

    @Test
    void serviceNow() throws JsonProcessingException {
        TicketPayload payload = Tracker.serviceNow("problem_task").with(FIELDS).payload(ticket(full()));
        JsonNode json = json(payload);

        assertThat(payload.getPath()).isEqualTo("/api/now/table/problem_task");
        assertThat(payload.getSearch()).isEqualTo("correlation_id=" + payload.getKey());
        assertThat(json.get("correlation_id").textValue()).isEqualTo("" + payload.getKey());
        assertThat(json.get("correlation_display").textValue()).isEqualTo("l-1");
        assertThat(json.get("priority").textValue()).isEqualTo("7");
        assertThat(json.get("assigned_to").textValue()).isEqualTo("4711");
        assertThat(json.get("due_date").textValue()).isEqualTo("2026-03-28 23:59:59");
        assertThat(json.get("u_key").textValue()).isEqualTo("" + payload.getKey());
    }

    @Test
    void noFurtherFieldHasTheNameOfOneThatIsWritten() throws JsonProcessingException {
        Ticket ticket = ticket(full());
        for (Limits limits : Limits.ALL) {
            JsonNode request = json(limits.tracker().with(FIELDS).payload(ticket));
            JsonNode further = request.findParent("u_key");
            List<String> names = new ArrayList<>();
            further.fieldNames().forEachRemaining(names::add);
            names.removeAll(List.of("group", "u_key"));

            for (String name : names) {
                assertRefused(limits.tracker(), TrackerFields.builder().putField(name, "x"), name);
                assertRefused(limits.tracker(), TrackerFields.builder().keyField(name), name);
            }
        }
        TrackerFieldsBuilder twice =
                TrackerFields.builder().putField("u_key", "x").keyField("u_key");
        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessage("the field \"u_key\" has a value and is to hold the key, too; give the key another field");
    }

    private static void assertRefused(Tracker tracker, TrackerFieldsBuilder fields, String name) {
        TrackerFields names = fields.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.with(names))
                .withMessage(tracker + " gets the field \"" + name
                        + "\" from the ticket; leave it out of the further fields");
    }

    @Test
    void nobodyIsCalledByAnAtSign() throws JsonProcessingException {
        Ticket ticket = ticket(action("a")
                .title("Ask @all and @_ada")
                .context("ping @ada @_ada @.ada, @ noon")
                .build());
        String joined = "ping @&#8288;ada @&#8288;\\_ada @&#8288;.ada, @ noon";

        JsonNode gitLab = json(Tracker.gitLab("1").payload(ticket));
        JsonNode gitHub = json(Tracker.gitHub("a", "b").payload(ticket));

        assertThat(gitLab.get("title").textValue()).isEqualTo("Ask @\u2060all and @\u2060_ada");
        assertThat(gitLab.get("description").textValue()).contains(joined);
        assertThat(gitHub.get("title").textValue()).isEqualTo("Ask @all and @_ada");
        assertThat(gitHub.get("body").textValue()).contains(joined);
    }

    @Test
    void whatATrackerDoesNotKnowIsAFinding() {
        TicketPayload payload = Tracker.asana("p-1").payload(ticket(full()));

        assertThat(payload.getFindings())
                .extracting(Finding::getId, Finding::getPath, Finding::getSubject)
                .containsExactly(
                        tuple("ticket.owner-unknown", "/actionItems/0/owner", "action a-1"),
                        tuple("ticket.label-unknown", "/actionItems/0", "action a-1"));
        assertThat(payload.toString()).contains("POST /api/1.0/tasks", "WARNING ticket.owner-unknown");
    }

    @Test
    void ownersAreKnownByTheirNamesToo() {
        TrackerFields names = TrackerFields.builder().putUser("Lin Berg", "lin").build();

        assertThat(Tracker.gitHub("a", "b").with(names).payload(ticket(full())).getJson())
                .contains("\"assignees\":[\"lin\"]");
    }

    @Test
    void aBareActionItemIsATicketToo() throws JsonProcessingException {
        for (Tracker tracker : trackers()) {
            TicketPayload payload = tracker.payload(ticket(
                    action("a-9").title(" ").status(ActionStatus.PROPOSED).build()));

            assertThat(json(payload)).as("%s", tracker).isNotNull();
            assertThat(payload.getJson()).as("%s", tracker).contains("Action item a-9", "status proposed");
            assertThat(payload.toBuilder().build()).isEqualTo(payload);
        }
    }

    @Test
    void longTextsAreCutWithAMark() throws JsonProcessingException {
        String big = "🙂é*".repeat(400_000);
        Ticket ticket = ticket(full().toBuilder()
                        .title(big)
                        .context(big)
                        .direction(big)
                        .verification(big)
                        .team(big)
                        .build())
                .toBuilder()
                .postmortemTitle(big)
                .link(Link.of("https://example.org/" + "x".repeat(2_000)))
                .build();
        for (Limits limits : Limits.ALL) {
            TicketPayload payload = limits.tracker().payload(ticket);
            String title = json(payload).at(limits.title()).textValue();
            String text = json(payload).at(limits.text()).textValue();

            assertThat(title.length()).isBetween(limits.titleLimit() - 1, limits.titleLimit());
            assertThat(title).endsWith("…");
            assertThat(text.length()).isBetween(limits.textLimit() * 9 / 10, limits.textLimit());
            assertThat(text.split("\\(cut here; the postmortem has all of it\\)", -1))
                    .hasSize(6);
            assertThat(text).contains("" + ticket.getKey());
            assertThat(text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .isTrue();
            assertThat(payload.getFindings())
                    .filteredOn(f -> f.getId().equals("ticket.text-cut"))
                    .hasSize(2);
        }
    }

    @Test
    void aTextOfExactlyTheLimitIsWhole() throws JsonProcessingException {
        for (Limits limits : Limits.ALL) {
            String title = "x".repeat(limits.titleLimit());
            assertThat(json(limits.tracker()
                                    .payload(ticket(action("a").title(title).build())))
                            .at(limits.title())
                            .textValue())
                    .isEqualTo(title);
        }
    }

    @Test
    void anAddressThatIsTooLongIsLeftOut() {
        Ticket ticket = ticket(full()).toBuilder()
                .link(Link.of("https://example.org/" + "x".repeat(20_000)))
                .build();
        TicketPayload payload = Tracker.serviceNow("task").payload(ticket);

        assertThat(payload.getJson()).doesNotContain("xxx").contains("Postmortem: Checkout failed");
        assertThat(payload.getFindings())
                .extracting(Finding::getId)
                .containsExactly("ticket.owner-unknown", "ticket.text-cut");
    }

    @Test
    void placesAndNumbersAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tracker.gitHub("a/b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> Tracker.gitHub("a", "../c"));
        for (String dots : List.of(".", "..")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tracker.gitHub("a", dots))
                    .withMessage("the repository \"" + dots + "\" leads elsewhere; write it as in the address bar");
            assertThatIllegalArgumentException().isThrownBy(() -> Tracker.gitHub(dots, "c"));
            assertThatIllegalArgumentException().isThrownBy(() -> Tracker.gitLab(dots));
        }
        assertThat(Tracker.gitHub("a", "...").payload(ticket(full())).getPath()).isEqualTo("/repos/a/.../issues");
        assertThatIllegalArgumentException().isThrownBy(() -> Tracker.serviceNow("task?x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tracker.jira(" ", "Task"))
                .withMessage("the project is blank; say where the tickets belong");
        Tracker gitLab = Tracker.gitLab("1")
                .with(TrackerFields.builder().putUser("U7", "lin").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gitLab.payload(ticket(full())))
                .withMessage("GitLab has a number for a user, not \"lin\"; look it up there");
    }

    static List<Tracker> trackers() {
        return Limits.ALL.stream().map(Limits::tracker).toList();
    }

    static JsonNode json(TicketPayload payload) throws JsonProcessingException {
        return new ObjectMapper().readTree(new String(payload.toBytes(), StandardCharsets.UTF_8));
    }
}
