package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.clock.ClockReconciliation;
import dev.postmortem.model.clock.HappensBefore;
import dev.postmortem.model.clock.HappensBeforeRule;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
