package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.document.TableRowBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The row of an event on the timeline. */
final class EventRows {
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

    private final Wording wording;
    private final Terms terms;
    private final EventMarks marks;
    private final boolean withSources;
    private final Map<EventId, Set<String>> joinedPlaces;

    EventRows(Postmortem postmortem, EventMarks marks, Wording wording, boolean withSources) {
        this.wording = wording;
        this.terms = wording.terms();
        this.marks = marks;
        this.withSources = withSources;
        this.joinedPlaces = joinedPlaces(postmortem.getTimeline());
    }

    TableRow row(TimelineEvent event) {
        TableRowBuilder row = TableRow.builder()
                .highlighted(
                        event.isPinned() || !marks.milestones(event.getId()).isEmpty())
                .addCells(Paragraph.of(wording.times().clock(event.getOccurredAt())))
                .addCells(Paragraph.of(Inline.badge(wording.label(event.getKind()), tone(event.getKind()))))
                .addCells(Paragraph.text(event.getActor().map(Actor::getName).orElse("")))
                .addCells(what(event));
        if (withSources) {
            row.addCells(source(event));
        }
        return row.build();
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

    private Paragraph what(TimelineEvent event) {
        ParagraphBuilder what = Paragraph.builder();
        if (event.isPinned()) {
            what.addInlines(Inline.strong(terms.of("Key event:")), Inline.text(" "));
        }
        for (Milestone milestone : marks.milestones(event.getId())) {
            String inferred = milestone.isInferred() ? " " + terms.of("(inferred)") : "";
            what.addInlines(
                    Inline.strong(wording.limited(wording.label(milestone.getName())) + inferred + ":"),
                    Inline.text(" "));
        }
        event.getLevel().ifPresent(level -> what.addInlines(Inline.code(level), Inline.text(" ")));
        what.addInlines(Inline.text(wording.limited(withoutLevel(event))));
        event.getOccurrences()
                .filter(n -> n > 1)
                .ifPresent(n ->
                        remark(what, terms.of("(%s times)", wording.numbers().of(n))));
        if (marks.isReworded(event.getId())) {
            remark(what, terms.of("(worded by the authors)"));
        }
        marks.learned(event.getId())
                .ifPresent(at ->
                        remark(what, terms.of("(learned %s)", wording.times().clockFrom(event.getOccurredAt(), at))));
        addNotes(event.getId(), what, wording, marks);
        return what.build();
    }

    private static void remark(ParagraphBuilder what, String remark) {
        what.addInlines(Inline.text(" "), Inline.emphasis(remark));
    }

    /** What people added to an event stands behind it, apart from what was recorded. */
    static void addNotes(EventId event, ParagraphBuilder what, Wording wording, EventMarks marks) {
        for (String note : marks.notes(event)) {
            remark(what, wording.terms().of("Note:"));
            what.addInlines(Inline.text(" " + wording.limited(note)));
        }
    }

    /** A log that begins its texts with the level would name it twice. */
    static String withoutLevel(TimelineEvent event) {
        String text = event.getText();
        return event.getLevel()
                .map(level -> level + " ")
                .filter(text::startsWith)
                .map(level -> text.substring(level.length()).stripLeading())
                .filter(rest -> !rest.isEmpty())
                .orElse(text);
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

    /** The first places, and how many more there are. */
    String listed(Set<String> places) {
        String listed = places.stream().limit(LISTED_PLACES).collect(Collectors.joining(", "));
        int more = places.size() - LISTED_PLACES;
        return more > 0 ? terms.of("%s and %s more", listed, wording.numbers().of(more)) : listed;
    }
}
