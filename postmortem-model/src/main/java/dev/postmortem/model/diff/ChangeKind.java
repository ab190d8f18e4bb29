package dev.postmortem.model.diff;

/** What became of a place in a postmortem. */
public enum ChangeKind {
    /** It is there now and was not before. */
    ADDED,
    /** It was there before and is not now. */
    REMOVED,
    /** It is there in both and differs. */
    CHANGED,
    /** What a list holds in both stands in another order. */
    MOVED
}
