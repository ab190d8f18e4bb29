package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.print.TimeCell;
import java.util.function.BiFunction;

/** What a table of a timeline shows of an event. */
public enum TableColumn {
    /** When it happened, no finer than it is known: a day, a minute, a range, or {@code ?}. */
    TIME("TIME", 60, (event, shown) -> shown.occurred(event)),
    /** When responders learned of it; empty where nobody knows. */
    KNOWN("KNOWN", 40, (event, shown) -> shown.known(event)),
    /** How many occurrences it stands for, if more than one. */
    COUNT("COUNT", 22, (event, shown) -> count(event)),
    /** What kind of fact it is. */
    KIND("KIND", 22, (event, shown) -> event.getKind().toString()),
    /** The level of a log record. */
    LEVEL("LEVEL", 8, (event, shown) -> event.getLevel().orElse("")),
    /** Who did it. */
    ACTOR("ACTOR", 20, (event, shown) -> event.getActor().map(Actor::getName).orElse("")),
    /** The services it concerns. */
    SERVICES("SERVICES", 30, (event, shown) -> String.join(", ", event.getAffectedServices())),
    /** File and place. */
    SOURCE("SOURCE", 40, (event, shown) -> event.getSource().toLocation()),
    /** Who may read it. */
    VISIBILITY("VISIBILITY", 10, (event, shown) -> event.getVisibility().name()),
    /** Its id. */
    ID("ID", 48, (event, shown) -> event.getId().toString()),
    /** What happened. */
    TEXT("TEXT", Integer.MAX_VALUE, (event, shown) -> event.getText());

    private final String heading;
    private final int widest;
    private final BiFunction<TimelineEvent, ShownTimes, String> cell;

    TableColumn(String heading, int widest, BiFunction<TimelineEvent, ShownTimes, String> cell) {
        this.heading = heading;
        this.widest = widest;
        this.cell = cell;
    }

    String heading(TimeCell times) {
        return this == TIME ? heading + " (" + times.zone() + ")" : heading;
    }

    int widest() {
        return widest;
    }

    String cell(TimelineEvent event, ShownTimes times) {
        return cell.apply(event, times);
    }

    private static String count(TimelineEvent event) {
        long occurrences = event.getOccurrences().orElse(1L);
        return occurrences == 1 ? "" : "×" + occurrences;
    }
}
