package dev.postmortem.benchmarks;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Lists of log records, as sources give them; the same arguments give the same records. */
final class MergeInput {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");
    private static final int SEED = 2042;
    private static final int BURST = 200;
    private static final int TIE = 1_000;

    private MergeInput() {}

    /**
     * Makes lists.
     *
     * @param shape {@code uniform}: each next record is of any list; {@code bursty}: lists take turns, about 200 records
     *     each; {@code tied}: a thousand records have one time; {@code unsorted}: uniform, each list shuffled. But for tied
     *     ones about a third of the records have the time of the one before
     * @param size how many records in all
     * @param lists how many lists
     * @return the lists
     */
    static List<List<TimelineEvent>> lists(String shape, int size, int lists) {
        int[] listOf = lists(shape.equals("bursty"), size, lists);
        List<List<TimelineEvent>> all = new ArrayList<>();
        for (int list = 0; list < lists; list++) {
            all.add(list(shape, listOf, list));
        }
        return all;
    }

    private static int[] lists(boolean bursty, int size, int lists) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] listOf = new int[size];
        for (int i = 0, list = 0; i < size; i++) {
            list = !bursty || random.nextInt(BURST) == 0 ? random.nextInt(lists) : list;
            listOf[i] = list;
        }
        return listOf;
    }

    /** One list after the other, as files are read, so that the records of one lie side by side in memory. */
    private static List<TimelineEvent> list(String shape, int[] listOf, int list) {
        UnaryOperator<TimelineEvent> compactor = Timeline.compactor();
        SplittableRandom random = new SplittableRandom(SEED + 1);
        EventSource source = EventSource.builder()
                .system("log")
                .file("service-" + list + ".log")
                .build();
        List<TimelineEvent> events = new ArrayList<>();
        long millis = 0;
        for (int i = 0; i < listOf.length; i++) {
            millis += shape.equals("tied") ? (i % TIE == 0 ? 1 : 0) : random.nextInt(3);
            if (listOf[i] == list) {
                events.add(compactor.apply(event(source, i, START.plusMillis(millis))));
            }
        }
        if (shape.equals("unsorted")) {
            Collections.shuffle(events, new Random(SEED + list));
        }
        return events;
    }

    private static TimelineEvent event(EventSource source, int number, Instant time) {
        EventId id = EventId.of(source.getFile() + ":" + number);
        return TimelineEvent.builder()
                .id(id)
                .kind(EventKind.LOG)
                .occurredAt(EventTime.of(time, TimePrecision.MILLI))
                .source(source)
                .text("GET /api/v2/checkout/session answered in time")
                .build();
    }
}
