package dev.postmortem.model.fleet;

/** What became of an action item by a moment; each item is exactly one of these. */
public enum ActionOutcome {
    /** Done on or before the day by which it was due. */
    DONE_IN_TIME(Stage.DONE),
    /** Done after that day. */
    DONE_LATE(Stage.DONE),
    /** Done, and nobody can tell whether in time: it has no due date, or nobody wrote down when it was done. */
    DONE(Stage.DONE),
    /** Not done, and the day by which it is due is not over. */
    OPEN(Stage.OPEN),
    /** Not done, and that day is over. */
    OVERDUE(Stage.OPEN),
    /** Not done, and not due on any day. */
    OPEN_WITHOUT_DUE_DATE(Stage.OPEN),
    /** Will not be done, with a reason. */
    DECLINED(Stage.ASIDE),
    /** Will not be done, and nobody says why. */
    DECLINED_WITHOUT_REASON(Stage.ASIDE),
    /** Not yet written down at that moment. */
    LATER(Stage.ASIDE);

    private enum Stage {
        DONE,
        OPEN,
        ASIDE
    }

    private final Stage stage;

    ActionOutcome(Stage stage) {
        this.stage = stage;
    }

    /** {@return whether it was done by then} */
    public boolean isDone() {
        return stage == Stage.DONE;
    }

    /** {@return whether it was written down by then and still to be done} */
    public boolean isOpen() {
        return stage == Stage.OPEN;
    }
}
