package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.json.JsonTrees;
import org.junit.jupiter.api.Test;

class SlackNamesTest {
    @Test
    void aDirectConversationIsNamedAfterItsMembers() {
        SlackNames names = new SlackNames();
        names.channel(JsonTrees.parse("{\"id\":\"D1\",\"members\":[\"U1\",\"U2\"]}"));
        names.channel(JsonTrees.parse("{\"id\":\"D2\"}"));
        names.user(JsonTrees.parse("{\"id\":\"U1\",\"name\":\"ann\"}"));
        assertThat(names.channelName("D1")).isEqualTo("ann, U2");
        assertThat(names.channelName("D2")).isEqualTo("D2");
        assertThat(names.channelId("D1")).isEqualTo("D1");
    }
}
