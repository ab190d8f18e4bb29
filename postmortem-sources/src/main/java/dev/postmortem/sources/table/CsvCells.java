package dev.postmortem.sources.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a record of a table apart, line by line: RFC 4180, with any separator and blanks around what stands in quotes.
 *
 * <p>A quote that does not begin a cell stands for itself, as in {@code 5" disk}.
 */
final class CsvCells {
    private enum Place {
        BEGIN,
        BARE,
        QUOTED,
        CLOSED,
        /** Something stands behind the quote that ends a cell. */
        BROKEN
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Place place = Place.BEGIN;

    CsvCells(char separator) {
        this.separator = separator;
    }

    /** Takes a line; the record goes on in the next one if it {@link #isOpen}. */
    void add(String line) {
        if (isOpen()) {
            cell.append('\n');
        }
        for (int i = 0; i < line.length() && !isBroken(); i++) {
            if (place == Place.QUOTED) {
                i = quoted(line, i);
            } else {
                unquoted(line.charAt(i));
            }
        }
        if (!isOpen()) {
            end();
        }
    }

    /** {@return the place of the last character that was taken} */
    private int quoted(String line, int at) {
        if (line.charAt(at) != '"') {
            cell.append(line.charAt(at));
            return at;
        }
        if (line.startsWith("\"", at + 1)) {
            cell.append('"');
            return at + 1;
        }
        place = Place.CLOSED;
        return at;
    }

    private void unquoted(char c) {
        if (c == separator) {
            end();
        } else if (place == Place.CLOSED) {
            place = c == ' ' || c == '\t' ? Place.CLOSED : Place.BROKEN;
        } else if (c == '"' && place == Place.BEGIN) {
            place = Place.QUOTED;
            cell.setLength(0);
        } else {
            place = place == Place.BEGIN && c == ' ' ? Place.BEGIN : Place.BARE;
            cell.append(c);
        }
    }

    private void end() {
        cells.add(place == Place.CLOSED ? cell.toString() : cell.toString().strip());
        cell.setLength(0);
        place = isBroken() ? Place.BROKEN : Place.BEGIN;
    }

    /** {@return whether a quote is open, so that the next line belongs to the same cell} */
    boolean isOpen() {
        return place == Place.QUOTED;
    }

    /** {@return whether something stands behind the quote that ends a cell} */
    boolean isBroken() {
        return place == Place.BROKEN;
    }

    List<String> cells() {
        return cells;
    }
}
