package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.clock.ClockReconciliation;
import dev.postmortem.model.clock.HappensBefore;
import dev.postmortem.model.clock.HappensBeforeRule;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.ReconciledMerge;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The snippets of docs/guide.md about clocks: a proxy whose clock was a minute and a half fast. */
class ClockGuideTest {
    @Test
    void reconcileClocks() throws IOException {
        TimelineEvent question = event("app.log", 1, "2026-03-11T14:06:10.000000000Z", "");
        TimelineEvent answer = event("proxy.log", 1, "2026-03-11T14:07:42.000000000Z", "app.log:1");
        Timeline timeline = Timeline.of(
                List.of(question, answer, event("app.log", 2, "2026-03-11T14:06:15.000000000Z", "proxy.log:1")));
        // snippet: clocks
        HappensBeforeRule requests = HappensBeforeRule.of("request", records -> {
            Map<String, TimelineEvent> byId = new HashMap<>();
            records.forEach(event -> byId.put(event.getId().toString(), event));
            return records.stream()
                    .filter(event -> byId.containsKey(event.getAttributes().get("cause")))
                    .map(event ->
                            HappensBefore.of(byId.get(event.getAttributes().get("cause")), event));
        });
        ClockReconciliation reconciled =
                ClockReconciler.standard().rule(requests).reconcile(timeline);
        String clocks = reconciled.toString(); // a line for each clock, and what contradicts itself
        Timeline corrected = reconciled.getTimeline(); // recorded times stay, corrections have an error beside them
        CausalOrder order = reconciled.compareCausal(question, answer); // counts what is proven as well as times
        // end
        assertThat(Files.readString(Path.of("../../docs/guide.md"))).contains("```text\n" + clocks + "\n```");
        assertThat(corrected.getEvents())
                .extracting(e -> e.getId().toString())
                .containsExactly("app.log:1", "proxy.log:1", "app.log:2");
        assertThat(order).isEqualTo(CausalOrder.BEFORE);
    }

    @Test
    void reconcileAMerge() {
        HappensBeforeRule requests = HappensBeforeRule.of("request", ClockGuideTest::requests);
        MergedTimeline merged = TimelineBuilder.create()
                .source(new Listed(
                        "app.log",
                        event("app.log", 1, "2026-03-11T14:06:10.000000000Z", ""),
                        event("app.log", 2, "2026-03-11T14:06:15.000000000Z", "proxy.log:1")))
                .source(new Listed("proxy.log", event("proxy.log", 1, "2026-03-11T14:07:42.000000000Z", "app.log:1")))
                .merge();
        TimelineSource late = new Listed("late.log", event("late.log", 1, "2026-03-11T14:06:11.000000000Z", "none"));
        // snippet: merged-clocks
        ReconciledMerge reconciled = merged.reconcile(ClockReconciler.standard().rule(requests));
        Timeline timeline = reconciled.getMerged().getTimeline();
        for (SourceReport file : reconciled.getMerged().getReport().getSources()) {
            Optional<Duration> correction = file.getCorrection(); // proxy.log: PT-1M-29.5S
            Optional<Duration> error = file.getCorrectionError(); // PT2.5S; absent where a correction was declared
        }
        MergedTimeline more = merged.with(late, SourceOptions.none()); // first merge, then reconcile the whole
        Timeline all = more.reconcile(ClockReconciler.standard().rule(requests))
                .getMerged()
                .getTimeline();
        // end
        assertThat(timeline.getEvents())
                .extracting(ClockGuideTest::id)
                .containsExactly("app.log:1", "proxy.log:1", "app.log:2");
        SourceReport proxy = reconciled.getMerged().getReport().getSources().get(1);
        assertThat(proxy.getCorrection()).contains(Duration.parse("PT-1M-29.5S"));
        assertThat(proxy.getCorrectionError()).contains(Duration.parse("PT2.5S"));
        assertThat(all.getEvents())
                .extracting(ClockGuideTest::id)
                .containsExactly("app.log:1", "late.log:1", "proxy.log:1", "app.log:2");
    }

    private static Stream<HappensBefore> requests(List<TimelineEvent> records) {
        Map<String, TimelineEvent> byId = new HashMap<>();
        records.forEach(event -> byId.put(id(event), event));
        return records.stream()
                .filter(event -> byId.containsKey(event.getAttributes().get("cause")))
                .map(event -> HappensBefore.of(byId.get(event.getAttributes().get("cause")), event));
    }

    private static String id(TimelineEvent event) {
        return event.getId().toString();
    }

    /** A file that was read. */
    private record Listed(String id, TimelineEvent... events) implements TimelineSource {
        @Override
        public ReadOutcome read(ReadContext context, EventSink sink) {
            sink.file(id, "json-lines");
            for (TimelineEvent event : events) {
                sink.row(List.of(event));
            }
            return ReadOutcome.COMPLETE;
        }
    }

    private static TimelineEvent event(String file, long line, String time, String cause) {
        return TimelineEvent.builder()
                .id(EventId.of(file + ":" + line))
                .kind(EventKind.LOG)
                .occurredAt(EventTime.of(Instant.parse(time), TimePrecision.NANO))
                .source(EventSource.builder()
                        .system("json-lines")
                        .file(file)
                        .line(line)
                        .build())
                .text("request")
                .putAttribute("cause", cause)
                .build();
    }
}
