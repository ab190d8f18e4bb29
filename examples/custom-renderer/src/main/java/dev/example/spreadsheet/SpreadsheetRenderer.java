package dev.example.spreadsheet;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a report as comma-separated values, one line a text: the section, the row of its table, the column, and the text.
 *
 * <p>Filtered and pivoted, that is the timeline, the actions, or whatever a spreadsheet is to count. What a spreadsheet would take for
 * a formula is written with an apostrophe before it.
 */
public final class SpreadsheetRenderer implements ReportRenderer {
    private static final String FORMULA = "=+-@";
    private static final Pattern QUOTED = Pattern.compile("[\",\n]");

    /** Creates the renderer, as the service loader does. */
    public SpreadsheetRenderer() {}

    @Override
    public String id() {
        return "spreadsheet";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, "Section", "Row", "Column", "Text");
        line(writer, "", "", "Title", document.getTitle());
        for (Inline badge : document.getBadges()) {
            line(writer, "", "", "Label", badge.getText());
        }
        Lines head = new Lines(writer, "");
        head.facts(document.getFacts());
        String above = "";
        for (Section section : document.getSections()) {
            above = section.getLevel() == 1 ? section.getTitle() : above;
            String name = section.getLevel() == 1 ? above : above + " / " + section.getTitle();
            Lines lines = new Lines(writer, name);
            for (Block block : section.getBlocks()) {
                block.accept(lines);
            }
        }
        writer.flush();
    }

    private static void line(Writer writer, String... fields) throws IOException {
        writer.append(Arrays.stream(fields).map(SpreadsheetRenderer::field).collect(Collectors.joining(",")));
        writer.append('\n');
    }

    /** A field that is quoted where it has to be, and never a formula. */
    private static String field(String any) {
        String text = VisibleText.of(any);
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** Writes the blocks of a section; blocks that a later version of the library adds are left out. */
    private static final class Lines implements BlockVisitor {
        private final Writer writer;
        private final String section;

        Lines(Writer writer, String section) {
            this.writer = writer;
            this.section = section;
        }

        void facts(List<Fact> facts) throws IOException {
            for (Fact fact : facts) {
                String note = fact.getNote().isEmpty() ? "" : " (" + fact.getNote() + ")";
                line(writer, section, "", fact.getLabel(), fact.getValue().toText() + note);
            }
        }

        @Override
        public void visit(Paragraph block) throws IOException {
            line(writer, section, "", "", block.toText());
        }

        @Override
        public void visit(ItemList block) throws IOException {
            for (ListItem item : block.getItems()) {
                visit(item.getContent());
            }
        }

        @Override
        public void visit(FactList block) throws IOException {
            facts(block.getFacts());
        }

        @Override
        public void visit(Table block) throws IOException {
            int number = 1;
            for (TableRow row : block.getRows()) {
                for (int c = 0; c < row.getCells().size(); c++) {
                    String column = block.getColumns().get(c).getTitle();
                    line(
                            writer,
                            section,
                            Integer.toString(number),
                            column,
                            row.getCells().get(c).toText());
                }
                number++;
            }
        }

        @Override
        public void visit(Figure block) throws IOException {
            line(writer, section, "", block.getTitle(), block.getDescription());
        }

        @Override
        public void visit(CodeBlock block) throws IOException {
            line(writer, section, "", "", block.getText());
        }
    }
}
