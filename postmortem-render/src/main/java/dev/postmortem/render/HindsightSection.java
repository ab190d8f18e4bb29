package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.LateEvent;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.view.Hindsight;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened and nobody knew yet, so that decisions are read with what people could know. */
final class HindsightSection {
    private final Postmortem postmortem;
    private final Wording wording;
    private final Terms terms;
    private final EventMarks marks;

    HindsightSection(Postmortem postmortem, EventMarks marks, Wording wording) {
        this.postmortem = postmortem;
        this.wording = wording;
        this.terms = wording.terms();
        this.marks = marks;
    }

    void offer(ReportContents contents) {
        contents.put(ReportContent.HINDSIGHT, this::blocks);
    }

    private List<Block> blocks() {
        Timeline timeline = postmortem.getTimeline();
        List<LateEvent> late = timeline.learnedLate();
        if (late.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.text(summary(late.size(), end().map(at -> Hindsight.of(timeline, at)))));
        blocks.addAll(table().blocks(late));
        return blocks;
    }

    private String summary(int late, Optional<Hindsight> hindsight) {
        NumberWording numbers = wording.numbers();
        StringBuilder summary = new StringBuilder(numbers.counted(
                late,
                "Responders learned of 1 event later than it happened.",
                "Responders learned of %s events later than they happened."));
        hindsight.ifPresent(seen -> {
            int after = seen.getLearnedAfter().getEvents().size();
            int undated = seen.getUndated().getEvents().size();
            if (after > 0) {
                summary.append(' ')
                        .append(terms.of(
                                "Known only after the end of the incident (%s): %s.",
                                wording.times().full(seen.getEnd()) + " "
                                        + wording.times().zoneName(),
                                numbers.counted(after, "1 event", "%s events")));
            }
            if (undated > 0) {
                summary.append(' ')
                        .append(terms.of(
                                "When people learned of it is not recorded for %s, such as log lines.",
                                numbers.counted(undated, "1 other event", "%s other events")));
            }
        });
        return summary.toString();
    }

    private Optional<Instant> end() {
        return Stream.of(MilestoneName.RESOLVED, MilestoneName.IMPACT_ENDED, MilestoneName.MITIGATED)
                .flatMap(name -> postmortem.getIncident().flatMap(i -> i.milestone(name)).stream())
                .map(Milestone::getAt)
                .flatMap(at -> at.toAdjustedLatest().stream())
                .findFirst();
    }

    private TableOf<LateEvent> table() {
        return new TableOf<LateEvent>(
                        "hindsight-table",
                        terms.of(
                                "What became known only later, times in %s",
                                wording.times().zoneName()),
                        wording)
                .column(
                        "Time",
                        late -> Paragraph.of(
                                wording.times().full(late.getEvent().getOccurredAt())))
                .column("What happened", late -> what(late.getEvent()))
                .column("Learned", late -> Paragraph.of(wording.times().full(second(late.getKnownAt()))))
                .text("Later by", this::lag)
                .stackable();
    }

    /** As a reader of both times finds it, unless the first is a range. */
    private String lag(LateEvent late) {
        return late.getLag()
                .toExact()
                .flatMap(exact -> wording.times().between(late.getEvent().getOccurredAt(), second(late.getKnownAt())))
                .orElseGet(() -> wording.times().range(late.getLag()));
    }

    private Paragraph what(TimelineEvent event) {
        ParagraphBuilder what =
                Paragraph.builder().addInlines(Inline.text(wording.limited(EventRows.withoutLevel(event))));
        EventRows.addNotes(event.getId(), what, wording, marks);
        return what.build();
    }

    private static EventTime second(Instant instant) {
        return EventTime.of(instant, TimePrecision.SECOND);
    }
}
