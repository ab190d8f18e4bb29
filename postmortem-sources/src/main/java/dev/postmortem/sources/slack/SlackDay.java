package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;

/** The messages of one channel on one day: an array. The day is that of the exporter's zone and means nothing. */
final class SlackDay implements JsonFormat {
    static final String ID = "slack-export";

    private final SlackNames names;

    SlackDay(SlackNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/*/ts", "/*/type")
                && (shape.has("/*/user") || shape.has("/*/bot_id") || shape.has("/*/subtype"));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        new SlackMessage(names, rows).tell(element, names.channelId(folder(rows.file())), pointer);
    }

    private static String folder(String file) {
        String path = file.substring(file.lastIndexOf('!') + 1);
        int end = path.lastIndexOf('/');
        int start = path.lastIndexOf('/', end - 1);
        return end < 0 ? "" : path.substring(start + 1, end);
    }
}
