package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EqualRecordsTest {
    private static final int MOST = 100_000;

    private final EqualRecords records = new EqualRecords();

    @Test
    void ofVeryManyRecordsOfOneTimeTheFirstAreRecognised() {
        for (int i = 0; i <= MOST; i++) {
            assertThat(hasBefore(i, NOON)).isFalse();
        }

        assertThat(hasBefore(0, NOON)).isTrue();
        assertThat(hasBefore(MOST - 1, NOON)).isTrue();
        assertThat(hasBefore(MOST, NOON)).as("the first that is not kept").isFalse();

        Instant later = NOON.plusSeconds(1);
        assertThat(hasBefore(1, later)).as("another time").isFalse();
        assertThat(hasBefore(2, later)).isFalse();
        assertThat(hasBefore(2, later)).isTrue();
    }

    private boolean hasBefore(int id, Instant time) {
        return records.hasBefore(time, event("e" + id, time.equals(NOON) ? 0 : 1));
    }
}
