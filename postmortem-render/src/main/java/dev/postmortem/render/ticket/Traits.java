package dev.postmortem.render.ticket;

import java.util.List;

/**
 * What a tracker takes.
 *
 * @param name the name of the tracker, as people write it
 * @param markup how it reads texts
 * @param titleLimit how long a title may be
 * @param textLimit how long a text may be
 * @param namesLabels whether labels are known by their names rather than by ids
 * @param written the fields that every request or some write where further fields stand
 */
record Traits(String name, Markup markup, int titleLimit, int textLimit, boolean namesLabels, List<String> written) {
    /** A reader that keeps the last of two members of one name would lose what the first says. */
    void requireFree(String field) {
        if (written.contains(field)) {
            throw new IllegalArgumentException(
                    name + " gets the field \"" + field + "\" from the ticket; leave it out of the further fields");
        }
    }
}
