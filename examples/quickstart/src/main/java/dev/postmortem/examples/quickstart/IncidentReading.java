package dev.postmortem.examples.quickstart;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.json.PostmortemJsonException;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.ProgressListener;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.sources.IncidentFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The folder: what programs exported, and what people wrote. */
final class IncidentReading {
    private static final String POSTMORTEM = "postmortem.json";
    private static final int SHOWN_FILES = 20;

    private final Arguments arguments;
    private final ProgressListener progress;
    private final IncidentFolder folder;
    private final List<SourceProblem> problems = new ArrayList<>();
    private final List<Finding> unknownMembers = new ArrayList<>();
    private final Optional<Postmortem> written;

    private IncidentReading(Arguments arguments, ProgressListener progress, IncidentFolder folder) {
        this.arguments = arguments;
        this.progress = progress;
        this.folder = folder;
        this.written = folder.getPostmortem().flatMap(this::written);
    }

    static IncidentReading of(Arguments arguments, ProgressListener progress) throws UsageException {
        try {
            IncidentFolder folder = IncidentFolder.of(arguments.in());
            requireKnown(arguments, folder);
            return new IncidentReading(arguments, progress, folder);
        } catch (IOException e) {
            throw new UsageException("--in " + arguments.in() + " cannot be read: " + e.getMessage());
        }
    }

    MergedTimeline merge() {
        TimelineBuilder builder = TimelineBuilder.create().progress(progress);
        arguments.window().ifPresent(builder::window);
        for (TimelineSource source : folder.getSources()) {
            builder.source(source, arguments.optionsOf(source.id()));
        }
        if (!problems.isEmpty()) {
            builder.source(new UnreadPostmortem(problems));
        }
        written.ifPresent(pm -> builder.annotations(pm.getAnnotations()).earlier(pm.getTimeline(), POSTMORTEM));
        return builder.merge();
    }

    Postmortem postmortem(Timeline timeline) {
        return written.map(pm -> PostmortemDraft.update(pm, timeline)).orElseGet(() -> PostmortemDraft.of(timeline));
    }

    List<Finding> unknownMembers() {
        return unknownMembers;
    }

    private Optional<Postmortem> written(Path file) {
        try (InputStream first = new BufferedInputStream(Files.newInputStream(file));
                InputStream second = new BufferedInputStream(Files.newInputStream(file))) {
            Postmortem postmortem = PostmortemJson.standard().read(first);
            unknownMembers.addAll(PostmortemJson.standard().unknownMembers(second));
            return Optional.of(postmortem);
        } catch (PostmortemJsonException e) {
            problems.add(problem("postmortem.bad-json", String.valueOf(e.getMessage()), e.getLine(), e.getPointer()));
        } catch (IOException e) {
            problems.add(problem("postmortem.unreadable", "the file cannot be read", 0, ""));
        }
        return Optional.empty();
    }

    private static SourceProblem problem(String id, String message, long line, String pointer) {
        return SourceProblem.builder()
                .id(id)
                .severity(FindingSeverity.ERROR)
                .file(POSTMORTEM)
                .line(line > 0 ? Optional.of(line) : Optional.empty())
                .pointer(pointer.isEmpty() ? Optional.empty() : Optional.of(pointer))
                .message(message)
                .remedy("correct it and run again; until then the draft shows only what the exports tell")
                .build();
    }

    private static void requireKnown(Arguments arguments, IncidentFolder folder) throws UsageException {
        List<String> known =
                folder.getSources().stream().map(TimelineSource::id).toList();
        TreeSet<String> named = new TreeSet<>(arguments.offsets().keySet());
        named.addAll(arguments.units().keySet());
        for (String file : named) {
            if (known.stream().noneMatch(source -> Arguments.isAbout(file, source))) {
                throw new UsageException("there is no file " + file + " in the folder; there is " + shown(known));
            }
        }
    }

    private static String shown(List<String> known) {
        String some = known.stream().limit(SHOWN_FILES).collect(Collectors.joining(", "));
        return known.size() <= SHOWN_FILES ? some : some + " and " + (known.size() - SHOWN_FILES) + " more";
    }

    /**
     * The file that people wrote, when it cannot be read.
     *
     * @param problems why
     */
    private record UnreadPostmortem(List<SourceProblem> problems) implements TimelineSource {
        @Override
        public String id() {
            return POSTMORTEM;
        }

        @Override
        public ReadOutcome read(ReadContext context, EventSink sink) {
            sink.file(POSTMORTEM, "postmortem");
            problems.forEach(sink::problem);
            return ReadOutcome.COMPLETE;
        }
    }
}
