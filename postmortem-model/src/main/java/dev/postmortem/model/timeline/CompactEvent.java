package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.key.EpochNanos;
import dev.postmortem.model.timeline.key.KeyedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as a timeline holds it: equal to the one that was built, in a fraction of the memory.
 *
 * <p>What few events have is in one object that is absent if there is nothing in it and shared if many events have the same;
 * the place in a text file is one number beside a source that all lines share; attributes are an array.
 * What a merge asks of every event is beside it as numbers.
 */
final class CompactEvent extends TimelineEvent implements KeyedEvent {
    /** Stands for a source that is held whole. */
    private static final long NO_LINE = 0;

    /** One for all, so that a look at the reference tells. */
    private static final List<CorrelationKey> NO_KEYS = List.of();

    /** Absent where file and line are the id, which is made when it is asked for. */
    private final @Nullable String id;

    private final EventKind kind;
    private final EventTime occurredAt;
    private final EventSource source;
    private final long line;
    private final @Nullable Actor actor;
    private final String text;
    private final @Nullable String rawText;
    private final @Nullable String level;
    private final @Nullable String threadKey;
    private final @Nullable Link link;
    private final String[] attributes;

    /** A list of keys, or the only one. */
    private final Object keys;

    private final RareParts rare;
    private final Visibility visibility;
    private final boolean pinned;
    private final int idHash;
    private final long nanos;

    private CompactEvent(TimelineEvent event, SharedParts shared) {
        Optional<Long> stated = event.getSource().getLine().filter(number -> number != NO_LINE);
        id = event.getId().toString();
        kind = shared.of(event.getKind());
        occurredAt = event.getOccurredAt();
        line = stated.orElse(NO_LINE);
        source = stated.isEmpty() ? event.getSource() : shared.of(withoutLine(event.getSource()));
        actor = event.getActor().map(shared::of).orElse(null);
        text = event.getText();
        rawText = event.getRawText().orElse(null);
        level = event.getLevel().map(shared::of).orElse(null);
        threadKey = event.getThreadKey().map(shared::of).orElse(null);
        link = event.getLink().orElse(null);
        List<CorrelationKey> all = event.getCorrelationKeys();
        keys = all.size() == 1 ? all.get(0) : all.isEmpty() ? NO_KEYS : all;
        attributes = AttributeTable.cells(event.getAttributes());
        rare = shared.of(RareParts.of(event));
        visibility = event.getVisibility();
        pinned = event.isPinned();
        idHash = id.hashCode();
        nanos = EpochNanos.of(occurredAt);
    }

    /** Takes over parts that are shared already; the id is that of file and line. */
    CompactEvent(
            EventKind kind,
            EventSource source,
            long line,
            int idHash,
            EventTime occurredAt,
            String text,
            @Nullable String level,
            RareParts rare) {
        this.id = null;
        this.kind = kind;
        this.occurredAt = occurredAt;
        this.source = source;
        this.line = line;
        this.actor = null;
        this.text = text;
        this.rawText = null;
        this.level = level;
        this.threadKey = null;
        this.link = null;
        this.attributes = AttributeTable.NONE;
        this.keys = NO_KEYS;
        this.rare = rare;
        this.visibility = Visibility.INTERNAL;
        this.pinned = false;
        this.idHash = idHash;
        this.nanos = EpochNanos.of(occurredAt);
    }

    static TimelineEvent of(TimelineEvent event, SharedParts shared) {
        return event instanceof CompactEvent ? event : new CompactEvent(event, shared);
    }

    private static EventSource withoutLine(EventSource source) {
        return source.toBuilder().line(Optional.empty()).build();
    }

    @Override
    public EventId getId() {
        return id == null ? LineId.of(source.getFile(), line) : EventId.of(id);
    }

    @Override
    public int toIdHash() {
        return idHash;
    }

    @Override
    public boolean hasKeys() {
        return keys != NO_KEYS;
    }

    @Override
    public long toEpochNanos() {
        return nanos;
    }

    @Override
    public EventKind getKind() {
        return kind;
    }

    @Override
    public EventTime getOccurredAt() {
        return occurredAt;
    }

    @Override
    public Optional<EventTime> getEndedAt() {
        return rare.endedAt();
    }

    @Override
    public Optional<EventTime> getFirstOccurredAt() {
        return rare.firstOccurredAt();
    }

    @Override
    public Optional<Instant> getRecordedAt() {
        return rare.recordedAt();
    }

    @Override
    public Optional<Instant> getKnownAt() {
        return rare.knownAt();
    }

    @Override
    public EventSource getSource() {
        return line == NO_LINE ? source : source.toBuilder().line(line).build();
    }

    @Override
    public Optional<Actor> getActor() {
        return Optional.ofNullable(actor);
    }

    @Override
    public String getText() {
        return text;
    }

    @Override
    public Optional<String> getRawText() {
        return Optional.ofNullable(rawText);
    }

    @Override
    public Optional<String> getLevel() {
        return Optional.ofNullable(level);
    }

    @Override
    public Optional<Long> getOccurrences() {
        return rare.occurrences();
    }

    @Override
    public Optional<Link> getLink() {
        return Optional.ofNullable(link);
    }

    @Override
    public SortedMap<String, String> getAttributes() {
        return new AttributeTable(attributes);
    }

    @Override
    @SuppressWarnings("unchecked") // what is no single key is the list that the constructor put there
    public List<CorrelationKey> getCorrelationKeys() {
        return keys instanceof CorrelationKey key ? List.of(key) : (List<CorrelationKey>) keys;
    }

    @Override
    public List<Evidence> getEvidence() {
        return rare.evidence();
    }

    @Override
    public List<String> getAffectedServices() {
        return rare.affectedServices();
    }

    @Override
    public List<String> getTags() {
        return rare.tags();
    }

    @Override
    public Optional<String> getThreadKey() {
        return Optional.ofNullable(threadKey);
    }

    @Override
    public Optional<Long> getRevision() {
        return rare.revision();
    }

    @Override
    public List<String> getAssumptions() {
        return rare.assumptions();
    }

    @Override
    public boolean isPinned() {
        return pinned;
    }

    @Override
    public Visibility getVisibility() {
        return visibility;
    }
}
