package dev.postmortem.sources.time;

import dev.postmortem.sources.input.RowProblem;

/** Words the problem of a time that cannot be read. */
final class BadTime {
    private static final int SHOWN = 80;

    private BadTime() {}

    static RowProblem of(String raw, String why, String remedy) {
        return new RowProblem("source.bad-time", quote(raw) + " " + why, remedy);
    }

    static String quote(String raw) {
        return "\"" + (raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…") + "\"";
    }
}
