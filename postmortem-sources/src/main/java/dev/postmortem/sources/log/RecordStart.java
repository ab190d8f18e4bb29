package dev.postmortem.sources.log;

/** Tells which lines of a log begin a record. */
interface RecordStart {
    /** {@return whether a line begins a record} */
    boolean isAt(String line);
}
