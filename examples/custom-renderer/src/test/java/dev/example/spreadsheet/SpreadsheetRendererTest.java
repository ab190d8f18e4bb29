package dev.example.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportDocuments;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.ReportRendererContract;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a vendor tests: that the library finds the renderer, and that it keeps the rules. */
class SpreadsheetRendererTest {
    private static final ReportRenderers RENDERERS =
            ReportRenderers.load(SpreadsheetRendererTest.class.getClassLoader());

    @Test
    void itIsFoundOnTheClassPath() {
        assertThat(RENDERERS.ids()).contains("html", "spreadsheet");
        assertThat(RENDERERS.get("spreadsheet")).isInstanceOf(SpreadsheetRenderer.class);
    }

    @Test
    void itIsFoundOnTheModulePath() {
        String path = System.getProperty("java.class.path");
        ModuleFinder modules = ModuleFinder.of(Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(Path::of)
                .toArray(Path[]::new));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved =
                boot.configuration().resolve(modules, ModuleFinder.of(), Set.of("dev.example.spreadsheet"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        Class<?> service = service(layer);

        assertThat(ServiceLoader.load(layer, service))
                .extracting(renderer -> renderer.getClass().getModule().getName())
                .contains("dev.example.spreadsheet", "dev.postmortem.render");
    }

    /** The interface as the modules know it. */
    private static Class<?> service(ModuleLayer layer) {
        try {
            return layer.findLoader("dev.postmortem.render").loadClass(ReportRenderer.class.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itKeepsTheRules() {
        ReportDocument sample = ReportDocuments.of(Report.of(SamplePostmortems.typical()), RenderOptions.standard());

        assertThat(ReportRendererContract.check(new SpreadsheetRenderer(), List.of(sample)))
                .isEmpty();
    }

    @Test
    void eachTextIsALine() throws IOException {
        ReportDocument document = ReportDocument.builder()
                .title("=HYPERLINK(\"https://example.org\")")
                .addBadges(Inline.badge("SEV-1", Tone.CRITICAL))
                .addFacts(Fact.builder()
                        .label("Duration")
                        .value(Paragraph.text("1 h"))
                        .note("stated")
                        .build())
                .addSections(Section.builder()
                        .id("timeline")
                        .title("Timeline")
                        .addBlocks(Paragraph.text("Two rows, in UTC"), table(), CodeBlock.of("up == 0"))
                        .addBlocks(FactList.builder()
                                .addFacts(Fact.of("Rows", Paragraph.text("2")))
                                .build())
                        .addBlocks(ItemList.builder()
                                .addItems(ListItem.of(Paragraph.text("-1")))
                                .build())
                        .build())
                .addSections(part("What went well"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RENDERERS.get("spreadsheet").render(document, RenderOptions.standard(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Section,Row,Column,Text
                        ,,Title,"'=HYPERLINK(""https://example.org"")"
                        ,,Label,SEV-1
                        ,,Duration,1 h (stated)
                        Timeline,,,"Two rows, in UTC"
                        Timeline,1,Time,12:00
                        Timeline,1,What,"one
                        two"
                        Timeline,2,Time,12:05
                        Timeline,2,What,
                        Timeline,,,up == 0
                        Timeline,,Rows,2
                        Timeline,,,'-1
                        Timeline / What went well,,,Luck
                        """);
    }

    private static Section part(String title) {
        return Section.builder()
                .id("part")
                .title(title)
                .level(2)
                .addBlocks(Paragraph.text("Luck"))
                .build();
    }

    private static Table table() {
        return Table.builder()
                .id("events")
                .caption("Events")
                .addColumns(TableColumn.of("Time"), TableColumn.of("What"))
                .addRows(TableRow.of(Paragraph.text("12:00"), Paragraph.text("one\ntwo")))
                .addRows(TableRow.of(Paragraph.text("12:05"), Paragraph.of()))
                .build();
    }
}
