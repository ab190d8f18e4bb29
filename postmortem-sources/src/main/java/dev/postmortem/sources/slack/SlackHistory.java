package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;

/** A response of conversations.history or conversations.replies. */
final class SlackHistory implements JsonFormat {
    static final String ID = "slack-api";
    private static final String ROWS = "messages";

    /** Where a widespread tool puts the answers of a thread that it has fetched with the message. */
    private static final String REPLIES = "slackdump_thread_replies";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/messages/*/ts") && (shape.has("/messages/*/type") || shape.has("/ok"))
                || shape.hasAll("/ok", "/messages", "/has_more");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        String channel = SlackTexts.first(
                element.path("channel"),
                element.path("channel").path("id"),
                rows.member("channel"),
                rows.member("channel_id"),
                element.path("channel_id"));
        for (JsonRecord message : new JsonRecord(element, pointer).unwrap(ROWS)) {
            thread(message, channel, rows);
        }
    }

    private static void thread(JsonRecord first, String channel, JsonRows rows) {
        SlackMessage message = new SlackMessage(new SlackNames(), rows);
        message.tell(first.node(), channel, first.pointer());
        first.elements(REPLIES).forEach(reply -> message.tell(reply.node(), channel, reply.pointer()));
    }

    @Override
    public void end(String pointer, JsonRows rows) {
        if (rows.member("has_more").asBoolean()) {
            rows.problem(
                    pointer + "/has_more",
                    new RowProblem(
                            "source.incomplete",
                            "the file is one page of a longer list of messages",
                            "fetch the following pages too"));
        }
    }
}
