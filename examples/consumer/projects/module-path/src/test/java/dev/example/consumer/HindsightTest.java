package dev.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class HindsightTest {
    @Test
    void onlyWhatReachedPeopleWasKnown() {
        assertEquals(
                List.of(EventId.of("page:1")),
                Hindsight.atFirstPage().getEvents().stream().map(TimelineEvent::getId).toList());
    }

    @Test
    void libraryIsReadFromTheModulePath() {
        assertEquals("dev.postmortem.model", Timeline.class.getModule().getName());
        assertEquals("dev.example.consumer", Hindsight.class.getModule().getName());
    }
}
