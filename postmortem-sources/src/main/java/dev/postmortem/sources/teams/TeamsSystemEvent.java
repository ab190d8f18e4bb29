package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Teams itself writes into a conversation: members, calls, names. */
final class TeamsSystemEvent {
    private static final String PREFIX = "#microsoft.graph.";
    private static final String SUFFIX = "EventMessageDetail";
    private static final String UNKNOWN = "system event";

    private TeamsSystemEvent() {}

    /** Without a certain request header the type is unknownFutureValue, and only the body tells. */
    static boolean is(Fields message) {
        String type = message.text("messageType").orElse("");
        String body = message.in("body").text("content").orElse("");
        return type.equals("systemEventMessage")
                || body.strip().equals("<systemEventMessage/>")
                || type.equals("unknownFutureValue")
                        && message.in("eventDetail").node("@odata.type").isTextual();
    }

    static String text(Fields message) {
        Fields detail = message.in("eventDetail");
        String type = detail.node().path("@odata.type").asText("");
        if (!type.startsWith(PREFIX)) {
            return UNKNOWN;
        }
        String name = type.substring(PREFIX.length());
        String words = words(name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
        String about = about(detail);
        return about.isEmpty() ? words : words + ": " + about;
    }

    private static String about(Fields detail) {
        Stream<String> members = StreamSupport.stream(detail.node("members").spliterator(), false)
                .map(TeamsSystemEvent::member);
        Stream<String> texts = Stream.of("chatDisplayName", "channelDisplayName", "teamDisplayName", "callDuration")
                .flatMap(name -> detail.text(name).stream());
        return Stream.concat(members, texts).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String member(JsonNode member) {
        Fields fields = new Fields(member);
        return fields.text("displayName").or(() -> fields.text("id")).orElse("");
    }

    /** Turns {@code callEnded} into {@code call ended}. */
    private static String words(String camel) {
        StringBuilder words = new StringBuilder();
        for (char c : camel.toCharArray()) {
            words.append(Character.isUpperCase(c) && words.length() > 0 ? " " : "")
                    .append(c);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
