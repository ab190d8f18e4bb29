package dev.postmortem.model.timeline.key;

/**
 * An event that has at hand what a merge asks of every event.
 *
 * <p>A merge of many events takes most of its time waiting for memory: the time of an event is two objects away from it,
 * the text of its id two others. What is asked lies in the event itself.
 */
public interface KeyedEvent {
    /** {@return the time by which it is ordered, as {@link EpochNanos}} */
    long toEpochNanos();

    /** {@return the hash code of its id} */
    int toIdHash();

    /** {@return whether it has correlation keys} */
    boolean hasKeys();
}
