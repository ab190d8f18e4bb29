package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.duplicate.DuplicateSuggestions;
import dev.postmortem.model.duplicate.NearDuplicates;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.merge.TimelineGaps;
import dev.postmortem.model.phase.IncidentPhases;
import dev.postmortem.model.phase.PhaseGap;
import dev.postmortem.model.phase.PhaseKind;
import dev.postmortem.model.phase.Silences;
import dev.postmortem.model.phase.SourceSilence;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.LateEvent;
import dev.postmortem.model.timeline.TableColumn;
import dev.postmortem.model.timeline.TableOptions;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.view.EventFilter;
import dev.postmortem.model.timeline.view.EventFolding;
import dev.postmortem.model.timeline.view.FoldedTimeline;
import dev.postmortem.model.timeline.view.Hindsight;
import dev.postmortem.model.timeline.view.TimelinePage;
import dev.postmortem.model.timeline.view.TimelinePages;
import dev.postmortem.sources.IncidentFolder;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.slack.SlackExport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The snippets of docs/guide.md about views of a timeline; {@link GuidePageTest} compares the page with this file. */
class TimelineGuideTest {
    private static final Instant END = Instant.parse("2026-03-11T15:30:00Z");
    private static final Path FOLDER = Path.of("../quickstart/incident");
    private static Timeline timeline = Timeline.empty();
    private static Incident incident = Incident.builder().build();

    @BeforeAll
    static void merge() throws IOException {
        timeline = TimelineBuilder.create()
                .sources(IncidentFolder.of(FOLDER).getSources())
                .merge()
                .getTimeline();
        incident = PostmortemDraft.of(timeline).getIncident().orElseThrow();
    }

    @Test
    void mergeWithKeysAnnotationsAndProgress() {
        Path chat = FOLDER.resolve("slack-export.zip");
        Path alerts = FOLDER.resolve("alertmanager.json");
        AtomicBoolean cancelled = new AtomicBoolean();
        TimelineEvent wrote = TimelineEvent.builder()
                .id(EventId.of("by-hand:1"))
                .kind(EventKind.DECISION)
                .occurredAt(EventTime.of(END, TimePrecision.MINUTE))
                .source(EventSource.builder().system("people").file("notes").build())
                .text("We keep the old proxy for a week")
                .build();
        Timeline stored = Timeline.of(List.of(wrote));
        EventId noticed = wrote.getId();
        // snippet: merge-more
        MergedTimeline merged = TimelineBuilder.create()
                .source(
                        SlackExport.of(chat),
                        SourceOptions.builder()
                                .outOfOrder(OutOfOrderPolicy.REJECT) // or REORDER, the default, or CLAMP
                                .build())
                .source(AlertmanagerAlerts.of(alerts))
                .correlateBy(event -> Optional.ofNullable(event.getAttributes().get("ticket")).stream()
                        .map(ticket -> CorrelationKey.of("ticket:" + ticket)) // records of one ticket are one fact
                        .toList())
                .annotations(List.of(EventAnnotation.builder()
                        .event(noticed) // the id of any record of the fact
                        .knownAt(Instant.parse("2026-03-11T14:40:00Z"))
                        .pinned(true)
                        .build()))
                .earlier(stored, "postmortem.json") // what people wrote by hand stays when exports are read again
                .progress((file, rows) -> !cancelled.get()) // false ends the merge with a CancellationException
                .merge();
        List<TimelineGap> gaps = merged.getReport().getGaps(); // long silences; TimelineGaps.in for any timeline
        // end
        assertThat(merged.getTimeline().getEvents())
                .filteredOn(event -> event.getId().equals(noticed))
                .allMatch(TimelineEvent::isPinned)
                .hasSize(1);
        assertThat(gaps).isEqualTo(TimelineGaps.in(merged.getTimeline()));
    }

    @Test
    void tellWhatWasKnown() {
        Instant end = END;
        // snippet: knowledge
        Timeline known = timeline.asKnownAt(end); // what responders knew then
        List<LateEvent> late =
                timeline.learnedLate(Duration.ofMinutes(5)); // what happened before they knew, and the lag
        Hindsight hindsight = Hindsight.of(timeline, end);
        Timeline nobodyKnew = hindsight.getLearnedAfter(); // happened by the end, known only after it
        Timeline nobodyCanSay = hindsight.getUndated(); // such as log lines: when people read them is not recorded
        // end
        assertThat(hindsight.getKnown()).isEqualTo(known);
        assertThat(late).allMatch(one -> one.getLag().getMin().compareTo(Duration.ofMinutes(5)) > 0);
        assertThat(nobodyKnew.getEvents().size() + nobodyCanSay.getEvents().size())
                .isPositive();
    }

    @Test
    void filterAndPage() {
        Instant start = Instant.parse("2026-03-11T14:00:00Z");
        // snippet: filters
        EventFilter filter = EventFilter.kind(EventKind.ALERT_FIRED, EventKind.ALERT_RESOLVED)
                .or(EventFilter.pinned())
                .and(EventFilter.saying("latency").negate());
        Timeline alerts = timeline.filter(filter); // with the joins of what it keeps
        Timeline hour = timeline.between(start, start.plus(Duration.ofHours(1))); // by where an event begins
        Timeline told = timeline.filter(filter.inAnyRecordOf(timeline)); // looks at joined records too
        Timeline forCustomers = timeline.visibleTo(Visibility.CUSTOMERS); // no event and no original beyond
        TimelinePages pages = TimelinePages.of(timeline, 50);
        TimelinePage first = pages.first();
        TimelinePage second = pages.after(first.getNext().orElseThrow()); // the token outlives later merges
        // end
        assertThat(told.getEvents()).containsAll(alerts.getEvents()).isNotEmpty();
        assertThat(hour.size()).isPositive().isLessThan(timeline.size());
        assertThat(forCustomers.getEvents())
                .hasSizeLessThan(timeline.getEvents().size());
        assertThat(second.getOffset()).isEqualTo(50);
    }

    @Test
    void fold() {
        // snippet: folding
        FoldedTimeline folded = EventFolding.standard()
                .gap(Duration.ofMinutes(10)) // how long after one event the next may come
                .milestonesOf(incident) // no row reaches across a milestone
                .fold(timeline);
        Timeline rows = folded.toTimeline(); // one event a row, with the number of occurrences
        Timeline again = folded.unfold(); // equal to what was folded
        // end
        assertThat(rows.getEvents()).hasSizeLessThan(timeline.getEvents().size());
        assertThat(again).isEqualTo(timeline);
    }

    @Test
    void divideIntoPhases() {
        // snippet: phases
        IncidentPhases phases =
                IncidentPhases.of(incident, timeline); // each with the milestone and event that prove it
        List<Finding> contradictions = phases.getFindings(); // out of order, opened again, end unknown
        Timeline response = timeline.filter(phases.during(PhaseKind.INVESTIGATING, PhaseKind.MITIGATING));
        List<PhaseGap> gaps = Silences.inPhases(phases, timeline); // silences that are long for their phase
        List<SourceSilence> silent = Silences.ofSources(timeline, END); // sources that ended while others went on
        // end
        assertThat(phases.getPhases()).isNotEmpty();
        assertThat(response.getEvents()).isNotEmpty();
        assertThat(gaps.size() + silent.size() + contradictions.size()).isPositive();
    }

    @Test
    void takeApartAndSuggest() {
        // snippet: duplicates
        Timeline records = timeline.withoutJoins(); // every record by itself, as it was read
        Timeline joined = records.withJoins(timeline.getJoins()); // and together again
        Timeline without = timeline.split(timeline.getJoins().get(0)); // one join taken apart, the others stay
        DuplicateSuggestions found = NearDuplicates.standard().find(timeline); // never joined by themselves
        Timeline accepted = found.getSuggestions().isEmpty()
                ? timeline
                : found.getSuggestions().get(0).acceptOn(timeline); // somebody looked at it and agrees
        // end
        assertThat(records.getEvents()).hasSizeGreaterThan(timeline.getEvents().size());
        assertThat(joined).isEqualTo(timeline);
        assertThat(without.getJoins()).hasSize(timeline.getJoins().size() - 1);
        assertThat(accepted.withoutJoins().getEvents()).hasSameSizeAs(records.getEvents());
    }

    @Test
    void print() throws IOException {
        StringBuilder out = new StringBuilder();
        // snippet: print
        TableOptions options = TableOptions.builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .width(120)
                .maxRows(20)
                .columns(List.of(TableColumn.TIME, TableColumn.COUNT, TableColumn.SOURCE, TableColumn.TEXT))
                .build();
        timeline.print(out, options); // System.out is an Appendable too
        // end
        assertThat(out.toString().lines()).hasSize(23).first().asString().startsWith("TIME (Europe/Berlin)");
    }
}
