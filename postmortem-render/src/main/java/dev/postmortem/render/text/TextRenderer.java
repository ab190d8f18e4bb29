package dev.postmortem.render.text;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes plain text for terminals and mail: at most 100 columns where the words allow, nothing that a terminal obeys. */
public final class TextRenderer implements ReportRenderer {
    /** Creates the renderer. */
    public TextRenderer() {}

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TextBlocks blocks = new TextBlocks(writer);
        blocks.heading(document.getTitle(), '=');
        blocks.visit(Paragraph.text(
                document.getBadges().stream().map(Inline::getText).collect(Collectors.joining(" | "))));
        blocks.facts(document.getFacts());
        for (Section section : document.getSections()) {
            blocks.heading(section.getTitle(), section.getLevel() == 1 ? '=' : '-');
            for (Block block : section.getBlocks()) {
                block.accept(blocks);
            }
        }
        writer.flush();
    }
}
