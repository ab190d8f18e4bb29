package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Version 4 of the REST interface of GitLab. */
record GitLabDialect(String project) implements Dialect {
    private static final List<String> WRITTEN = List.of("title", "description", "labels", "assignee_ids", "due_date");

    @Override
    public Traits traits() {
        return new Traits("GitLab", new MarkdownMarkup(), 255, 1_048_576, true, WRITTEN);
    }

    /** GitLab reads in a title who is called, but no markup that could take that back: an invisible word joiner does. */
    @Override
    public String title(String title) {
        return title.replace("@", "@\u2060");
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.empty();
    }

    @Override
    public String path() {
        return "/api/v4/projects/" + project + "/issues";
    }

    @Override
    public String search(TicketKey key) {
        return "in=description&search=" + key;
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().field("title", draft.title()).field("description", draft.text());
        json.field(
                "labels",
                Stream.concat(draft.labels().stream(), draft.priority().stream())
                        .collect(Collectors.joining(",")));
        draft.assignee()
                .map(user -> Dialect.number("GitLab", "a user", user))
                .ifPresent(user ->
                        json.name("assignee_ids").beginArray().value(user).endArray());
        draft.ticket().getDueDate().ifPresent(due -> json.field("due_date", due.toString()));
        Dialect.fields(draft, json);
        json.endObject();
    }
}
