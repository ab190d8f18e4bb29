package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/** The REST interface of GitHub. */
record GitHubDialect(String owner, String repository) implements Dialect {
    private static final List<String> WRITTEN = List.of("title", "body", "labels", "assignees");

    @Override
    public Traits traits() {
        return new Traits("GitHub", new MarkdownMarkup(), 256, 65_536, true, WRITTEN);
    }

    @Override
    public Optional<String> priority(ActionPriority priority) {
        return Optional.empty();
    }

    @Override
    public String path() {
        return "/repos/" + owner + "/" + repository + "/issues";
    }

    @Override
    public String search(TicketKey key) {
        return "repo:" + owner + "/" + repository + " is:issue in:body \"" + key + "\"";
    }

    @Override
    public void write(Draft draft, JsonWriter json) {
        json.beginObject().field("title", draft.title()).field("body", draft.text());
        json.name("labels").beginArray();
        draft.labels().forEach(json::value);
        draft.priority().ifPresent(json::value);
        json.endArray();
        draft.assignee().ifPresent(user -> json.field("assignees", List.of(user)));
        Dialect.fields(draft, json);
        json.endObject();
    }
}
