package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import org.junit.jupiter.api.Test;

class SlackMessageTest {
    private static final String RICH = "\"blocks\":[{\"type\":\"rich_text\",\"elements\":["
            + "{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"a < b & \"},"
            + "{\"type\":\"user\",\"user_id\":\"U2\"},{\"type\":\"text\",\"text\":\" see \"},"
            + "{\"type\":\"link\",\"url\":\"https://x.y\",\"text\":\"graph\"},{\"type\":\"emoji\",\"name\":\"fire\"},"
            + "{\"type\":\"broadcast\",\"range\":\"here\"}]},"
            + "{\"type\":\"rich_text_list\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":"
            + "[{\"type\":\"text\",\"text\":\"one\"}]}]}]}]";
    private static final String SECTION =
            "\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"disk &amp; cpu\"}}]";

    @Test
    void richTextIsReadAsItWasShown() {
        assertThat(only("\"text\":\"\"," + RICH).getText())
                .isEqualTo("a < b & @U2 see graph (https://x.y):fire:@here\n- one");
    }

    @Test
    void theStandInForBlocksIsNotTheText() {
        assertThat(only("\"text\":\"This content can't be displayed.\"," + SECTION)
                        .getText())
                .isEqualTo("disk & cpu");
        assertThat(only("\"text\":\"\",\"attachments\":[{\"fallback\":\"[no preview available]\"," + SECTION + "}]")
                        .getText())
                .isEqualTo("disk & cpu");
        assertThat(only("\"text\":\"This content can't be displayed.\"").getText())
                .isEqualTo("This content can't be displayed.");
    }

    @Test
    void filesAreNamedBesideTheText() {
        TimelineEvent event =
                only("\"text\":\"look\",\"files\":[{\"name\":\"a.log\"},{\"mode\":\"tombstone\"},{\"title\":\"B\"}]");
        assertThat(event.getText()).isEqualTo("look");
        assertThat(event.getAttributes()).containsEntry("files", "a.log, B");
    }

    @Test
    void anEditWithoutATimeSpoilsNothing() {
        TimelineEvent event = only("\"text\":\"x\",\"edited\":{\"user\":\"U1\",\"ts\":null}");
        assertThat(event.getRevision()).isEmpty();
        assertThat(event.getAssumptions()).containsExactly("edited-later");
    }

    @Test
    void aHuddleIsTheWordOfTheSystem() {
        TimelineEvent event = only("\"subtype\":\"huddle_thread\",\"text\":\"\"");
        assertThat(event.getKind()).isEqualTo(EventKind.CHAT_SYSTEM);
        assertThat(event.getText()).isEqualTo("huddle thread");
    }

    @Test
    void answersThatStandInTheirMessageAreRead() {
        String json =
                "{\"channel_id\":\"C1\",\"messages\":[{\"type\":\"message\",\"ts\":\"1772359200.000100\",\"text\":\"a\","
                        + "\"slackdump_thread_replies\":[{\"type\":\"message\",\"ts\":\"1772359201.000100\",\"text\":\"b\"}]}]}";
        Reading reading = Reading.of(new SlackHistory(), json);
        assertThat(reading.events())
                .extracting(e -> e.getId().toString())
                .hasSize(2)
                .allMatch(id -> id.contains("C1"));
        assertThat(reading.events().get(1).getSource().getPointer()).contains("/messages/0/slackdump_thread_replies/0");
    }

    private static TimelineEvent only(String members) {
        String message = "{\"type\":\"message\",\"ts\":\"1772359200.000100\",\"user\":\"U1\"," + members + "}";
        return Reading.of(new SlackDay(new SlackNames()), "[" + message + "]").only();
    }
}
