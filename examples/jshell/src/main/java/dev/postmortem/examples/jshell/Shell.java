package dev.postmortem.examples.jshell;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.rca.FactorAnalysis;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.review.ReviewResult;
import dev.postmortem.sources.IncidentFolder;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What the prompt offers without an import; every method is short to type and prints well. */
public final class Shell {
    private static final ReportRenderers RENDERERS = ReportRenderers.load(Shell.class.getClassLoader());

    private Shell() {}

    /** {@return a postmortem to play with} */
    public static Postmortem sample() {
        return SamplePostmortems.typical();
    }

    /**
     * Reads a folder of exports, each file in the format that its content shows.
     *
     * @param folder the folder
     * @return the timeline, and the report that says how it came about
     */
    public static MergedTimeline merge(Path folder) {
        try {
            return TimelineBuilder.create()
                    .sources(IncidentFolder.of(folder).getSources())
                    .merge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a folder of exports into one timeline; {@link #account(MergedTimeline)} of {@link #merge(Path)} says how, and what
     * had to be assumed, such as the zone of a log.
     *
     * @param folder the folder
     * @return the timeline
     */
    public static Timeline timeline(Path folder) {
        return merge(folder).getTimeline();
    }

    /**
     * Says how a timeline came about: what each file gave, what had to be assumed, and what could not be read.
     *
     * @param merged the timeline with its report
     * @return the account as text
     */
    public static String account(MergedTimeline merged) {
        Postmortem none = Postmortem.builder()
                .id(PostmortemId.of("merge"))
                .title(merged.getReport().getSources().size() + " files")
                .status(PostmortemStatus.DRAFT)
                .build();
        return render(
                "text",
                Report.of(none).toBuilder().mergeReport(merged.getReport()).build());
    }

    /**
     * Drafts a postmortem from a timeline.
     *
     * @param timeline the timeline
     * @return the draft
     */
    public static Postmortem draft(Timeline timeline) {
        return PostmortemDraft.of(timeline);
    }

    /**
     * Reviews a postmortem for its own status.
     *
     * @param postmortem the postmortem
     * @return the findings
     */
    public static ReviewResult review(Postmortem postmortem) {
        return PostmortemReview.standard().review(postmortem);
    }

    /**
     * Analyses the contributing factors of a postmortem.
     *
     * @param postmortem the postmortem
     * @return one analysis for each outcome
     */
    public static List<FactorAnalysis> analyze(Postmortem postmortem) {
        FactorGraph graph = FactorGraph.of(postmortem);
        return graph.getOutcomes().stream().map(graph::analyze).toList();
    }

    /**
     * Writes a report as Markdown.
     *
     * @param postmortem the postmortem
     * @return the report
     */
    public static String markdown(Postmortem postmortem) {
        return render("markdown", postmortem);
    }

    /**
     * Writes a report as a page and shows it in the browser, where there is one.
     *
     * @param postmortem the postmortem
     * @return the file
     */
    public static Path open(Postmortem postmortem) {
        try {
            Path page = Files.writeString(Files.createTempFile("postmortem-", ".html"), render("html", postmortem));
            if (!GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(page.toUri());
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints a value in full; the prompt itself cuts after a thousand characters.
     *
     * @param value what to print
     */
    public static void show(Object value) {
        System.out.println(value);
    }

    private static String render(String format, Postmortem postmortem) {
        Instant end = postmortem
                .getTimeline()
                .toWindow()
                .map(TimeWindow::getEndExclusive)
                .orElse(Instant.EPOCH);
        return render(format, Report.analyzed(postmortem, end));
    }

    private static String render(String format, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERERS.render(format, report, RenderOptions.standard(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
