package dev.postmortem.sources.markdown;

/**
 * One block of a report and what became of it: a paragraph, a heading, an item of a list, a row of a table.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ReportBlock {
    private static final int SHOWN = 60;

    private final int line;
    private final int lastLine;
    private final String section;
    private final BlockPlace place;
    private final String path;
    private final String text;

    ReportBlock(int line, int lastLine, String section, BlockPlace place, String path, String text) {
        this.line = line;
        this.lastLine = lastLine;
        this.section = section;
        this.place = place;
        this.path = path;
        this.text = text;
    }

    /** {@return the line on which it begins, from 1} */
    public int getLine() {
        return line;
    }

    /** {@return the line on which it ends, from 1} */
    public int getLastLine() {
        return lastLine;
    }

    /** {@return the heading under which it stands; empty above the first one} */
    public String getSection() {
        return section;
    }

    /** {@return what became of it} */
    public BlockPlace getPlace() {
        return place;
    }

    /** {@return the field that took it, as a JSON Pointer (RFC 6901) into the postmortem; empty if none did} */
    public String getPath() {
        return path;
    }

    /** {@return its lines as they stand in the report} */
    public String getText() {
        return text;
    }

    /** {@return lines, place, field and the beginning of the text, on one line} */
    @Override
    public String toString() {
        String start = text.strip().replace('\n', ' ');
        return line + "-" + lastLine + " " + place + (path.isEmpty() ? "" : " " + path) + " "
                + (start.length() > SHOWN ? start.substring(0, SHOWN) + "…" : start);
    }
}
