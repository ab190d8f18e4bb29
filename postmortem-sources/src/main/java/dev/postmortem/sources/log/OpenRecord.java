package dev.postmortem.sources.log;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.time.Stamp;

/**
 * A record of a log whose continuation lines may follow; these are rare and have a buffer only then.
 *
 * @param line the number of its first line
 * @param kind what stands on that line
 * @param priority the number in angle brackets, -1 if there is none
 * @param stamp its time
 * @param rest what follows the stamp
 * @param more the lines that continue it, each after a line feed
 */
record OpenRecord(long line, LogLine.Kind kind, int priority, Stamp stamp, String rest, StringBuilder more) {
    private static final StringBuilder NONE = new StringBuilder(0);

    OpenRecord(long line, LogLine.Kind kind, int priority, Stamp stamp, String rest) {
        this(line, kind, priority, stamp, rest, NONE);
    }

    /** {@return the record of which an event was made too early} */
    static OpenRecord of(TimelineEvent event) {
        long line = event.getSource().getLine().orElseThrow();
        Stamp stamp = new Stamp(event.getOccurredAt(), event.getAssumptions());
        return new OpenRecord(line, LogLine.Kind.PLAIN, -1, stamp, event.getText());
    }

    int length() {
        return rest.length() + more.length();
    }

    OpenRecord with(String continuation) {
        StringBuilder longer = more.isEmpty() ? new StringBuilder() : more;
        longer.append('\n').append(continuation);
        return more == longer ? this : new OpenRecord(line, kind, priority, stamp, rest, longer);
    }

    String text() {
        return more.isEmpty() ? rest : rest + more;
    }
}
