package dev.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.postmortem.model.Postmortem;
import org.junit.jupiter.api.Test;

class ReviewTest {
    @Test
    void eventsAreInOrderOfTime() {
        Postmortem review = Review.ofLastNight();

        assertEquals("mail:1", review.getTimeline().getEvents().get(0).getId().toString());
        assertEquals(review, review.toBuilder().build());
    }

    @Test
    void libraryIsReadFromTheClassPath() {
        assertFalse(Postmortem.class.getModule().isNamed());
    }
}
