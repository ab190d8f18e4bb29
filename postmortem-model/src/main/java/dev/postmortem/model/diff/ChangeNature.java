package dev.postmortem.model.diff;

/** Whether a change says something else, or the same in other words. */
public enum ChangeNature {
    /** Something else is stated: a time, a number, a status, a person, a part that came or went. */
    FACT,
    /** Only the telling differs: a free text, or the order of a list. Free text can hold facts too; a reader decides. */
    WORDING
}
