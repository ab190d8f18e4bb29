package dev.postmortem.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.review.ReviewResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a run writes. */
final class Outputs {
    static final List<String> NAMES =
            List.of("timeline.json", "merge-report.json", "postmortem.json", "report.md", "report.html", "review.txt");

    private final Path folder;

    Outputs(Path folder) {
        this.folder = folder;
    }

    void write(MergedTimeline merged, Postmortem postmortem, ReviewResult review) throws IOException {
        Files.createDirectories(folder);
        PostmortemJson json = PostmortemJson.standard();
        write("timeline.json", out -> json.writeTimeline(merged.getTimeline(), out));
        write("merge-report.json", out -> json.writeMergeReport(merged.getReport(), out));
        write("postmortem.json", out -> json.write(postmortem, out));
        Report report = report(merged, postmortem, review);
        ReportRenderers renderers = ReportRenderers.load(Outputs.class.getClassLoader());
        write("report.md", out -> renderers.render("markdown", report, RenderOptions.standard(), out));
        write("report.html", out -> renderers.render("html", report, RenderOptions.standard(), out));
        write("review.txt", out -> out.write(inTextOrder(review).getBytes(UTF_8)));
    }

    /** The findings in the order of plain text, so that two runs compare line by line; the counts stay last. */
    private static String inTextOrder(ReviewResult review) {
        List<String> lines = review.toText().lines().toList();
        int counts = lines.size() - 1;
        return Stream.concat(
                        lines.subList(0, counts).stream().sorted(CodePoints::compare), Stream.of(lines.get(counts)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Report report(MergedTimeline merged, Postmortem postmortem, ReviewResult review) {
        Instant end =
                merged.getTimeline().toWindow().map(TimeWindow::getEndExclusive).orElse(Instant.EPOCH);
        return Report.analyzed(postmortem, end).toBuilder()
                .mergeReport(merged.getReport())
                .findings(review.getFindings())
                .build();
    }

    private void write(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /** Writes the content of one file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
