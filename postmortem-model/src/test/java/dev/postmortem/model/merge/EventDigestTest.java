package dev.postmortem.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDigestTest {
    @Test
    void equalEventsHaveOneDigest() {
        assertThat(EventDigest.of(event("a", "b")))
                .isEqualTo(EventDigest.of(event("a", "b")))
                .matches("[0-9a-f]{64}");
    }

    /** Each pair is one text if the fields are strung together, with a colon between, or with their lengths alone. */
    @ParameterizedTest
    @CsvSource({"ab, c, a, bc", "a:b, c, a, b:c", "2, abcdefghij1x, 12abcdefghij, x"})
    void whereOneFieldEndsAndTheNextBeginsIsPartOfTheDigest(String id, String kind, String otherId, String otherKind) {
        assertThat(EventDigest.of(event(id, kind))).isNotEqualTo(EventDigest.of(event(otherId, otherKind)));
    }

    private static TimelineEvent event(String id, String kind) {
        return ListedSource.event("x", 1).toBuilder()
                .id(EventId.of(id))
                .kind(EventKind.of(kind))
                .build();
    }
}
