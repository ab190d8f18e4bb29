package dev.postmortem.examples.jshell;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the prompt offers without an import; every method is short to type and prints well. */
public final class Shell {
    private static final ReportRenderers RENDERERS = ReportRenderers.load(Shell.class.getClassLoader());

    private Shell() {}

    /** {@return a postmortem to play with} */
    public static Postmortem sample() {
        return SamplePostmortems.typical();
    }

    /**
     * Reads a folder of exports, each file in the format that its content shows; times that state no zone are read as UTC.
     *
     * @param folder the folder
     * @return the timeline, and the report that says how it came about
     */
    public static MergedTimeline merge(Path folder) {
        return merge(folder, SourceOptions.none(), Map.of());
    }

    /**
     * Reads a folder of exports.
     *
     * @param folder the folder
     * @param zone the zone of times that state none, such as those of most logs
     * @return the timeline, and the report that says how it came about
     */
    public static MergedTimeline merge(Path folder, ZoneId zone) {
        return merge(folder, zone, Map.of());
    }

    /**
     * Reads a folder of exports, some of whose clocks were wrong.
     *
     * @param folder the folder
     * @param zone the zone of times that state none
     * @param corrections what to add to the recorded times of a file, by its name within the folder
     * @return the timeline, and the report that says how it came about
     */
    public static MergedTimeline merge(Path folder, ZoneId zone, Map<String, Duration> corrections) {
        return merge(folder, SourceOptions.builder().zone(zone).build(), corrections);
    }

    private static MergedTimeline merge(Path folder, SourceOptions options, Map<String, Duration> corrections) {
        TimelineBuilder builder = TimelineBuilder.create();
        List<TimelineSource> sources = sources(folder);
        sources.forEach(source -> builder.source(
                source,
                options.toBuilder()
                        .clockCorrection(Optional.ofNullable(corrections.get(source.id())))
                        .build()));
        corrections.keySet().stream()
                .filter(file -> sources.stream().noneMatch(source -> source.id().equals(file)))
                .findFirst()
                .ifPresent(file -> {
                    throw new IllegalArgumentException("there is no file " + file + " to correct; the files are "
                            + sources.stream().map(TimelineSource::id).toList());
                });
        return builder.merge();
    }

    private static List<TimelineSource> sources(Path folder) {
        try {
            return IncidentFolder.of(folder).getSources();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "there is no folder " + folder.toAbsolutePath() + "; a sample is in examples/quickstart/incident");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a folder of exports into one timeline, and says beforehand how much had to be assumed, such as the zone of a log.
     *
     * @param folder the folder
     * @return the timeline
     */
    public static Timeline timeline(Path folder) {
        return withCautions(merge(folder));
    }

    /**
     * Reads a folder of exports into one timeline.
     *
     * @param folder the folder
     * @param zone the zone of times that state none
     * @return the timeline
     */
    public static Timeline timeline(Path folder, ZoneId zone) {
        return withCautions(merge(folder, zone));
    }

    private static Timeline withCautions(MergedTimeline merged) {
        MergeReport report = merged.getReport();
        if (!report.getAssumptions().isEmpty() || !report.getProblems().isEmpty()) {
            show(report.getAssumptions().size() + " assumptions, "
                    + report.getProblems().size() + " problems: show(account(merge(...)))");
        }
        return merged.getTimeline();
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
     * Prints a value in full, where the prompt itself cuts after a thousand characters; of a list each element.
     *
     * @param value what to print
     */
    public static void show(Object value) {
        if (value instanceof Collection<?> all) {
            List<String> texts = all.stream().map(String::valueOf).toList();
            boolean ofLines = texts.stream().anyMatch(text -> text.contains("\n"));
            System.out.println(texts.isEmpty() ? "none" : String.join(ofLines ? "\n\n" : "\n", texts));
        } else {
            System.out.println(value);
        }
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
