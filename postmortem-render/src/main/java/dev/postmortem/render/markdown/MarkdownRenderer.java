package dev.postmortem.render.markdown;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes GitHub Flavored Markdown in which no text of the document can become markup. */
public final class MarkdownRenderer implements ReportRenderer {
    /** Creates the renderer. */
    public MarkdownRenderer() {}

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String mediaType() {
        return "text/markdown";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        MarkdownBlocks blocks = new MarkdownBlocks(writer);
        int top = 1 + options.getHeadingOffset();
        blocks.heading(top, document.getTitle());
        blocks.badges(document.getBadges());
        blocks.facts(document.getFacts());
        for (Section section : document.getSections()) {
            blocks.heading(top + section.getLevel(), section.getTitle());
            for (Block block : section.getBlocks()) {
                block.accept(blocks);
            }
        }
        writer.flush();
    }
}
