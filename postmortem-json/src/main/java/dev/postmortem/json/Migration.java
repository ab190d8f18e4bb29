package dev.postmortem.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One step that brings documents from a version to the next one. */
interface Migration {
    /**
     * Changes a document in place; what it does not understand it leaves as it is, for the reader to complain about.
     *
     * @param document the members of a postmortem without {@code schemaVersion} and {@code timeline}
     */
    void apply(ObjectNode document);
}
