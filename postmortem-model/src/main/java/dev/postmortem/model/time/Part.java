package dev.postmortem.model.time;

/**
 * Something that was read from a text.
 *
 * @param value what
 * @param next the index of the first token behind it
 */
record Part<T>(T value, int next) {}
