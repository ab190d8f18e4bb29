package dev.postmortem.sources.log.event;

import dev.postmortem.sources.input.JsonShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a member of a log record may mean; the first name that a record has wins. */
public enum Role {
    TIME(
            List.of("@timestamp", "timestamp", "time", "ts", "t", "date", "datetime", "eventTime", "@t", "Timestamp"),
            List.of(
                    "t.$date",
                    "instant.epochSecond",
                    "__REALTIME_TIMESTAMP",
                    "timeMillis",
                    "asctime",
                    "time_iso8601",
                    "requestReceivedTimestamp",
                    "start_time",
                    "_time")),
    LEVEL(
            List.of("level_name", "level", "lvl", "severity", "levelname", "loglevel", "log_level", "@l", "Level"),
            List.of("severity_text", "PRIORITY", "LogLevel", "@level")),
    TEXT(
            List.of("msg", "message", "MESSAGE", "@m", "@mt", "short_message", "text", "event", "Message"),
            List.of(
                    "attr.msg",
                    "body",
                    "log",
                    "textPayload",
                    "jsonPayload.message",
                    "RenderedMessage",
                    "MessageTemplate",
                    "@message",
                    "line",
                    "_raw")),
    ACTOR(
            List.of("logger", "logger_name", "service", "service.name", "app", "component", "host", "hostname"),
            List.of("loggerName", "SYSLOG_IDENTIFIER", "_COMM", "host.name", "_HOSTNAME", "target", "name", "@module"));

    private final Map<String, Integer> ranks = new HashMap<>();

    Role(List<String> names, List<String> others) {
        names.forEach(this::add);
        for (String parent : List.of("@fields.", "fields.", "log.")) {
            names.forEach(name -> add(parent + name));
        }
        others.forEach(this::add);
    }

    private void add(String name) {
        ranks.put(name, ranks.size());
    }

    /** {@return whether the records of a file have a member that is taken for this role} */
    public boolean isIn(JsonShape shape) {
        return ranks.keySet().stream()
                .anyMatch(path -> shape.has("/" + path) || shape.has("/" + path.replace('.', '/')));
    }

    /** {@return how soon a member is taken for this role; {@link Integer#MAX_VALUE} if never} */
    int rank(String path) {
        return ranks.getOrDefault(path, Integer.MAX_VALUE);
    }
}
