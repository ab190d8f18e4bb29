package dev.postmortem.examples.quickstart;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.review.ReviewResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a folder of raw exports and writes the timeline, the merge report, the postmortem, two reports and the review.
 *
 * <p>Exit status: 0 written; 1 written, and the review has an ERROR for the postmortem's own status; 2 bad usage; 3 cannot
 * write.
 */
public final class Quickstart {
    private final PrintStream out;
    private final PrintStream err;

    Quickstart(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the main job.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("quickstart.home", "examples/quickstart"));
        int status = new Quickstart(System.out, System.err).run(List.of(args), home);
        if (status != 0) {
            System.exit(status);
        }
    }

    int run(List<String> args, Path home) {
        if (args.contains("--help")) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try {
            return run(Arguments.parse(args, home));
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(Arguments.USAGE);
            return 2;
        } catch (IOException e) {
            err.println("cannot write: " + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "; name a folder that can be written: --out");
            return 3;
        }
    }

    private int run(Arguments arguments) throws UsageException, IOException {
        IncidentReading reading = IncidentReading.of(arguments, this::progress);
        MergedTimeline merged = reading.merge();
        Postmortem postmortem = reading.postmortem(merged.getTimeline());
        ReviewResult review = PostmortemReview.standard().review(postmortem).with(reading.unknownMembers());
        err.println("writing " + merged.getTimeline().getEvents().size() + " events to " + arguments.out());
        new Outputs(arguments.out()).write(merged, postmortem, review);
        say(arguments, merged, review);
        return review.isReady() ? 0 : 1;
    }

    private boolean progress(String file, long rows) {
        if (rows > 0) {
            err.println(file + ": " + String.format(Locale.ROOT, "%,d", rows) + " rows");
        }
        return true;
    }

    private void say(Arguments arguments, MergedTimeline merged, ReviewResult review) {
        MergeTotals totals = merged.getReport().getTotals();
        out.println(
                totals.getRows() + " rows of " + merged.getReport().getSources().size() + " files gave "
                        + totals.getEvents() + " events of " + totals.getTimelineEvents() + " facts; "
                        + merged.getReport().getProblems().size() + " problems");
        out.println(review.toText().lines().reduce((first, second) -> second).orElse(""));
        Outputs.NAMES.forEach(name -> out.println("  " + arguments.out().resolve(name)));
    }
}
