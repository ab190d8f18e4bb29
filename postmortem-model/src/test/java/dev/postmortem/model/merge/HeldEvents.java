package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A codec for tests: the bytes of an event are its number, and as many more as make it long. */
final class HeldEvents implements EventCodec {
    private final List<TimelineEvent> events = new ArrayList<>();
    private final int padding;

    HeldEvents(int padding) {
        this.padding = padding;
    }

    @Override
    public byte[] write(TimelineEvent event) {
        events.add(event);
        return ByteBuffer.allocate(Integer.BYTES + padding)
                .putInt(events.size() - 1)
                .array();
    }

    @Override
    public TimelineEvent read(byte[] bytes) {
        return events.get(ByteBuffer.wrap(bytes).getInt());
    }
}
