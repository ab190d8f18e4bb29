package dev.postmortem.sources.input;

import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A file that gives nothing but problems, so that reports name it all the same. */
public final class ProblemSource implements TimelineSource {
    private static final String FORMAT = "unrecognised";
    private static final int SHOWN_MEMBERS = 8;
    private static final int SHOWN_FORMATS = 12;
    private static final int SHOWN_CHARS = 60;

    /** How far an unknown file is read to see whether damage is the reason why nobody knows it. */
    private static final int CHECKED_BYTES = 16 << 20;

    private final String id;
    private final String file;
    private final String format;
    private final List<SourceProblem> problems;

    private ProblemSource(String id, String file, String format, List<SourceProblem> problems) {
        this.id = id;
        this.file = file;
        this.format = format;
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns a file that cannot be read.
     *
     * @param file its name
     * @param problems why
     * @return the source
     */
    public static ProblemSource of(String file, List<SourceProblem> problems) {
        return new ProblemSource(file, file, FORMAT, problems);
    }

    /**
     * Returns an archive as far as it is not read; what is read of it are sources of their own.
     *
     * @param file its name
     * @param problems why
     * @return the source
     */
    public static ProblemSource ofArchive(String file, List<SourceProblem> problems) {
        return new ProblemSource(file + "!/", file, "zip", problems);
    }

    /**
     * Returns a file that no format recognises.
     *
     * @param file the file
     * @param formats the formats that were asked
     * @return the source, which says how the file begins
     * @throws IOException if the device fails
     */
    public static ProblemSource unrecognised(InputFile file, List<FileFormat> formats) throws IOException {
        List<SourceProblem> problems = new ArrayList<>();
        FileHead head = FileHead.of(file);
        if (isArchive(head)) {
            return of(file.name(), List.of(archive(file.name())));
        }
        try (InputStream content = file.reportingTo(problems::add).open()) {
            content.skip(CHECKED_BYTES);
        }
        problems.add(head.json().isWithoutElements() ? empty(file) : problem(head, formats));
        return of(file.name(), problems);
    }

    /** Archives on disk and gzip are undone before; what still begins as zip or gzip lies inside another one. */
    private static boolean isArchive(FileHead head) {
        String start = head.lines().isEmpty() ? "" : head.lines().get(0);
        return start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\ufffd\b");
    }

    private static SourceProblem archive(String file) {
        return SourceProblem.builder()
                .id("source.unrecognised")
                .file(file)
                .message("an archive inside an archive is not read")
                .remedy("unpack the outer one")
                .build();
    }

    private static SourceProblem empty(InputFile file) {
        return SourceProblem.builder()
                .id("source.empty")
                .severity(FindingSeverity.NOTE)
                .file(file.name())
                .message("the file is an empty list: there is nothing in it")
                .remedy("leave it out, or export it again if something should be in it")
                .build();
    }

    private static SourceProblem problem(FileHead head, List<FileFormat> formats) {
        Mishap found = Mishap.of(head)
                .orElseGet(() -> new Mishap(
                        "the file " + beginning(head) + ", which is none of the known formats",
                        "leave it out, or export it as " + known(formats)));
        return SourceProblem.builder()
                .id("source.unrecognised")
                .file(head.name())
                .message(found.message())
                .remedy(found.remedy())
                .build();
    }

    private static String beginning(FileHead head) {
        List<String> members = head.json().topMembers();
        if (!members.isEmpty()) {
            return "is JSON with "
                    + members.stream()
                            .limit(SHOWN_MEMBERS)
                            .map(member -> "\"" + shortened(member) + "\"")
                            .collect(Collectors.joining(", "))
                    + (members.size() > SHOWN_MEMBERS ? " and more" : "");
        }
        return head.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> "begins with \"" + shortened(line) + "\"")
                .orElse("is empty");
    }

    /** A reader of one product names what it reads; where everything is tried, that would be a page. */
    private static String known(List<FileFormat> formats) {
        List<String> ids = formats.stream().map(FileFormat::id).distinct().toList();
        return ids.size() > SHOWN_FORMATS
                ? "JSON lines or a table with a time and a text; docs/formats.md lists what is read"
                : String.join(", ", ids);
    }

    private static String shortened(String line) {
        String text = line.strip();
        int shown = Math.min(SHOWN_CHARS, text.length());
        return WellFormed.text(text.substring(0, shown)) + (shown < text.length() ? "..." : "");
    }

    /** {@return what is wrong} */
    public List<SourceProblem> problems() {
        return problems;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) {
        sink.file(file, format);
        problems.forEach(sink::problem);
        return ReadOutcome.COMPLETE;
    }
}
