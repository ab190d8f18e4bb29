package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.timeline.TableOptions;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.sources.IncidentFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the first lines of code of README.md, and what they print, to what is compiled and run. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path THIS = Path.of("src/test/java/dev/postmortem/examples/guide/ReadmeTest.java");
    private static final Pattern PRINTED = Pattern.compile("prints:\\R\\R```text\\R(.*?)```", Pattern.DOTALL);

    @Test
    void theReadmeShowsTheSnippetThatIsRun() throws IOException {
        Map<String, String> shown = GuidePageTest.shown(README);

        assertThat(shown).containsOnlyKeys("readme").isEqualTo(GuidePageTest.run(THIS));
    }

    @Test
    void theReadmeShowsWhatTheSnippetPrints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8)) {
            mergeAndRender(Path.of("../quickstart/incident"), out, page);
        }
        Matcher readme = PRINTED.matcher(Files.readString(README));

        assertThat(readme.find()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(readme.group(1));
        assertThat(page.toString(StandardCharsets.UTF_8)).contains("CheckoutErrorRateHigh", "</html>");
    }

    private void mergeAndRender(Path folder, PrintStream out, ByteArrayOutputStream page) throws IOException {
        // snippet: readme
        MergedTimeline merged = TimelineBuilder.create()
                .sources(IncidentFolder.of(folder).getSources()) // chat, alerts, pages, deployments, logs
                .merge(); // its report says what was read, joined, assumed and not understood
        Timeline rollback = merged.getTimeline()
                .between(Instant.parse("2026-03-11T14:53:00Z"), Instant.parse("2026-03-11T14:55:10Z"));
        rollback.print(out, TableOptions.builder().width(110).build()); // or System.out.println(rollback)

        Postmortem draft = PostmortemDraft.of(merged.getTimeline()); // with the milestones that events prove
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        renderers.render("html", Report.of(draft), RenderOptions.standard(), page);
        // end
    }
}
