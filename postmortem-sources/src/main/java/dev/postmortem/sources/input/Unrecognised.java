package dev.postmortem.sources.input;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import java.util.List;
import java.util.stream.Collectors;

/** A file that gives nothing but problems, so that reports name it all the same. */
public final class Unrecognised implements TimelineSource {
    private static final int SHOWN_CHARS = 60;

    private final String name;
    private final List<SourceProblem> problems;

    /**
     * Creates a source without rows.
     *
     * @param name the name of the file
     * @param problems what is wrong with it
     */
    public Unrecognised(String name, SourceProblem... problems) {
        this.name = name;
        this.problems = List.of(problems);
    }

    /**
     * Says that no format recognises a file.
     *
     * @param head the beginning of the file
     * @param formats the formats that were asked
     * @return the problem
     */
    public static SourceProblem problem(FileHead head, List<FileFormat> formats) {
        String start = head.lines().stream()
                .filter(l -> !l.isBlank())
                .findFirst()
                .map(l -> "begins with \"" + shortened(l) + "\"")
                .orElse("is empty");
        String known = formats.stream().map(FileFormat::id).collect(Collectors.joining(", "));
        return SourceProblem.builder()
                .id("source.unrecognised")
                .file(head.name())
                .message("the file " + start + ", which is none of the known formats")
                .remedy("leave it out, or export it as one of: " + known)
                .build();
    }

    private static String shortened(String line) {
        String text = line.strip();
        int shown = Math.min(SHOWN_CHARS, text.length());
        return text.substring(0, shown) + (shown < text.length() ? "..." : "");
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) {
        sink.file(name, "unrecognised");
        problems.forEach(sink::problem);
        return ReadOutcome.COMPLETE;
    }
}
