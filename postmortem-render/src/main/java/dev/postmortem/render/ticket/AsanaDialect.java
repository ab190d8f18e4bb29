package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** Version 1.0 of the REST interface of Asana. */
record AsanaDialect(String project) implements Dialect {
    /** Further fields are custom fields, of which the request has no others. */
    @Override
    public Traits traits() {
        return new Traits("Asana", new PlainMarkup(), 1_024, 32_768, false, List.of());
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.empty();
    }

    @Override
    public String path() {
        return "/api/1.0/tasks";
    }

    @Override
    public String search(TicketKey key) {
        return "/api/1.0/tasks/external:" + key;
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().name("data").beginObject();
        json.field("name", draft.title()).field("notes", draft.text());
        json.field("projects", List.of(project)).field("tags", draft.labels());
        json.name("external").beginObject().field("gid", draft.key()).endObject();
        draft.assignee().ifPresent(user -> json.field("assignee", user));
        draft.ticket().getDueDate().ifPresent(due -> json.field("due_on", due.toString()));
        json.name("custom_fields").beginObject();
        Dialect.fields(draft, json);
        json.endObject().endObject().endObject();
    }
}
