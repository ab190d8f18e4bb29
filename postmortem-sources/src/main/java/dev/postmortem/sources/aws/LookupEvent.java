package dev.postmortem.sources.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An event of a lookup whose record was left out, in the words of a record. */
final class LookupEvent {
    private static final SortedMap<String, String> MEMBERS = new TreeMap<>(Map.of(
            "EventId", "eventID",
            "EventName", "eventName",
            "EventTime", "eventTime",
            "EventSource", "eventSource",
            "ReadOnly", "readOnly"));

    private LookupEvent() {}

    static JsonRecord asRecord(JsonRecord event) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        MEMBERS.forEach((name, recordName) -> {
            if (event.has(name)) {
                record.set(recordName, event.at(name).node());
            }
        });
        event.text("Username")
                .ifPresent(name -> record.putObject("userIdentity").put("userName", name));
        ObjectNode request = record.putObject("requestParameters");
        for (JsonRecord resource : event.elements("Resources")) {
            resource.text("ResourceName")
                    .ifPresent(name -> request.put(resource.text("ResourceType").orElse("resource"), name));
        }
        return new JsonRecord(record, event.pointer());
    }
}
