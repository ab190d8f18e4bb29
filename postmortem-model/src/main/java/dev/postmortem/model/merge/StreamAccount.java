package dev.postmortem.model.merge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Accounts for the rows of all sources of a streaming merge.
 *
 * @param readings what was read
 */
record StreamAccount(List<StreamReading> readings) {
    /** Counts a record that equals another one. */
    void joined(SpilledRecord spilled) {
        files().filter(file -> file.has(spilled)).forEach(StreamedFile::joined);
    }

    MergeReport toReport() {
        return new ReadAccount(
                        files().map(StreamedFile::toReadFile).toList(),
                        readings.stream()
                                .flatMap(reading -> reading.assumptions().stream())
                                .toList())
                .report()
                .build();
    }

    private Stream<StreamedFile> files() {
        return readings.stream().flatMap(reading -> reading.files().stream());
    }
}
