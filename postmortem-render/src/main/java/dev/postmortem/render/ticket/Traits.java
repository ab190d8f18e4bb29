package dev.postmortem.render.ticket;

/**
 * What a tracker takes.
 *
 * @param name the name of the tracker, as people write it
 * @param markup how it reads texts
 * @param titleLimit how long a title may be
 * @param textLimit how long a text may be
 * @param namesLabels whether labels are known by their names rather than by ids
 */
record Traits(String name, Markup markup, int titleLimit, int textLimit, boolean namesLabels) {}
