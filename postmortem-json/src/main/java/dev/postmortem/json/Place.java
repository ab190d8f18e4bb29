package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document.
 *
 * @param line the line, counted from 1; 0 if it is not known
 * @param column the column, counted from 1 in bytes; 0 if it is not known
 */
record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);
    static final Place START = new Place(1, 1);

    static Place of(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? UNKNOWN : new Place(at.getLineNr(), Math.max(at.getColumnNr(), 1));
    }
}
