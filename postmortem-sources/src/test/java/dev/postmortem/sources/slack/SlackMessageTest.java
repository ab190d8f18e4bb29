package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
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
    void whatAProgramSaysBesideItsHeadlineIsRead() {
        String attachment = "\"attachments\":[{\"fallback\":\"Disk full on db-1\",\"title\":\"Disk full\","
                + "\"text\":\"used &gt; 95 %\",\"fields\":[{\"title\":\"Severity\",\"value\":\"critical\"},"
                + "{\"title\":\"fingerprint\",\"value\":\"f1\"}]}]";
        assertThat(only("\"bot_id\":\"B1\",\"text\":\"Alert\"," + attachment).getText())
                .isEqualTo("Alert\nDisk full on db-1\nused > 95 %\nSeverity: critical");
        assertThat(only("\"bot_id\":\"B1\",\"text\":\"\"," + attachment).getText())
                .isEqualTo("Disk full on db-1\nused > 95 %\nSeverity: critical");
        assertThat(only("\"bot_id\":\"B1\",\"text\":\"Deployed\"," + SECTION).getText())
                .isEqualTo("Deployed\ndisk & cpu");
    }

    @Test
    void whatIsSaidTwiceIsReadOnce() {
        String again = "\"bot_id\":\"B1\",\"text\":\"*Disk* &amp; CPU: high\",";
        assertThat(only(again + SECTION).getText()).isEqualTo("*Disk* & CPU: high");
        assertThat(only(again + "\"attachments\":[{\"fallback\":\"disk &amp; CPU\",\"text\":\"Disk\"}]")
                        .getText())
                .isEqualTo("*Disk* & CPU: high");
    }

    @Test
    void aSharedMessageIsQuotedAndThePreviewOfALinkIsNot() {
        String shared =
                "{\"is_share\":true,\"from_url\":\"https://x.example.com\",\"author_name\":\"Mara\",\"text\":\"db is down\"}";
        assertThat(only("\"user\":\"U1\",\"text\":\"see\",\"attachments\":[" + shared + "]")
                        .getText())
                .isEqualTo("see\n> Mara: db is down");
        assertThat(only("\"user\":\"U1\",\"text\":\"see\",\"attachments\":[{\"from_url\":\"https://x.example.com\","
                                + "\"title\":\"Dashboard\",\"text\":\"A page\"}]")
                        .getText())
                .isEqualTo("see");
    }

    @Test
    void whatIsWrittenOnButtonsIsNoText() {
        String button = "{\"type\":\"button\",\"text\":{\"type\":\"plain_text\",\"text\":\"Acknowledge\"}}";
        assertThat(
                        only("\"text\":\"\",\"blocks\":[{\"type\":\"section\",\"text\":{\"text\":\"Disk full\"},\"accessory\":"
                                        + button + "},{\"type\":\"actions\",\"elements\":[" + button + "]}]")
                                .getText())
                .isEqualTo("Disk full");
    }

    @Test
    void whoStartedACallIsItsActor() {
        TimelineEvent event = only(
                "\"subtype\":\"huddle_thread\",\"user\":\"USLACKBOT\",\"text\":\"\",\"room\":{\"created_by\":\"U7\"}");
        assertThat(event.getActor().flatMap(Actor::getId)).contains("U7");
    }

    @Test
    void namesAreReadWithoutTheEntitiesOfSlack() {
        TimelineEvent event = only("\"text\":\"x\",\"user\":null,\"bot_id\":\"B1\",\"username\":\"Q&amp;A\"");
        assertThat(event.getActor().map(Actor::getName)).contains("Q&A");
        assertThat(only("\"text\":\"x\",\"user\":\"U1\",\"user_profile\":{\"real_name\":\"R&amp;D\"}")
                        .getActor()
                        .map(Actor::getName))
                .contains("R&D");
    }

    @Test
    void aPictureWithoutWordsAddsNone() {
        String picture =
                "\"attachments\":[{\"fallback\":\"[no preview available]\",\"image_url\":\"https://x.example.com/p\"}]";
        assertThat(only("\"text\":\"look\"," + picture).getText()).isEqualTo("look");
    }

    @Test
    void aCallInABlockIsNamedWithItsAddress() {
        String call =
                "{\"type\":\"call\",\"call\":{\"v1\":{\"name\":\"Bridge\",\"join_url\":\"https://call.example.com/j\"}}}";
        assertThat(only("\"text\":\"\",\"blocks\":[" + call + "]").getText())
                .isEqualTo("Bridge https://call.example.com/j");
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
