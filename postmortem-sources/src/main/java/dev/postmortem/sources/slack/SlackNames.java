package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who and what the ids of a workspace stand for, as far as the export says. */
final class SlackNames {
    private final Map<String, Actor> users = new HashMap<>();
    private final Map<String, String> channelIds = new HashMap<>();
    private final Map<String, String> channelNames = new HashMap<>();

    /** Takes an element of users.json. */
    void user(JsonNode user) {
        String id = user.path("id").asText("");
        if (id.isEmpty()) {
            return;
        }
        JsonNode profile = user.path("profile");
        String name = SlackTexts.first(
                profile.path("display_name"),
                profile.path("real_name"),
                user.path("real_name"),
                user.path("name"),
                user.path("id"));
        ActorType type = user.path("is_bot").asBoolean() ? ActorType.BOT : ActorType.HUMAN;
        users.put(id, Actor.builder().name(name).type(type).id(id).build());
    }

    /** Takes an element of channels.json, groups.json, mpims.json or dms.json. */
    void channel(JsonNode channel) {
        String id = channel.path("id").asText("");
        String name = channel.path("name").asText("");
        if (!id.isEmpty()) {
            channelIds.putIfAbsent(name.isEmpty() ? id : name, id);
            channelNames.putIfAbsent(id, name.isEmpty() ? id : name);
        }
    }

    Optional<Actor> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Returns the name to show for a user. */
    String userName(String id) {
        return user(id).map(Actor::getName).orElse(id);
    }

    /** Returns the name to show for a channel. */
    String channelName(String id) {
        return channelNames.getOrDefault(id, id);
    }

    /** Returns the id of the channel whose messages stand in a folder; the name of the folder if nobody says. */
    String channelId(String folder) {
        return channelIds.getOrDefault(folder, folder);
    }
}
