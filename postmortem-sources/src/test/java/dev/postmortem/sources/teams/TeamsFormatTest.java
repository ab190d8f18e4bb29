package dev.postmortem.sources.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;

class TeamsFormatTest {
    private static final String CARD = "{\\\"body\\\":[{\\\"type\\\":\\\"TextBlock\\\",\\\"text\\\":\\\"db down\\\"},"
            + "{\\\"type\\\":\\\"FactSet\\\",\\\"facts\\\":[{\\\"title\\\":\\\"Sev\\\",\\\"value\\\":\\\"1\\\"}]}]}";

    @Test
    void everySpellingOfTheNamesIsRead() {
        String camel = message("<p>a</p>", "");
        String pascal = camel.replace("\"id\"", "\"Id\"")
                .replace("\"messageType\"", "\"MessageType\"")
                .replace("\"createdDateTime\"", "\"CreatedDateTime\"")
                .replace("\"contentType\"", "\"ContentType\"")
                .replace("\"content\"", "\"Content\"")
                .replace("\"body\"", "\"Body\"")
                .replace("\"chatId\"", "\"ChatId\"");
        String lower = pascal.replace("\"Id\"", "\"id\"")
                .replace("\"MessageType\"", "\"messagetype\"")
                .replace("\"CreatedDateTime\"", "\"createddatetime\"")
                .replace("\"ContentType\"", "\"contenttype\"")
                .replace("\"Content\"", "\"content\"")
                .replace("\"Body\"", "\"body\"")
                .replace("\"ChatId\"", "\"chatid\"");
        for (String spelling : new String[] {camel, pascal, lower}) {
            String file = "[" + spelling + "]";
            assertThat(new TeamsFormat().recognises(JsonShape.of(file))).isTrue();
            assertThat(Reading.of(new TeamsFormat(), file).only().getId().toString())
                    .contains("teams:19:x:17");
        }
    }

    @Test
    void aCardIsReadAsItsTexts() {
        String attachment =
                ",\"attachments\":[{\"id\":\"a1\",\"contentType\":\"application/vnd.microsoft.card.adaptive\","
                        + "\"content\":\"" + CARD + "\"}]";
        String file = "[" + message("<attachment id=\\\"a1\\\"></attachment>", attachment) + "]";
        assertThat(Reading.of(new TeamsFormat(), file).only().getText()).isEqualTo("db down\nSev: 1");
        assertThat(Reading.of(new TeamsFormat(), file.replace(CARD, "{cut"))
                        .only()
                        .getText())
                .isEqualTo("[attachment]");
    }

    @Test
    void repliesThatAreNotAllThereAreNamed() {
        String replies = ",\"replies@odata.nextLink\":\"https://next\",\"replies\":[" + message("b", "") + "]";
        Reading reading = Reading.of(new TeamsFormat(), "{\"value\":[" + message("a", replies) + "]}");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.problems)
                .extracting(p -> p.getId() + p.getPointer().orElse(""))
                .containsExactly("source.incomplete/value/0/replies@odata.nextLink");
    }

    @Test
    void aPageWithoutMessagesIsRecognised() {
        assertThat(new TeamsFormat().recognises(JsonShape.of("{\"@odata.context\":\"x\",\"value\":[]}")))
                .isTrue();
        assertThat(new TeamsFormat().recognises(JsonShape.of("{\"@odata.context\":\"x\",\"value\":[{}]}")))
                .isFalse();
    }

    private static String message(String html, String more) {
        return "{\"id\":\"17\",\"messageType\":\"message\",\"createdDateTime\":\"2026-03-01T10:00:00Z\",\"chatId\":\"19:x\","
                + "\"body\":{\"contentType\":\"html\",\"content\":\"" + html + "\"}" + more + "}";
    }
}
