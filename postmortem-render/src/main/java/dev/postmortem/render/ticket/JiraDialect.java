package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** Version 2 of the REST interface of Jira. */
record JiraDialect(String project, String issueType, String userField) implements Dialect {
    private static final List<String> WRITTEN =
            List.of("project", "issuetype", "summary", "description", "labels", "priority", "assignee", "duedate");
    private static final List<String> PRIORITIES = List.of("Highest", "High", "Medium", "Low");

    @Override
    public Traits traits() {
        return new Traits("Jira", new WikiMarkup(), 255, 32_767, true, WRITTEN);
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.of(PRIORITIES.get(priority.ordinal()));
    }

    @Override
    public String path() {
        return "/rest/api/2/issue";
    }

    @Override
    public String search(TicketKey key) {
        return "labels = \"" + key + "\"";
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().name("fields").beginObject();
        reference(json, "project", "key", project);
        reference(json, "issuetype", "name", issueType);
        json.field("summary", draft.title()).field("description", draft.text());
        json.name("labels").beginArray();
        draft.labels().forEach(json::value);
        json.value(draft.key()).endArray();
        draft.priority().ifPresent(priority -> reference(json, "priority", "name", priority));
        draft.assignee().ifPresent(user -> reference(json, "assignee", userField, user));
        draft.ticket().getDueDate().ifPresent(due -> json.field("duedate", due.toString()));
        Dialect.fields(draft, json);
        json.endObject().endObject();
    }

    private static void reference(JsonWriter json, String field, String by, String value) {
        json.name(field).beginObject().field(by, value).endObject();
    }
}
