package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.TimeWording;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the timeline came about. */
final class MergeSection {
    private final Wording wording;
    private final TimeWording times;

    MergeSection(Wording wording) {
        this.wording = wording;
        this.times = wording.times();
    }

    void offer(MergeReport report, Postmortem postmortem, ReportContents contents) {
        contents.put(ReportContent.MERGE_TOTALS, () -> List.of(Paragraph.text(totals(report.getTotals()))));
        contents.put(ReportContent.MERGE_SOURCES, () -> sources().blocks(report.getSources()));
        contents.put(ReportContent.MERGE_ASSUMPTIONS, () -> assumptions().blocks(report.getAssumptions()));
        contents.put(ReportContent.MERGE_PROBLEMS, () -> problems().blocks(report.getProblems()));
        contents.put(ReportContent.MERGE_GAPS, () -> silences(report.getGaps(), postmortem));
        contents.put(
                ReportContent.MERGE_CONTRADICTIONS,
                () -> FindingSection.table("contradiction-table", "What cannot be true together", wording)
                        .blocks(report.getContradictions()));
    }

    private String totals(MergeTotals totals) {
        NumberWording numbers = wording.numbers();
        String rows = wording.terms()
                .of(
                        "%s: %s gave events, %s were left out by a stated rule, %s could not be read.",
                        numbers.counted(totals.getRows(), "1 row was read", "%s rows were read"),
                        numbers.of(totals.getRowsWithEvents()),
                        numbers.of(totals.getIgnored()),
                        numbers.of(totals.getProblems()));
        String events = wording.terms()
                .of(
                        "%s, of which %s tell of a fact that another record tells too, make %s on the timeline.",
                        numbers.counted(totals.getEvents(), "1 event", "%s events"),
                        numbers.of(totals.getJoined()),
                        numbers.counted(totals.getTimelineEvents(), "1 event", "%s events"));
        return rows + " " + events;
    }

    private TableOf<SourceReport> sources() {
        return new TableOf<SourceReport>(
                        "source-table", wording.terms().of("Sources, times in %s", times.zoneName()), wording)
                .column("File", s -> Paragraph.of(Inline.code(s.getFile())))
                .text("Format", SourceReport::getFormat)
                .count("Rows", SourceReport::getRows)
                .count("Events", SourceReport::getEvents)
                .count("Joined", SourceReport::getJoined)
                .count("Left out", SourceReport::getIgnored)
                .count("Problems", SourceReport::getProblems)
                .count("Out of order", SourceReport::getReordered)
                .column("First", s -> time(s.getFirst()))
                .column("Last", s -> time(s.getLast()))
                .text(
                        "Clock corrected by",
                        s -> s.getCorrection()
                                .map(correction -> TimeWording.correction(correction, s.getCorrectionError()))
                                .orElse(""))
                .text("Zone", s -> s.getZone().map(TimeWording::nameOf).orElse(""))
                .text("Year", s -> s.getYear().map(Object::toString).orElse(""));
    }

    private Paragraph time(Optional<Instant> instant) {
        return instant.map(at -> Paragraph.of(times.full(EventTime.of(at, TimePrecision.SECOND))))
                .orElseGet(Paragraph::of);
    }

    private TableOf<SourceProblem> problems() {
        return new TableOf<SourceProblem>("problem-table", "Files and rows that gave no event", wording)
                .column(
                        "Where",
                        p -> Paragraph.of(Inline.code(p.getFile()
                                + p.getLine()
                                        .map(l -> ":" + l)
                                        .or(() -> p.getPointer().map(x -> "#" + x))
                                        .orElse(""))))
                .text("Problem", SourceProblem::getMessage)
                .text("Remedy", SourceProblem::getRemedy)
                .stackable();
    }

    private TableOf<SourceAssumption> assumptions() {
        return new TableOf<SourceAssumption>("assumption-table", "What had to be assumed", wording)
                .column("File", a -> Paragraph.of(Inline.code(a.getFile())))
                .text("Assumption", SourceAssumption::getMessage)
                .text("How to declare it instead", SourceAssumption::getRemedy)
                .stackable();
    }

    /** How long nobody wrote before an incident began says nothing about it. */
    private List<Block> silences(List<TimelineGap> gaps, Postmortem postmortem) {
        Optional<Instant> start = postmortem.getIncident().map(Incident::getMilestones).orElse(List.of()).stream()
                .flatMap(milestone -> milestone.getAt().toAdjustedEarliest().stream())
                .min(Comparator.naturalOrder());
        List<TimelineGap> during = gaps.stream()
                .filter(gap -> start.filter(begun -> !gap.getEndExclusive().isAfter(begun))
                        .isEmpty())
                .toList();
        List<Block> blocks = new ArrayList<>(gaps().blocks(during));
        int before = gaps.size() - during.size();
        if (before > 0) {
            blocks.add(Paragraph.text(wording.numbers()
                    .counted(
                            before,
                            "1 silence that ended when the incident began, or before, is not listed.",
                            "%s silences that ended when the incident began, or before, are not listed.")));
        }
        return blocks;
    }

    private TableOf<TimelineGap> gaps() {
        return new TableOf<TimelineGap>(
                        "gap-table", wording.terms().of("Long silences, times in %s", times.zoneName()), wording)
                .column("From", g -> time(Optional.of(g.getStartInclusive())))
                .column("Until", g -> time(Optional.of(g.getEndExclusive())))
                .text("Length", g -> TimeWording.duration(g.getDuration()));
    }
}
