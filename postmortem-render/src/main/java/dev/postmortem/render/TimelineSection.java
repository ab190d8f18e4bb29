package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableBuilder;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.document.TableRowBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.timeline.EventSpan;
import dev.postmortem.render.timeline.TimelineDrawing;
import dev.postmortem.render.timeline.TimelineFold;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The timeline: its drawing and its rows, day by day. */
final class TimelineSection {
    private final Postmortem postmortem;
    private final Wording wording;
    private final Terms terms;
    private final List<TimelineEvent> events;
    private final EventMarks marks;
    private final EventRows eventRows;
    private final boolean withSources;

    TimelineSection(Postmortem postmortem, EventMarks marks, Wording wording, boolean withSources) {
        this.postmortem = postmortem;
        this.wording = wording;
        this.terms = wording.terms();
        this.events = postmortem.getTimeline().getEvents();
        this.marks = marks;
        this.eventRows = new EventRows(postmortem, marks, wording, withSources);
        this.withSources = withSources;
    }

    void offer(ReportContents contents, RenderOptions options) {
        contents.put(ReportContent.TIMELINE, () -> events.isEmpty() ? List.of() : blocks(options));
    }

    private List<Block> blocks(RenderOptions options) {
        boolean keysOnly = options.getTimelineDetail() == TimelineDetail.KEY_EVENTS;
        List<EventSpan> rows = keysOnly
                ? TimelineFold.toKeyRows(events, marks.toMarked(), options.getMaxTimelineRows())
                : TimelineFold.fold(events, marks.toMarked(), options.getMaxTimelineRows());
        List<Block> blocks = new ArrayList<>();
        TimelineDrawing.of(postmortem, wording).ifPresent(blocks::add);
        blocks.add(Paragraph.text(count(rows, keysOnly)));
        blocks.addAll(tables(rows));
        return blocks;
    }

    private String count(List<EventSpan> rows, boolean keysOnly) {
        NumberWording numbers = wording.numbers();
        int total = events.size();
        long alone = rows.stream().filter(r -> r.size() == 1).count();
        String zone = " "
                + terms.of(
                        "All times are in %s, shown to the second.",
                        wording.times().zoneName());
        if (alone == total) {
            return numbers.counted(total, "1 event", "%s events") + "." + zone;
        }
        return terms.of(
                        keysOnly
                                ? "Key events: %s of %s events shown in full; the other %s are folded into %s."
                                : "Events: %s of %s shown in full; the other %s are folded into %s, log lines and observations first.",
                        numbers.of(alone),
                        numbers.of(total),
                        numbers.of(total - alone),
                        numbers.counted(rows.size() - alone, "1 row", "%s rows"))
                + zone;
    }

    private List<Block> tables(List<EventSpan> rows) {
        List<Block> tables = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !day(rows.get(i)).equals(day(rows.get(from)))) {
                tables.add(table(rows.subList(from, i)));
                from = i;
            }
        }
        return tables;
    }

    private Optional<LocalDate> day(EventSpan row) {
        EventTime time = events.get(row.from()).getOccurredAt();
        return time.toAdjustedEarliest().map(wording.times()::day);
    }

    private Table table(List<EventSpan> rows) {
        Optional<LocalDate> day = day(rows.get(0));
        TableBuilder table = Table.builder()
                .id("timeline-" + day.map(LocalDate::toString).orElse("unknown"))
                .caption(day.map(d -> wording.times().heading(d) + ", "
                                + wording.times().zoneName())
                        .orElseGet(() -> terms.of("Time unknown")))
                .stackable(true)
                .addColumns(terms.column("Time"), terms.column("Kind"), terms.column("Who"))
                .addColumns(terms.column("What happened"));
        if (withSources) {
            table.addColumns(terms.column("Source"));
        }
        rows.forEach(row -> table.addRows(row.size() == 1 ? eventRows.row(events.get(row.from())) : folded(row)));
        return table.build();
    }

    private TableRow folded(EventSpan span) {
        List<TimelineEvent> hidden = events.subList(span.from(), span.to());
        TableRowBuilder row = TableRow.builder()
                .folded(true)
                .addCells(Paragraph.of(wording.times().clock(hidden.get(0).getOccurredAt())))
                .addCells(
                        Paragraph.of(Inline.emphasis(wording.numbers().counted(hidden.size(), "1 event", "%s events"))))
                .addCells(Paragraph.of())
                .addCells(Paragraph.of(Inline.emphasis(counts(hidden))));
        if (withSources) {
            row.addCells(Paragraph.text(sources(hidden)));
        }
        return row.build();
    }

    /** Such as "Until 14:12:09: 1,200 Log (ERROR 14, INFO 1,186), 3 Observation". */
    private String counts(List<TimelineEvent> hidden) {
        Map<String, Long> kinds = new TreeMap<>();
        Map<String, Long> levels = new TreeMap<>();
        for (TimelineEvent event : hidden) {
            kinds.merge(wording.label(event.getKind()), 1L, Long::sum);
            event.getLevel().ifPresent(level -> levels.merge(level, 1L, Long::sum));
        }
        String counts = joined(kinds) + (levels.isEmpty() ? "" : " (" + joined(levels) + ")");
        return last(hidden).map(at -> terms.of("Until %s: %s", at, counts)).orElse(counts);
    }

    private Optional<String> last(List<TimelineEvent> hidden) {
        Optional<Instant> first = hidden.get(0).getOccurredAt().toAdjustedEarliest();
        Optional<Instant> last = hidden.get(hidden.size() - 1).getOccurredAt().toAdjustedEarliest();
        boolean sameDay = first.map(wording.times()::day).equals(last.map(wording.times()::day));
        return last.map(sameDay ? wording.times()::clock : wording.times()::full);
    }

    private String joined(Map<String, Long> counts) {
        int limit = 8;
        String listed = counts.entrySet().stream()
                .limit(limit)
                .map(e -> e.getKey() + " " + wording.numbers().of(e.getValue()))
                .collect(Collectors.joining(", "));
        int more = counts.size() - limit;
        return more > 0
                ? terms.of("%s and %s more sorts", listed, wording.numbers().of(more))
                : listed;
    }

    private String sources(List<TimelineEvent> hidden) {
        Set<String> files = new TreeSet<>();
        hidden.forEach(e -> files.add(e.getSource().getFile()));
        return eventRows.listed(files);
    }
}
