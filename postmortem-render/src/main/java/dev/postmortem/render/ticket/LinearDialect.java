package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** The GraphQL interface of Linear. */
record LinearDialect(String team) implements Dialect {
    private static final List<String> WRITTEN =
            List.of("id", "teamId", "title", "description", "labelIds", "priority", "assigneeId", "dueDate");
    private static final String MUTATION =
            "mutation($input:IssueCreateInput!){issueCreate(input:$input){success issue{id identifier url}}}";

    @Override
    public Traits traits() {
        return new Traits("Linear", new MarkdownMarkup(), 255, 65_536, false, WRITTEN);
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.of(Integer.toString(priority.ordinal() + 1));
    }

    @Override
    public String path() {
        return "/graphql";
    }

    @Override
    public String search(TicketKey key) {
        return "{issue(id:\"" + key.toUuid() + "\"){id identifier url}}";
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().field("query", MUTATION);
        json.name("variables").beginObject().name("input").beginObject();
        json.field("id", draft.ticket().getKey().toUuid().toString()).field("teamId", team);
        json.field("title", draft.title()).field("description", draft.text());
        json.field("labelIds", draft.labels());
        draft.priority()
                .map(priority -> Dialect.number("Linear", "a priority", priority))
                .ifPresent(priority -> json.name("priority").value(priority));
        draft.assignee().ifPresent(user -> json.field("assigneeId", user));
        draft.ticket().getDueDate().ifPresent(due -> json.field("dueDate", due.toString()));
        Dialect.fields(draft, json);
        json.endObject().endObject().endObject();
    }
}
