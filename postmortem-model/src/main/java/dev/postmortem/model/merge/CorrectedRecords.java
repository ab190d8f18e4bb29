package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.merge.order.RunBuilder;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records of sources whose times are corrected once they are all known, put in the total order again. */
final class CorrectedRecords {
    private final SourceRecords recorded;
    private final List<Run> runs;

    /**
     * Corrects records.
     *
     * @param recorded the records
     * @param correction what corrects one
     */
    CorrectedRecords(SourceRecords recorded, UnaryOperator<TimelineEvent> correction) {
        this.recorded = recorded;
        this.runs = runs(recorded, correction);
    }

    /** Those of one file move alike if one clock wrote it, and are sorted if not. */
    private static List<Run> runs(SourceRecords recorded, UnaryOperator<TimelineEvent> correction) {
        RunBuilder[] files = new RunBuilder[recorded.records().numberOfRanks()];
        Arrays.setAll(files, file -> new RunBuilder());
        UnaryOperator<TimelineEvent> compactor = Timeline.compactor();
        OrderedRecords records = recorded.records();
        int[] tags = records.toTagsByPlace();
        for (int i = 0; i < records.size(); i++) {
            TimelineEvent event = records.events()[i];
            TimelineEvent corrected = correction.apply(event);
            files[records.rank(i)].add(corrected == event ? event : compactor.apply(corrected), tags[i]);
        }
        return Stream.of(files).map(RunBuilder::build).toList();
    }

    SourceRecords toRecords() {
        Iterator<Run> next = runs.iterator();
        List<ReadSource> sources = new ArrayList<>();
        for (ReadSource source : recorded.sources()) {
            List<ReadFile> files = source.files().stream()
                    .map(file -> corrected(file, next.next()))
                    .toList();
            sources.add(new ReadSource(
                    source.id(), source.options(), files, source.assumptions(), source.span(), source.outsideWindow()));
        }
        return new SourceRecords(List.copyOf(sources), SharedPlaces.ordered(sources, OrderedRecords.of(runs)));
    }

    private static ReadFile corrected(ReadFile file, Run run) {
        SourceReportBuilder report =
                file.report().toBuilder().first(FileReading.time(run, 0)).last(FileReading.time(run, run.known() - 1));
        estimate(run)
                .ifPresent(time -> report.correction(time.getCorrection().orElse(Duration.ZERO))
                        .correctionError(time.getCorrectionError()));
        return new ReadFile(report.build(), file.problems());
    }

    /** {@return a time of which all have the estimate; absent if there is no such one. What was clamped does not count} */
    private static Optional<EventTime> estimate(Run run) {
        List<EventTime> times = IntStream.range(0, run.known())
                .mapToObj(run::event)
                .filter(event -> !event.getAssumptions().contains(OutOfOrderPolicy.CLAMPED_ASSUMPTION))
                .map(TimelineEvent::getOccurredAt)
                .toList();
        return times.stream()
                .findFirst()
                .filter(first -> first.getCorrectionError().isPresent())
                .filter(first -> times.stream().allMatch(time -> isAlike(first, time)));
    }

    private static boolean isAlike(EventTime one, EventTime other) {
        return one.getCorrection().equals(other.getCorrection())
                && one.getCorrectionError().equals(other.getCorrectionError());
    }
}
