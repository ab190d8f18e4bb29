package dev.postmortem.render.timeline;

/**
 * Neighbouring events that one row stands for.
 *
 * @param from the index of the first event
 * @param to the index after the last event
 */
public record EventSpan(int from, int to) {
    /** {@return how many events} */
    public int size() {
        return to - from;
    }
}
