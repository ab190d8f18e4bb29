package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts for every row of every source, and for what the timeline tells.
 *
 * @param sources what was read
 * @param joined how many events of each file were joined into another, in the order of the files
 * @param timeline what came of it
 */
record MergeAccount(List<ReadSource> sources, long[] joined, Timeline timeline) {
    MergeReport toReport() {
        return new ReadAccount(
                        files(),
                        sources.stream()
                                .flatMap(source -> source.assumptions().stream())
                                .toList())
                .report()
                .gaps(TimelineGaps.in(timeline))
                .contradictions(Contradictions.in(timeline))
                .build();
    }

    private List<ReadFile> files() {
        List<ReadFile> files = new ArrayList<>();
        for (ReadSource source : sources) {
            source.files().forEach(file -> files.add(file.withJoined(joined[files.size()])));
        }
        return files;
    }
}
