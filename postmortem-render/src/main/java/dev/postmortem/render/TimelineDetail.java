package dev.postmortem.render;

/** Which events of a timeline a report shows in rows of their own. */
public enum TimelineDetail {
    /**
     * Every event, as long as there are no more than {@link RenderOptions#getMaxTimelineRows()}: the full record, for those
     * who work with it.
     */
    ALL_EVENTS,
    /**
     * Key events: pinned events, proofs of milestones, what people learned late or added a note to, changes, alerts,
     * decisions, actions, messages to the outside, and what people wrote. What systems record between two of them shares a
     * row. A timeline of up to 40 events is shown as a whole, because it reads as well.
     */
    KEY_EVENTS
}
