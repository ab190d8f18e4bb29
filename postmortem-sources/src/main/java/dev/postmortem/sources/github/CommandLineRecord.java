package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Records as the command line {@code gh} names their members, turned into the words of the REST API. */
final class CommandLineRecord {
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** What is not just the other spelling. The id of the command line is that of the GraphQL API. */
    private static final Map<String, String> NAMES = Map.of(
            "id", "node_id",
            "databaseId", "id",
            "url", "html_url",
            "apiUrl", "url",
            "isDraft", "draft",
            "isPrerelease", "prerelease",
            "attempt", "run_attempt",
            "startedAt", "run_started_at",
            "workflowDatabaseId", "workflow_id");

    private CommandLineRecord() {}

    /** Returns a record in the words of the REST API, at the same place. */
    static JsonRecord toRest(JsonRecord record) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        record.node().properties().forEach(member -> rest.set(restName(member.getKey()), member.getValue()));
        return new JsonRecord(rest, record.pointer());
    }

    private static String restName(String name) {
        String known = NAMES.get(name);
        return known != null
                ? known
                : BEFORE_CAPITAL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
