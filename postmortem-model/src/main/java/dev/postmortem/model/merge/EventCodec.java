package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;

/**
 * Turns events into bytes and back, so that a merge may keep them on disk.
 *
 * <p>An event that was written and read again equals the one that was written. Stateless and safe for use by many
 * threads.
 */
public interface EventCodec {
    /**
     * Writes an event.
     *
     * @param event the event
     * @return its bytes
     */
    byte[] write(TimelineEvent event);

    /**
     * Reads what {@link #write} wrote.
     *
     * @param bytes the bytes of one event
     * @return an equal event
     * @throws IllegalArgumentException if the bytes are no event
     */
    TimelineEvent read(byte[] bytes);
}
