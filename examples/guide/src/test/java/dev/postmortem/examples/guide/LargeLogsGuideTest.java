package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.merge.EventStream;
import dev.postmortem.model.merge.StreamOptions;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.LineMerge;
import dev.postmortem.sources.log.LogLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippet of docs/guide.md about large logs; {@link GuidePageTest} compares the page with this file. */
class LargeLogsGuideTest {
    @TempDir
    Path work;

    @Test
    void mergeLogsOfAnySize() throws IOException {
        Path checkout = Files.writeString(
                work.resolve("checkout.log"), "2026-03-11T14:00:01Z INFO one\n2026-03-11T14:00:03Z WARN three\n");
        Path proxy = Files.writeString(work.resolve("proxy.log"), "2026-03-11T14:00:02Z INFO two\n");
        List<EventId> seen = new ArrayList<>();
        long rows;
        // snippet: large
        try (OutputStream out = Files.newOutputStream(work.resolve("all.log"))) {
            LineMerge.create().file(checkout).file(proxy).writeTo(out); // no events are made
        }
        StreamOptions options =
                StreamOptions.of(PostmortemJson.standard().eventCodec(), work).withEventsInMemory(50_000);
        try (EventStream events =
                TimelineBuilder.create().source(LogLines.of(checkout)).source(LogLines.of(proxy)).stream(options)) {
            while (events.hasNext()) {
                TimelineEvent event = events.next();
                seen.add(event.getId());
            }
            rows = events.getReport().getTotals().getRows();
        }
        // end
        assertThat(Files.readString(work.resolve("all.log")))
                .isEqualTo(
                        "2026-03-11T14:00:01Z INFO one\n2026-03-11T14:00:02Z INFO two\n2026-03-11T14:00:03Z WARN three\n");
        assertThat(seen)
                .extracting(EventId::toString)
                .containsExactly("checkout.log:1", "proxy.log:1", "checkout.log:2");
        assertThat(rows).isEqualTo(3);
    }
}
