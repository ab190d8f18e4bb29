package dev.postmortem.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The members of a postmortem and its timeline as plain mutable objects, for databind as it comes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
final class PlainDocument {
    public int schemaVersion;
    public @Nullable String id;
    public @Nullable String title;
    public @Nullable String status;
    public @Nullable Line timeline;

    /** The timeline. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static final class Line {
        public @Nullable List<Event> events;
        public @Nullable List<Object> joins;
    }

    /** An event. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static final class Event {
        public @Nullable String id;
        public @Nullable String kind;
        public @Nullable Time occurredAt;
        public @Nullable Time endedAt;
        public @Nullable Time firstOccurredAt;
        public @Nullable Instant recordedAt;
        public @Nullable Instant knownAt;
        public @Nullable Source source;
        public @Nullable Person actor;
        public @Nullable String text;
        public @Nullable String rawText;
        public @Nullable String level;
        public @Nullable Long occurrences;
        public @Nullable String link;
        public @Nullable SortedMap<String, String> attributes;
        public @Nullable List<String> correlationKeys;
        public @Nullable List<Object> evidence;
        public @Nullable List<String> affectedServices;
        public @Nullable List<String> tags;
        public @Nullable String threadKey;
        public @Nullable Long revision;
        public @Nullable List<String> assumptions;
        public boolean pinned;
        public @Nullable Audience visibility;
    }

    /** A time. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static final class Time {
        public @Nullable Instant earliest;
        public @Nullable Instant latestExclusive;
        public @Nullable Precision precision;
        public @Nullable Basis basis;
        public @Nullable ZoneId zone;
        public @Nullable String raw;
        public @Nullable Sureness confidence;
        public @Nullable Duration correction;
    }

    /** A source. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static final class Source {
        public @Nullable String system;
        public @Nullable String file;
        public @Nullable Long line;
        public @Nullable String pointer;
        public @Nullable String externalId;
    }

    /** A person. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    static final class Person {
        public @Nullable String name;
        public @Nullable String type;
        public @Nullable String role;
        public @Nullable String id;
    }

    /** How fine. */
    enum Precision {
        DAY,
        MINUTE,
        SECOND,
        MILLI,
        MICRO,
        NANO
    }

    /** How obtained. */
    enum Basis {
        EXPLICIT_OFFSET,
        EPOCH
    }

    /** How sure. */
    enum Sureness {
        CONFIRMED,
        LIKELY
    }

    /** Who may read. */
    enum Audience {
        PUBLIC,
        CUSTOMERS,
        INTERNAL,
        RESTRICTED
    }
}
