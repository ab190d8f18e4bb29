package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/** What stands for an attachment in the text: the words of a card, a message that is quoted, or the name of a file. */
final class TeamsAttachment {
    private static final Set<String> MESSAGES = Set.of("messageReference", "forwardedMessageReference");

    private static final String QUOTE = "> ";

    private TeamsAttachment() {}

    static String text(Fields attachment) {
        String card = TeamsCard.text(attachment);
        if (!card.isEmpty()) {
            return card;
        }
        return attachment.text("contentType").filter(MESSAGES::contains).isPresent()
                ? quote(new Fields(content(attachment)))
                : named(attachment);
    }

    /** Tells whether the text of an attachment is that of another message, which is a line of its own. */
    static boolean isQuote(String text) {
        return text.startsWith(QUOTE);
    }

    /** Returns the texts of all attachments, one to a line. */
    static String all(JsonNode attachments) {
        List<String> texts = new ArrayList<>();
        attachments.forEach(attachment -> texts.add(text(new Fields(attachment))));
        return String.join("\n", texts);
    }

    private static String quote(Fields message) {
        String said = message.text("messagePreview")
                .or(() -> message.text("originalMessageContent"))
                .map(html -> Jsoup.parseBodyFragment(html).text())
                .orElse("");
        String sender = message.in("messageSender")
                .in("user")
                .text("displayName")
                .or(() -> message.in("originalMessageSender").in("user").text("displayName"))
                .map(name -> name + ": ")
                .orElse("");
        return said.isEmpty() ? "[quoted message]" : QUOTE + sender + said;
    }

    private static JsonNode content(Fields attachment) {
        try {
            return JsonTrees.parse(attachment.text("content").orElse("{}"));
        } catch (RowProblem e) {
            // What is no JSON is shown as a quotation without its words.
            return MissingNode.getInstance();
        }
    }

    private static String named(Fields attachment) {
        return attachment.text("name").map(n -> "[attachment: " + n + "]").orElse("[attachment]");
    }
}
