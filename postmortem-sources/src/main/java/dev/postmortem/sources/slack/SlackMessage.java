package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one message, from an export or from the Web API. */
final class SlackMessage {
    private static final Set<String> IGNORED =
            Set.of("channel_join", "channel_leave", "group_join", "group_leave", "message_replied");
    private static final Set<String> CHAT = Set.of(
            "",
            "bot_message",
            "me_message",
            "thread_broadcast",
            "reply_broadcast",
            "file_share",
            "file_comment",
            "file_mention");
    private static final Set<String> SYSTEM_PREFIXES =
            Set.of("channel_", "group_", "bot_", "ekm_", "huddle_", "pinned_", "sh_room_", "unpinned_");
    private static final Set<String> DELETED = Set.of("tombstone", "message_deleted");
    private static final String DELETED_TEXT = "message deleted";

    private final SlackNames names;
    private final JsonRows rows;

    SlackMessage(SlackNames names, JsonRows rows) {
        this.names = names;
        this.rows = rows;
    }

    /** Tells the rows of a message: one event, or why there is none. */
    void tell(JsonNode message, String channel, String pointer) {
        String subtype = message.path("subtype").asText("");
        if (IGNORED.contains(subtype)) {
            rows.ignored(subtype);
        } else if (subtype.equals("message_changed") && message.path("message").isObject()) {
            rows.row(pointer, () -> List.of(event(message.path("message"), channel, pointer)));
        } else {
            rows.row(pointer, () -> List.of(event(message, channel, pointer)));
        }
    }

    private TimelineEvent event(JsonNode message, String channel, String pointer) {
        if (!message.isObject()) {
            throw new RowProblem("source.missing-field", "a message is an object", "export the channel again");
        }
        EventTime time = SlackTime.read(message.path("ts"));
        String scope = scope(message, channel);
        String ts = message.path("ts").asText();
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of("slack:" + scope + ":" + ts))
                .occurredAt(time)
                .source(rows.source(pointer, Optional.of(ts)))
                .actor(actor(message))
                .link(Link.parse(message.path("permalink").asText("")))
                .pinned(!message.path("pinned_to").isEmpty());
        content(event, message);
        if (message.path("thread_ts").isTextual()) {
            event.threadKey("slack:" + scope + ":" + message.path("thread_ts").asText());
        }
        if (!channel.isEmpty()) {
            event.putAttribute("channel", names.channelName(channel));
        }
        List<String> files = SlackTexts.files(message);
        if (!files.isEmpty()) {
            event.putAttribute("files", String.join(", ", files));
        }
        String deleted = message.path("deleted_ts").asText("");
        if (!deleted.isEmpty()) {
            event.putAttribute("deleted", "slack:" + scope + ":" + deleted);
        }
        edits(event, message);
        return event.build();
    }

    private void content(TimelineEventBuilder event, JsonNode message) {
        String subtype = message.path("subtype").asText("");
        if (DELETED.contains(subtype)) {
            event.kind(EventKind.CHAT_SYSTEM).text(DELETED_TEXT);
            return;
        }
        String recorded = SlackMarkup.withoutTokens(SlackTexts.of(message));
        String plain = recorded.isBlank() ? subtype.replace('_', ' ') : new SlackMarkup(names).plain(recorded);
        event.text(plain).rawText(plain.equals(recorded) ? Optional.empty() : Optional.of(recorded));
        SlackAlerts alerts = isBot(message) ? SlackAlerts.of(message) : new SlackAlerts(List.of(), Optional.empty());
        event.kind(alerts.kind().orElse(kind(subtype))).correlationKeys(alerts.keys());
    }

    /** An unknown subtype is shown like a message: nothing that somebody wrote is hidden. */
    private static EventKind kind(String subtype) {
        boolean system = !CHAT.contains(subtype) && SYSTEM_PREFIXES.stream().anyMatch(subtype::startsWith);
        return system ? EventKind.CHAT_SYSTEM : EventKind.CHAT_MESSAGE;
    }

    private static boolean isBot(JsonNode message) {
        return message.path("subtype").asText("").equals("bot_message")
                || !message.path("bot_id").asText("").isEmpty();
    }

    /** The export has the last text only; that it was edited is told, and the later record of one message counts. */
    private static void edits(TimelineEventBuilder event, JsonNode message) {
        JsonNode edited = message.path("edited");
        if (edited.isObject()) {
            event.revision(SlackTime.micros(edited.path("ts"))).addAssumption("edited-later");
        }
    }

    /** A time is unique in its channel; where no channel is known, the sender tells messages apart. */
    private static String scope(JsonNode message, String channel) {
        String scope = channel.isEmpty() ? SlackTexts.first(message.path("user"), message.path("bot_id")) : channel;
        return scope.isEmpty() ? "-" : scope;
    }

    /** A call is reported by Slack itself, but somebody has started it. */
    private Optional<Actor> actor(JsonNode message) {
        String user = SlackTexts.first(message.path("room").path("created_by"), message.path("user"));
        if (!user.isEmpty()) {
            return names.user(user).or(() -> Optional.of(stranger(user, message.path("user_profile"))));
        }
        String bot = SlackTexts.first(
                message.path("bot_profile").path("name"), message.path("username"), message.path("bot_id"));
        if (bot.isEmpty()) {
            return Optional.empty();
        }
        String id = SlackTexts.first(message.path("bot_id"));
        return Optional.of(Actor.builder()
                .name(SlackMarkup.decoded(bot))
                .type(ActorType.BOT)
                .id(id.isEmpty() ? Optional.empty() : Optional.of(id))
                .build());
    }

    /** Somebody of another workspace, deleted or unknown: the message may say the name, the id is there at least. */
    private static Actor stranger(String id, JsonNode profile) {
        String name = SlackTexts.first(profile.path("display_name"), profile.path("real_name"), profile.path("name"));
        return Actor.builder()
                .name(name.isEmpty() ? id : SlackMarkup.decoded(name))
                .type(id.equals("USLACKBOT") ? ActorType.BOT : ActorType.UNKNOWN)
                .id(id)
                .build();
    }
}
