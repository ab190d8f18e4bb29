package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the messages, and the replies that stand inside them. */
final class TeamsFormat implements JsonFormat {
    private static final String ROWS = "value";

    @Override
    public String id() {
        return "teams-graph";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean none = shape.has("/@odata.context") && shape.hasEmpty("/value");
        return none || Stream.of("", "/value/*").anyMatch(at -> isMessage(shape, at));
    }

    private static boolean isMessage(JsonShape shape, String at) {
        return shape.hasAll(at + "/messageType", at + "/createdDateTime")
                || shape.hasAll(at + "/MessageType", at + "/CreatedDateTime")
                || shape.hasAll(at + "/messagetype", at + "/createddatetime")
                || shape.hasAll(at + "/createdDateTime", at + "/body/contentType")
                || shape.hasAll(at + "/CreatedDateTime", at + "/Body/ContentType")
                || shape.hasAll(at + "/createddatetime", at + "/body/contenttype");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        for (JsonRecord message : new JsonRecord(element, pointer).unwrap(ROWS)) {
            thread(message.node(), message.pointer(), rows);
        }
    }

    private static void thread(JsonNode element, String pointer, JsonRows rows) {
        message(element, pointer, rows);
        Fields message = new Fields(element);
        JsonNode replies = message.node("replies");
        if (element.path("replies@odata.nextLink").isTextual()) {
            rows.problem(pointer + "/replies@odata.nextLink", incomplete("replies"));
        }
        for (int i = 0; i < replies.size(); i++) {
            message(replies.get(i), pointer + "/" + message.spelling("replies") + "/" + i, rows);
        }
    }

    private static void message(JsonNode element, String pointer, JsonRows rows) {
        Fields message = new Fields(element);
        if (message.text("messageType").filter("typing"::equals).isPresent()) {
            rows.ignored("typing");
        } else {
            rows.row(pointer, () -> List.of(TeamsMessage.read(message, pointer, rows)));
        }
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        if (rows.member("@odata.nextLink").isTextual()) {
            rows.problem(pointer + "/@odata.nextLink", incomplete("messages"));
        }
    }

    private static RowProblem incomplete(String what) {
        return new RowProblem(
                "source.incomplete",
                "the file is one page of a longer list of " + what,
                "export the following pages too");
    }
}
