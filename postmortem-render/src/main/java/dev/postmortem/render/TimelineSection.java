package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableBuilder;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.document.TableRowBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.timeline.EventSpan;
import dev.postmortem.render.timeline.TimelineDrawing;
import dev.postmortem.render.timeline.TimelineFold;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The timeline: its drawing and its rows, day by day. */
final class TimelineSection {
    private static final Set<EventKind> WARNING_KINDS = Set.of(
            EventKind.ALERT_FIRED,
            EventKind.ESCALATED,
            EventKind.DEPLOYMENT_FAILED,
            EventKind.CUSTOMER_REPORT,
            EventKind.IMPACT_CHANGE,
            EventKind.SEVERITY_CHANGE);
    private static final Set<EventKind> GOOD_KINDS =
            Set.of(EventKind.ALERT_RESOLVED, EventKind.HYPOTHESIS_CONFIRMED, EventKind.DEPLOYMENT_FINISHED);
    private static final Set<EventKind> NOTICE_KINDS = Set.of(
            EventKind.DEPLOYMENT_STARTED,
            EventKind.ROLLBACK,
            EventKind.CONFIG_CHANGE,
            EventKind.RELEASE,
            EventKind.DECISION,
            EventKind.ACTION,
            EventKind.STATUS_CHANGE,
            EventKind.COMMUNICATION);

    private static final int LISTED_PLACES = 3;

    private final Postmortem postmortem;
    private final Wording wording;
    private final Terms terms;
    private final List<TimelineEvent> events;
    private final boolean withSources;
    private final Map<EventId, Set<String>> joinedPlaces;
    private final Set<EventId> reworded;

    TimelineSection(Postmortem postmortem, Wording wording, boolean withSources) {
        this.postmortem = postmortem;
        this.wording = wording;
        this.terms = wording.terms();
        this.events = postmortem.getTimeline().getEvents();
        this.withSources = withSources;
        this.joinedPlaces = joinedPlaces(postmortem.getTimeline());
        this.reworded = postmortem.getAnnotations().stream()
                .filter(annotation -> annotation.getText().isPresent())
                .map(EventAnnotation::getEvent)
                .collect(Collectors.toSet());
    }

    void add(SectionList sections, int maxRows) {
        if (events.isEmpty()) {
            return;
        }
        Set<EventId> marked = postmortem.getIncident().map(Incident::getMilestones).orElse(List.of()).stream()
                .flatMap(m -> m.getEvent().stream())
                .collect(Collectors.toSet());
        List<EventSpan> rows = TimelineFold.fold(events, marked, maxRows);
        List<Block> blocks = new ArrayList<>();
        TimelineDrawing.of(postmortem, wording).ifPresent(blocks::add);
        blocks.add(Paragraph.text(count(rows)));
        blocks.addAll(tables(rows));
        sections.add("timeline", "Timeline", blocks);
    }

    private String count(List<EventSpan> rows) {
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
                        "Events: %s of %s shown in full; the other %s are folded into %s, log lines and observations first.",
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
                .addColumns(column("Time"), column("Kind"), column("Who"))
                .addColumns(column("What happened"));
        if (withSources) {
            table.addColumns(column("Source"));
        }
        rows.forEach(row -> table.addRows(row.size() == 1 ? single(events.get(row.from())) : folded(row)));
        return table.build();
    }

    private TableColumn column(String title) {
        return TableColumn.of(terms.of(title));
    }

    private TableRow single(TimelineEvent event) {
        TableRowBuilder row = TableRow.builder()
                .highlighted(event.isPinned())
                .addCells(Paragraph.of(wording.times().clock(event.getOccurredAt())))
                .addCells(Paragraph.of(Inline.badge(wording.label(event.getKind()), tone(event.getKind()))))
                .addCells(Paragraph.text(event.getActor().map(Actor::getName).orElse("")))
                .addCells(what(event));
        if (withSources) {
            row.addCells(source(event));
        }
        return row.build();
    }

    /** The place of the record, and those of the records that tell the same. */
    private Paragraph source(TimelineEvent event) {
        String place = event.getSource().toLocation();
        ParagraphBuilder source = Paragraph.builder()
                .addInlines(
                        event.getLink().map(link -> Inline.link(place, link)).orElseGet(() -> Inline.text(place)));
        Set<String> others = new TreeSet<>(joinedPlaces.getOrDefault(event.getId(), Set.of()));
        others.remove(place);
        if (!others.isEmpty()) {
            source.addInlines(Inline.text(", " + listed(others)));
        }
        return source.build();
    }

    private static Map<EventId, Set<String>> joinedPlaces(Timeline timeline) {
        Map<EventId, Set<String>> places = new HashMap<>();
        for (EventJoin join : timeline.getJoins()) {
            Set<String> of = places.computeIfAbsent(join.getEvent(), id -> new TreeSet<>());
            join.getOriginals().forEach(original -> of.add(original.getSource().toLocation()));
        }
        return places;
    }

    /** A log that begins its texts with the level would name it twice. */
    private static String withoutLevel(TimelineEvent event) {
        String text = event.getText();
        return event.getLevel()
                .map(level -> level + " ")
                .filter(text::startsWith)
                .map(level -> text.substring(level.length()).stripLeading())
                .filter(rest -> !rest.isEmpty())
                .orElse(text);
    }

    private Paragraph what(TimelineEvent event) {
        ParagraphBuilder what = Paragraph.builder();
        if (event.isPinned()) {
            what.addInlines(Inline.strong(terms.of("Key event:")), Inline.text(" "));
        }
        event.getLevel().ifPresent(level -> what.addInlines(Inline.code(level), Inline.text(" ")));
        what.addInlines(Inline.text(wording.limited(withoutLevel(event))));
        event.getOccurrences()
                .filter(n -> n > 1)
                .ifPresent(n -> what.addInlines(
                        Inline.text(" "),
                        Inline.emphasis(terms.of("(%s times)", wording.numbers().of(n)))));
        if (reworded.contains(event.getId())) {
            what.addInlines(Inline.text(" "), Inline.emphasis(terms.of("(worded by the authors)")));
        }
        return what.build();
    }

    private static Tone tone(EventKind kind) {
        if (WARNING_KINDS.contains(kind)) {
            return Tone.WARNING;
        }
        if (GOOD_KINDS.contains(kind)) {
            return Tone.GOOD;
        }
        return NOTICE_KINDS.contains(kind) ? Tone.NOTICE : Tone.NEUTRAL;
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
        return listed(files);
    }

    private String listed(Set<String> places) {
        String listed = places.stream().limit(LISTED_PLACES).collect(Collectors.joining(", "));
        int more = places.size() - LISTED_PLACES;
        return more > 0 ? terms.of("%s and %s more", listed, wording.numbers().of(more)) : listed;
    }
}
