package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The events of a merge in their total order, one at a time, from disk.
 *
 * <p>The order is that of {@link TimelineBuilder#merge()}. Records of one fact are not joined, as that takes all of them at
 * once; each stands for itself. Of records that equal one another only the first is given, where fewer than 100,000 have
 * the same time.
 *
 * <p>Belongs to one thread; several streams may be open at once. To be closed, which deletes what is on disk.
 */
public final class EventStream implements Iterator<TimelineEvent>, Closeable {
    private final SpillMerge records;
    private final StreamAccount account;
    private final EventCodec codec;
    private final Annotations annotations;
    private final EqualRecords equal = new EqualRecords();
    private @Nullable TimelineEvent next;

    private EventStream(SpillMerge records, StreamAccount account, EventCodec codec, Annotations annotations)
            throws IOException {
        this.records = records;
        this.account = account;
        this.codec = codec;
        this.annotations = annotations;
        this.next = advance();
    }

    /** Reads all sources; whatever fails, nothing is left on disk. */
    static EventStream open(List<SourceReader.Declared> sources, StreamSettings settings, Annotations annotations)
            throws IOException {
        StreamOptions options = settings.options();
        SpillFile file = SpillFile.in(options.folder());
        SpillMerge records = new SpillMerge(file, options, new MergeProgress(settings.progress(), "all events"));
        try {
            SpillSort sort = new SpillSort(file, options.toBuffer(), SpilledRecord.order(options.codec()));
            List<StreamReading> readings = new StreamReader(sources, settings, sort).read();
            records.begin(sort.finish());
            return new EventStream(records, new StreamAccount(readings), options.codec(), annotations);
        } catch (IOException | RuntimeException | Error e) {
            closeAfter(e, records);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, Closeable records) {
        try {
            records.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /**
     * Returns the next event.
     *
     * @return the event
     * @throws NoSuchElementException after the last one
     * @throws UncheckedIOException if the disk fails
     */
    @Override
    public TimelineEvent next() {
        TimelineEvent event = next;
        if (event == null) {
            throw new NoSuchElementException("no event after the last one");
        }
        try {
            next = advance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return event;
    }

    private @Nullable TimelineEvent advance() throws IOException {
        for (SpilledRecord spilled = records.next(); spilled != null; spilled = records.next()) {
            TimelineEvent event = codec.read(spilled.bytes());
            if (!equal.hasBefore(spilled.time(), event)) {
                return annotations.isEmpty() ? event : annotations.shown(event, event.getId());
            }
            account.joined(spilled);
        }
        return null;
    }

    /**
     * Returns what was read, assumed and not understood.
     *
     * <p>That of {@link MergedTimeline#getReport()}, with these differences: gaps and contradictions are not looked for, and
     * what counts as joined are the equal records that were left out so far.
     *
     * @return the report; final after the last event
     */
    public MergeReport getReport() {
        return account.toReport();
    }

    /**
     * Deletes what is on disk; there are no more events then.
     *
     * @throws IOException if the disk fails
     */
    @Override
    public void close() throws IOException {
        next = null;
        records.close();
    }
}
