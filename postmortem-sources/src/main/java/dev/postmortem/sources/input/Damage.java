package dev.postmortem.sources.input;

/** Hears what is wrong with the bytes of a file. */
interface Damage {
    /**
     * Takes one problem.
     *
     * @param id the stable dotted id
     * @param message what is wrong
     * @param remedy what the caller can do about it
     */
    void report(String id, String message, String remedy);
}
