package dev.postmortem.sources.markdown;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.SourceProblemBuilder;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The timeline of a report in Markdown. */
final class MarkdownFormat implements FileFormat {
    private static final Set<ReportRule> OF_ROWS = EnumSet.of(
            ReportRule.TIMELINE_MISSING,
            ReportRule.TIME_UNREAD,
            ReportRule.DAY_INHERITED,
            ReportRule.DAY_ROLLOVER,
            ReportRule.YEAR_ASSUMED,
            ReportRule.ZONE_CONTRADICTION,
            ReportRule.ZONE_UNREAD,
            ReportRule.ROW_BACKWARDS,
            ReportRule.TABLES_TOO_WIDE);

    @Override
    public String id() {
        return TimelineReading.FORMAT;
    }

    @Override
    public boolean recognises(FileHead head) {
        return ReportHead.isReport(head.lines());
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), id());
        Optional<MarkdownReport> report = ReportFile.read(file, context.getOptions(), List.of());
        if (report.isPresent()) {
            report.get().told().forEach(told -> tell(file.name(), told, sink));
            report.get().zone().ifPresent(sink::zone);
            report.get().rows().forEach(sink::row);
        } else {
            sink.problem(problem(file.name(), "source.too-large", ReportFile.TOO_LARGE)
                    .remedy("split the file")
                    .build());
        }
        return ReadOutcome.COMPLETE;
    }

    private static void tell(String file, ReportFindings.Told told, EventSink sink) {
        String id = told.finding().getId();
        if (id.equals(ReportRule.ZONE_ASSUMED.getId())) {
            sink.assumption(SourceAssumption.builder()
                    .id("zone-assumed")
                    .file(file)
                    .message(told.finding().getMessage())
                    .remedy(told.finding().getHint())
                    .build());
        } else if (OF_ROWS.stream().anyMatch(rule -> rule.getId().equals(id))) {
            sink.problem(problem(file, id, told.finding().getMessage())
                    .severity(told.finding().getSeverity())
                    .line(told.line() == 0 ? Optional.empty() : Optional.of((long) told.line()))
                    .remedy(told.finding().getHint())
                    .build());
        }
    }

    private static SourceProblemBuilder problem(String file, String id, String message) {
        return SourceProblem.builder().id(id).file(file).message(message);
    }
}
