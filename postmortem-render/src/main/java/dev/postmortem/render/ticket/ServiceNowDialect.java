package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** The table interface of ServiceNow. */
record ServiceNowDialect(String table) implements Dialect {
    private static final List<String> WRITTEN = List.of(
            "correlation_id",
            "correlation_display",
            "short_description",
            "description",
            "priority",
            "assigned_to",
            "due_date");

    @Override
    public Traits traits() {
        return new Traits("ServiceNow", new PlainMarkup(), 160, 4_000, true, WRITTEN);
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.of(Integer.toString(priority.ordinal() + 1));
    }

    @Override
    public String path() {
        return "/api/now/table/" + table;
    }

    @Override
    public String search(TicketKey key) {
        return "correlation_id=" + key;
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().field("correlation_id", draft.key());
        draft.labels().stream().findFirst().ifPresent(label -> json.field("correlation_display", label));
        json.field("short_description", draft.title()).field("description", draft.text());
        draft.priority().ifPresent(priority -> json.field("priority", priority));
        draft.assignee().ifPresent(user -> json.field("assigned_to", user));
        draft.ticket().getDueDate().ifPresent(due -> json.field("due_date", due + " 23:59:59"));
        Dialect.fields(draft, json);
        json.endObject();
    }
}
