package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a message says.
 *
 * @param plain the text without markup
 * @param raw the text as recorded, where it differs
 */
record TeamsText(String plain, Optional<String> raw) {
    static TeamsText of(Fields message) {
        Fields body = message.in("body");
        String content = body.node("content").asText("");
        boolean html = body.text("contentType").filter("html"::equalsIgnoreCase).isPresent();
        JsonNode attachments = message.node("attachments");
        String said = html ? new Plain(attachments).read(content) : content;
        String plain = said.isBlank() ? TeamsAttachment.all(attachments) : said;
        Optional<String> subject = message.text("subject");
        String whole = subject.map(s -> plain.isBlank() ? s : s + "\n" + plain).orElse(plain);
        return new TeamsText(whole, whole.equals(content) ? Optional.empty() : Optional.of(content));
    }

    /** Reads HTML as text: one line a block, and names for what is no text. */
    private static final class Plain implements NodeVisitor {
        private static final String ITEM = "- ";

        private final JsonNode attachments;
        private final StringBuilder text = new StringBuilder();
        private int verbatim;

        Plain(JsonNode attachments) {
            this.attachments = attachments;
        }

        String read(String html) {
            Document document = Jsoup.parseBodyFragment(html);
            document.outputSettings().prettyPrint(false);
            document.body().traverse(this);
            return tidy(text.toString());
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(verbatim > 0 ? words.getWholeText() : spaced(words.getWholeText()));
            } else if (node instanceof Element element) {
                verbatim += element.normalName().equals("pre") ? 1 : 0;
                element(element);
            }
        }

        private void element(Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> {
                    blockEdge(element);
                    text.append(ITEM);
                }
                case "at" -> text.append('@');
                case "img" -> text.append(image(element));
                case "emoji" -> text.append(element.attr("alt"));
                case "attachment" -> text.append(attachment(element.id()));
                default -> blockEdge(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                verbatim -= element.normalName().equals("pre") ? 1 : 0;
                text.append(element.normalName().equals("a") ? address(element) : "");
                blockEdge(element);
            }
        }

        private void blockEdge(Element element) {
            int end = text.length();
            boolean item = end > 1 && text.charAt(end - 1) == ' ' && text.charAt(end - 2) == '-';
            boolean edge = end == 0 || text.charAt(end - 1) == '\n' || item;
            if (element.isBlock() && !edge) {
                text.append('\n');
            }
        }

        private static String image(Element element) {
            String alt = element.attr("alt");
            return alt.isBlank() || alt.equals("image") ? "[image]" : "[image: " + alt + "]";
        }

        private String attachment(String id) {
            for (JsonNode node : attachments) {
                Fields attachment = new Fields(node);
                if (attachment.text("id").filter(id::equals).isPresent()) {
                    String text = TeamsAttachment.text(attachment);
                    return TeamsAttachment.isQuote(text) ? text + "\n" : text;
                }
            }
            return "[attachment]";
        }

        /** The address is what a reader needs of a link to a runbook or a dashboard. */
        private static String address(Element link) {
            String address = link.attr("href").strip();
            String shown = link.text().strip();
            boolean web = address.startsWith("https://") || address.startsWith("http://");
            boolean same = !shown.isEmpty() && address.contains(shown) && shown.contains("://");
            return web && !same && !address.endsWith("://" + shown) ? " (" + address + ")" : "";
        }

        private static String spaced(String words) {
            return words.replace('\u00a0', ' ')
                    .replace('\n', ' ')
                    .replace('\t', ' ')
                    .replace('\r', ' ');
        }

        private static String tidy(String text) {
            List<String> lines = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                String end = line.stripTrailing();
                if (!end.isEmpty()
                        || !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
                    lines.add(end);
                }
            }
            return String.join("\n", lines).strip();
        }
    }
}
