package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who and what the ids of a workspace stand for, as far as the export says. */
final class SlackNames {
    private final Map<String, Actor> users = new HashMap<>();
    private final Map<String, String> channelIds = new HashMap<>();
    private final Map<String, String> channelNames = new HashMap<>();
    private final Map<String, List<String>> directMembers = new HashMap<>();

    /** Takes an element of users.json. */
    void user(JsonNode user) {
        String id = user.path("id").asText("");
        if (id.isEmpty()) {
            return;
        }
        JsonNode profile = user.path("profile");
        String name = SlackMarkup.decoded(SlackTexts.first(
                profile.path("display_name"),
                profile.path("real_name"),
                user.path("real_name"),
                user.path("name"),
                user.path("id")));
        ActorType type = user.path("is_bot").asBoolean() ? ActorType.BOT : ActorType.HUMAN;
        users.put(id, Actor.builder().name(name).type(type).id(id).build());
    }

    /** Takes an element of channels.json, groups.json, mpims.json or dms.json. */
    void channel(JsonNode channel) {
        String id = channel.path("id").asText("");
        String name = channel.path("name").asText("");
        if (!id.isEmpty()) {
            channelIds.putIfAbsent(name.isEmpty() ? id : name, id);
            if (name.isEmpty()) {
                List<String> members = new ArrayList<>();
                channel.path("members").forEach(member -> members.add(member.asText("")));
                directMembers.putIfAbsent(id, members);
            } else {
                channelNames.putIfAbsent(id, name);
            }
        }
    }

    Optional<Actor> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Returns the name to show for a user. */
    String userName(String id) {
        return user(id).map(Actor::getName).orElse(id);
    }

    /** Returns the name to show for a channel; a direct conversation has none but those of its members. */
    String channelName(String id) {
        String members = directMembers.getOrDefault(id, List.of()).stream()
                .map(this::userName)
                .collect(Collectors.joining(", "));
        return channelNames.getOrDefault(id, members.isEmpty() ? id : members);
    }

    /** Returns the id of the channel whose messages stand in a folder; the name of the folder if nobody says. */
    String channelId(String folder) {
        return channelIds.getOrDefault(folder, folder);
    }
}
