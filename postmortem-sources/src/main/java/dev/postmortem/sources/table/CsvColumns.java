package dev.postmortem.sources.table;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.EventKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the columns of a table mean: a value, made with {@link #builder}.
 *
 * <p>Columns are named as in the first row, in capitals or not; the second of two equal names is {@code name (2)}, a
 * column without a name {@code column 3}. Columns that nothing is declared for become attributes. Immutable and safe for
 * use by many threads.
 */
public final class CsvColumns {
    private final Builder declared;

    private CsvColumns(Builder builder) {
        this.declared = new Builder(builder);
    }

    /** {@return a builder of columns, for which at least a time and a text have to be declared} */
    public static Builder builder() {
        return new Builder();
    }

    List<String> time() {
        return declared.time;
    }

    Optional<CellPattern> timePattern() {
        return declared.timePattern;
    }

    Optional<EpochUnit> timeUnit() {
        return declared.timeUnit;
    }

    Optional<ZoneId> zone() {
        return declared.zone;
    }

    Optional<LocalDate> day() {
        return declared.day;
    }

    List<String> text() {
        return declared.text;
    }

    EventKind kind() {
        return declared.kind;
    }

    Optional<String> kindColumn() {
        return declared.kindColumn;
    }

    Map<String, EventKind> kinds() {
        return declared.kinds;
    }

    Map<String, EventKind> further() {
        return declared.further;
    }

    Optional<String> actor() {
        return declared.actor;
    }

    ActorType actorType() {
        return declared.actorType;
    }

    Optional<String> level() {
        return declared.level;
    }

    Optional<String> id() {
        return declared.id;
    }

    Optional<String> idPrefix() {
        return declared.idPrefix;
    }

    Optional<String> link() {
        return declared.link;
    }

    Optional<List<String>> attributes() {
        return declared.attributes;
    }

    Optional<Character> separator() {
        return declared.separator;
    }

    /** Collects what the columns of a table mean. Of what is declared twice, the last counts. */
    public static final class Builder {
        private List<String> time = List.of();
        private Optional<CellPattern> timePattern = Optional.empty();
        private Optional<EpochUnit> timeUnit = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();
        private Optional<LocalDate> day = Optional.empty();
        private List<String> text = List.of();
        private EventKind kind = EventKind.OTHER;
        private Optional<String> kindColumn = Optional.empty();
        private Map<String, EventKind> kinds = Map.of();
        private final Map<String, EventKind> further = new LinkedHashMap<>();
        private Optional<String> actor = Optional.empty();
        private ActorType actorType = ActorType.UNKNOWN;
        private Optional<String> level = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<String> idPrefix = Optional.empty();
        private Optional<String> link = Optional.empty();
        private Optional<List<String>> attributes = Optional.empty();
        private Optional<Character> separator = Optional.empty();

        private Builder() {}

        private Builder(Builder other) {
            time = other.time;
            timePattern = other.timePattern;
            timeUnit = other.timeUnit;
            zone = other.zone;
            day = other.day;
            text = other.text;
            kind = other.kind;
            kindColumn = other.kindColumn;
            kinds = other.kinds;
            further.putAll(other.further);
            actor = other.actor;
            actorType = other.actorType;
            level = other.level;
            id = other.id;
            idPrefix = other.idPrefix;
            link = other.link;
            attributes = other.attributes;
            separator = other.separator;
        }

        /**
         * Declares when the event of a row happened.
         *
         * @param columns one column, or several whose cells are joined by a blank, such as one of dates and one of times
         * @return this builder
         */
        public Builder time(String... columns) {
            time = List.of(columns);
            return this;
        }

        /**
         * Declares how times are written, where they are written in no way that is known.
         *
         * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, such as {@code dd/MM/yyyy HH:mm}; its names
         *     of months are English
         * @return this builder
         * @throws IllegalArgumentException if it is no pattern
         */
        public Builder timePattern(String pattern) {
            timePattern = Optional.of(CellPattern.of(pattern));
            return this;
        }

        /**
         * Declares what times that are numbers count.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder timeUnit(EpochUnit unit) {
            timeUnit = Optional.of(unit);
            return this;
        }

        /**
         * Declares the zone of times without an offset; goes before that of the options of the source.
         *
         * @param id the zone
         * @return this builder
         */
        public Builder zone(ZoneId id) {
            zone = Optional.of(id);
            return this;
        }

        /**
         * Declares on which day a table begins whose times have no date, as people write down timelines.
         *
         * <p>A time more than twelve hours before the one above it is one of the next day.
         *
         * @param first the day of the first row
         * @return this builder
         */
        public Builder day(LocalDate first) {
            day = Optional.of(first);
            return this;
        }

        /**
         * Declares what happened.
         *
         * @param columns one column, or several whose cells that are not blank are joined by a colon and a blank
         * @return this builder
         */
        public Builder text(String... columns) {
            text = List.of(columns);
            return this;
        }

        /**
         * Declares what all rows tell of, or those for whose kind no cell speaks.
         *
         * @param constant the kind; without this call {@link EventKind#OTHER}
         * @return this builder
         */
        public Builder kind(EventKind constant) {
            kind = Objects.requireNonNull(constant, "constant");
            return this;
        }

        /**
         * Declares by which column rows differ in kind.
         *
         * @param column the column, whose cells become attributes, too
         * @param names the kind of each text of the cells, in capitals or not
         * @return this builder
         */
        public Builder kind(String column, Map<String, EventKind> names) {
            kindColumn = Optional.of(column);
            kinds = new LinkedHashMap<>(names);
            return this;
        }

        /**
         * Declares a further time in each row, which gives an event of its own where the cell is not blank.
         *
         * @param column the column, such as {@code resolved_on}
         * @param kindThen what happened then
         * @return this builder
         */
        public Builder further(String column, EventKind kindThen) {
            further.put(column, Objects.requireNonNull(kindThen, "kindThen"));
            return this;
        }

        /**
         * Declares who did something.
         *
         * @param column the column of names
         * @param type what kind of actors they are
         * @return this builder
         */
        public Builder actor(String column, ActorType type) {
            actor = Optional.of(column);
            actorType = Objects.requireNonNull(type, "type");
            return this;
        }

        /**
         * Declares who did something, where the table does not tell whether they are people or programs.
         *
         * @param column the column of names
         * @return this builder
         */
        public Builder actor(String column) {
            return actor(column, ActorType.UNKNOWN);
        }

        /**
         * Declares how grave a row is.
         *
         * @param column the column of levels, severities or priorities
         * @return this builder
         */
        public Builder level(String column) {
            level = Optional.of(column);
            return this;
        }

        /**
         * Declares what tells the rows of this file apart; without this call that is their line.
         *
         * @param column the column
         * @return this builder
         */
        public Builder id(String column) {
            id = Optional.of(column);
            idPrefix = Optional.empty();
            return this;
        }

        /**
         * Declares what tells rows apart in all files of a tool, so that a row exported twice is one event.
         *
         * @param column the column
         * @param prefix what stands before its cells in the id of an event, such as {@code servicenow:incident:}
         * @return this builder
         */
        public Builder id(String column, String prefix) {
            id = Optional.of(column);
            idPrefix = Optional.of(prefix);
            return this;
        }

        /**
         * Declares where one can read more.
         *
         * @param column the column of addresses
         * @return this builder
         */
        public Builder link(String column) {
            link = Optional.of(column);
            return this;
        }

        /**
         * Declares which columns become attributes; without this call those do that nothing else is declared for.
         *
         * @param columns the columns; none of them leaves all out
         * @return this builder
         */
        public Builder attributes(String... columns) {
            attributes = Optional.of(List.of(columns));
            return this;
        }

        /**
         * Declares what stands between cells; without this call it is a comma, semicolon, tab or bar, as the first row says.
         *
         * @param character the character
         * @return this builder
         */
        public Builder separator(char character) {
            separator = Optional.of(character);
            return this;
        }

        /**
         * Returns the columns.
         *
         * @return the columns
         * @throws IllegalArgumentException if no time or no text is declared
         */
        public CsvColumns build() {
            require(time, "time");
            require(text, "text");
            return new CsvColumns(this);
        }

        private static void require(List<String> columns, String method) {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException(
                        "no column is declared for the " + method + "; call " + method + "(\"name of the column\")");
            }
        }
    }
}
