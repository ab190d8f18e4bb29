package dev.postmortem.render.slack;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes messages for Slack: a JSON array of objects with {@code text} and {@code blocks}, to be posted one after the other.
 *
 * <p>Every message keeps to the limits of Block Kit. No text of the report calls anybody, becomes a link or an emoji, or changes how
 * it looks: what the markup of Slack could not show as it is, is written as plain text, with the addresses of links behind them.
 */
public final class SlackRenderer implements ReportRenderer {
    /** Creates the renderer. */
    public SlackRenderer() {}

    @Override
    public String id() {
        return "slack";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        SlackMessages messages = new SlackMessages(document.getTitle());
        SlackBlocks blocks = new SlackBlocks(messages);
        blocks.heading(1, document.getTitle());
        blocks.badges(document.getBadges());
        blocks.facts(document.getFacts());
        for (Section section : document.getSections()) {
            blocks.heading(section.getLevel(), section.getTitle());
            for (Block block : section.getBlocks()) {
                block.accept(blocks);
            }
        }
        out.write((messages.json() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
