package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.merge.EventCodec;
import dev.postmortem.model.merge.EventStream;
import dev.postmortem.model.merge.StreamOptions;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EventCodecLaws {
    private static final EventCodec CODEC = PostmortemJson.standard().eventCodec();

    @Property
    void anyEventIsTheSameAfterARoundTrip(@ForAll TimelineEvent event) {
        byte[] bytes = CODEC.write(event);

        assertThat(CODEC.read(bytes)).isEqualTo(event);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("{\"id\":")
                .doesNotContain("\n");
    }

    @Property(tries = 100)
    void aStreamHasTheEventsOfTheMergeInMemory(
            @ForAll @Size(max = 20) List<TimelineEvent> events, @ForAll @IntRange(min = 1, max = 30) int limit)
            throws IOException {
        Path folder = Files.createTempDirectory("streams");
        TimelineBuilder builder =
                TimelineBuilder.create().source(new Listed("a", 0, events)).source(new Listed("b", 1, events));
        List<TimelineEvent> streamed = new ArrayList<>();
        StreamOptions options = StreamOptions.of(CODEC, folder).withEventsInMemory(limit);
        try (EventStream stream = builder.stream(options)) {
            stream.forEachRemaining(streamed::add);
        }
        Files.delete(folder);

        assertThat(streamed).isEqualTo(builder.merge().getTimeline().getEvents());
    }

    @Example
    void whatIsNoEventIsRefused() {
        assertThatThrownBy(() -> CODEC.read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the bytes are no event: ");
    }

    /** Each event with an id of its own and without keys, so that nothing is joined; every second one in either. */
    private record Listed(String id, int first, List<TimelineEvent> events) implements TimelineSource {
        @Override
        public ReadOutcome read(ReadContext context, EventSink sink) {
            sink.file(id, "listed");
            for (int i = first; i < events.size(); i += 2) {
                sink.row(List.of(events.get(i).toBuilder()
                        .id(EventId.of(id + i))
                        .correlationKeys(List.of())
                        .build()));
            }
            return ReadOutcome.COMPLETE;
        }
    }
}
