package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Actor;
import java.time.Instant;
import java.util.List;

/** Renders a timeline as a table for consoles: one line an event, control characters made visible. */
final class TimelineTable {
    private static final int ROWS_AT_EACH_END = 50;
    private static final int TEXT_WIDTH = 100;
    private static final int TIME_WIDTH = 30;
    private static final int KIND_WIDTH = 19;
    private static final int ACTOR_WIDTH = 18;

    private TimelineTable() {}

    static String of(Timeline timeline) {
        List<TimelineEvent> events = timeline.getEvents();
        StringBuilder table = new StringBuilder();
        line(table, "TIME (UTC)", "KIND", "ACTOR", "TEXT");
        int hidden = Math.max(0, events.size() - 2 * ROWS_AT_EACH_END);
        for (int i = 0; i < events.size(); i++) {
            if (hidden > 0 && i == ROWS_AT_EACH_END) {
                line(table, "...", hidden + " events", "", "not shown here; see getEvents()");
                i += hidden;
            }
            table.append(row(events.get(i))).append('\n');
        }
        return table.append(count(events.size(), "event"))
                .append(", ")
                .append(count(timeline.getJoins().size(), "join"))
                .toString();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String row(TimelineEvent event) {
        StringBuilder row = new StringBuilder();
        line(
                row,
                event.getOccurredAt()
                        .toAdjustedEarliest()
                        .map(Instant::toString)
                        .orElse("?"),
                event.getKind().toString(),
                event.getActor().map(Actor::getName).orElse(""),
                event.getText());
        return row.substring(0, row.length() - 1);
    }

    private static void line(StringBuilder table, String time, String kind, String actor, String text) {
        cell(table, time, TIME_WIDTH);
        cell(table, kind, KIND_WIDTH);
        cell(table, actor, ACTOR_WIDTH);
        table.append(shortened(visible(text), TEXT_WIDTH)).append('\n');
    }

    private static void cell(StringBuilder table, String text, int width) {
        String shown = shortened(visible(text), width);
        table.append(shown).append(" ".repeat(Math.max(0, width - shown.codePointCount(0, shown.length())) + 2));
    }

    private static String shortened(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** A terminal obeys control characters and reorders bidirectional text; a table must do neither. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(Math.min(text.length(), 4 * TEXT_WIDTH));
        text.codePoints().limit(2L * TEXT_WIDTH).forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            visible.appendCodePoint(hidden ? ' ' : c);
        });
        return visible.toString();
    }
}
