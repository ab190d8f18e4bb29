package dev.postmortem.sources.markdown;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.time.Stamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Reads the sections of the timeline. Belongs to one reading. */
final class TimelineReading {
    static final String FORMAT = "markdown-report";
    private static final String PATH = SectionKind.TIMELINE.path();
    private static final Pattern STARTS = outage("(?:starts|started|start|begins|began)");
    private static final Pattern ENDS = outage("(?:ends|ended|end|over)");
    private static final Map<String, EventKind> KINDS = Stream.of(
                    EventKind.ALERT_FIRED,
                    EventKind.ALERT_RESOLVED,
                    EventKind.ACKNOWLEDGED,
                    EventKind.UNACKNOWLEDGED,
                    EventKind.ASSIGNED,
                    EventKind.ESCALATED,
                    EventKind.NOTIFIED,
                    EventKind.RESPONDER_JOINED,
                    EventKind.STATUS_CHANGE,
                    EventKind.SEVERITY_CHANGE,
                    EventKind.IMPACT_CHANGE,
                    EventKind.DEPLOYMENT_STARTED,
                    EventKind.DEPLOYMENT_FINISHED,
                    EventKind.DEPLOYMENT_FAILED,
                    EventKind.ROLLBACK,
                    EventKind.CONFIG_CHANGE,
                    EventKind.RELEASE,
                    EventKind.ACTION,
                    EventKind.DECISION,
                    EventKind.HYPOTHESIS_RAISED,
                    EventKind.HYPOTHESIS_CONFIRMED,
                    EventKind.HYPOTHESIS_DISCARDED,
                    EventKind.COMMUNICATION,
                    EventKind.CUSTOMER_REPORT,
                    EventKind.OBSERVATION,
                    EventKind.LOG,
                    EventKind.ANNOTATION,
                    EventKind.OTHER,
                    EventKind.CHAT_MESSAGE,
                    EventKind.CHAT_SYSTEM)
            .collect(Collectors.toUnmodifiableMap(EventKind::toString, kind -> kind));

    private final SourceText text;
    private final Account account;
    private final ReportFindings findings;
    private final RowTimes times;
    private final List<TimelineEvent> events = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<MilestoneName, TimelineEvent> marked = new TreeMap<>();

    TimelineReading(SourceText text, Account account, ReportFindings findings, RowTimes times) {
        this.text = text;
        this.account = account;
        this.findings = findings;
        this.times = times;
    }

    /** Only what is set off from the text is meant as a mark. */
    private static Pattern outage(String verb) {
        return Pattern.compile("\\*\\*[^*]{0,40}(?i:outage|impact) (?i:" + verb
                + ")\\b[^*]{0,20}\\*\\*|\\b(?:OUTAGE|IMPACT) " + verb.toUpperCase(Locale.ROOT) + "\\b");
    }

    /** {@return the rows, in the order of the report} */
    List<TimelineEvent> events() {
        return events;
    }

    /** {@return the rows that say when the impact began and ended} */
    Map<MilestoneName, TimelineEvent> marked() {
        return marked;
    }

    void read(List<Chapter> chapters) {
        boolean rowsInHeadings = chapters.stream()
                .anyMatch(
                        chapter -> !chapter.begins() && Lead.of(chapter.title()).isPresent());
        chapters.forEach(chapter -> chapter(chapter, rowsInHeadings));
    }

    private void chapter(Chapter chapter, boolean rowsInHeadings) {
        List<TimelinePart> parts = TimelineParts.of(chapter.blocks());
        Optional<Lead> lead = chapter.begins() ? Optional.empty() : Lead.of(chapter.title());
        boolean rows = TimelineParts.haveRows(parts);
        boolean isRow = lead.isPresent() ? !(lead.get().isDay() && rows) : rowsInHeadings && !rows && !chapter.begins();
        if (isRow) {
            row(chapter, lead.orElse(new Lead("", chapter.title(), false)));
        } else {
            heading(chapter);
            parts.forEach(part -> part(part, chapter.title()));
        }
    }

    private void heading(Chapter chapter) {
        Node heading = chapter.heading();
        if (heading != null) {
            account.add(heading, chapter.title(), BlockPlace.STRUCTURE, "");
            setting(chapter.title(), Tree.line(heading), chapter.title());
        }
    }

    private void row(Chapter chapter, Lead lead) {
        Node heading = chapter.heading() == null ? chapter.blocks().get(0) : chapter.heading();
        account.add(heading, chapter.title(), BlockPlace.VALUE, PATH);
        for (Node block : chapter.blocks()) {
            if (!account.isMarkup(block, chapter.title())) {
                account.add(block, chapter.title(), BlockPlace.VALUE, PATH);
            }
        }
        String body = chapter.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
        String what = (lead.rest() + "\n" + body).strip();
        Optional<String> link = chapter.blocks().stream()
                .flatMap(block -> PlainText.anchors(block).stream())
                .map(PlainText.Anchor::address)
                .findFirst();
        int last = chapter.blocks().isEmpty()
                ? Tree.lastLine(heading)
                : chapter.blocks().stream().mapToInt(Tree::lastLine).max().orElse(0);
        Lead whole = new Lead(lead.time(), what, false);
        event(TimelineRow.of(Tree.line(heading), last, whole, link), chapter.title());
    }

    private void part(TimelinePart part, String section) {
        if (part instanceof TimelinePart.Row found) {
            event(found.row(), section);
        } else if (part instanceof TimelinePart.Setting setting) {
            setting(setting.text(), setting.line(), section);
        } else if (part instanceof TimelinePart.Used used) {
            String path = used.place() == BlockPlace.VALUE ? PATH : "";
            account.add(used.line(), used.lastLine(), section, used.place(), path);
        } else if (part instanceof TimelinePart.Rest rest && !account.isMarkup(rest.block(), section)) {
            account.unplaced(rest.block(), section, "a block of the timeline has no times");
        }
    }

    private void setting(String words, int line, String section) {
        ReportDates.in(words).or(() -> dayOf(words, line, section)).ifPresent(times::day);
        ZoneLine.of(words).or(() -> ZoneLine.in(words)).ifPresent(zone -> times.zone(zone, line, section));
    }

    /** A day may lack its year. */
    private Optional<LocalDate> dayOf(String words, int line, String section) {
        return Lead.of(words)
                .filter(Lead::isDay)
                .map(lead -> times.read(lead.time(), line, section).time())
                .flatMap(EventTime::getEarliest)
                .map(at -> at.atZone(times.zone().orElse(ZoneOffset.UTC)).toLocalDate());
    }

    private void event(TimelineRow row, String section) {
        Stamp stamp = stamp(row, section);
        String what = row.text().isBlank() ? row.time() : row.text();
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(id(row))
                .kind(kind(row))
                .occurredAt(stamp.time())
                .assumptions(stamp.assumptions())
                .source(EventSource.builder()
                        .system(FORMAT)
                        .file(text.name())
                        .line(row.line())
                        .build())
                .text(what)
                .link(row.link().flatMap(Link::parse))
                .level(Optional.ofNullable(row.cells().get(TimelineRow.LEVEL)));
        String raw = text.between(row.line(), row.lastLine());
        if (!raw.equals(what)) {
            event.rawText(raw);
        }
        others(row, event);
        events.add(event.build());
        mark(raw, events.get(events.size() - 1));
    }

    /** Two rows may stand on one line. */
    private EventId id(TimelineRow row) {
        String id = text.name() + ":" + row.line();
        while (!ids.add(id)) {
            id += "+";
        }
        return EventId.of(id);
    }

    private Stamp stamp(TimelineRow row, String section) {
        if (!row.time().isBlank()) {
            return times.read(row.time(), row.line(), section);
        }
        findings.tell(
                ReportRule.TIME_UNREAD,
                row.line(),
                section,
                "the row has no time",
                "write the time at the beginning of the row, or \"?\"");
        return new Stamp(EventTime.unknown("?"), List.of());
    }

    private static EventKind kind(TimelineRow row) {
        String name = row.cells()
                .getOrDefault(TimelineRow.KIND, "")
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_');
        return KINDS.getOrDefault(name, EventKind.NOTE);
    }

    private static void others(TimelineRow row, TimelineEventBuilder event) {
        row.cells().forEach((name, cell) -> {
            if (name.equals(TimelineRow.ACTOR)) {
                event.actor(Actor.of(cell, ActorType.UNKNOWN));
            } else if (!name.equals(TimelineRow.LEVEL)) {
                event.putAttribute(name, cell);
            }
        });
    }

    private void mark(String raw, TimelineEvent event) {
        if (STARTS.matcher(raw).find()) {
            marked.putIfAbsent(MilestoneName.IMPACT_STARTED, event);
        }
        if (ENDS.matcher(raw).find()) {
            marked.put(MilestoneName.IMPACT_ENDED, event);
        }
    }
}
