package dev.postmortem.render.adf;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes a document in the Atlassian Document Format, for descriptions, comments and pages of Jira and Confluence Cloud.
 *
 * <p>No text of the report can become markup, a mention or a card. It keeps to {@link RenderOptions#getMaxCharacters()}.
 */
public final class AdfRenderer implements ReportRenderer {
    /** Creates the renderer. */
    public AdfRenderer() {}

    @Override
    public String id() {
        return "adf";
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
        Wording wording = Wording.of(Locale.forLanguageTag(document.getLanguage()));
        String json = new AdfCut(options, wording).write(nodes(document, options));
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static List<AdfNode> nodes(ReportDocument document, RenderOptions options) throws IOException {
        AdfBlocks blocks = new AdfBlocks();
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
        return blocks.nodes();
    }
}
