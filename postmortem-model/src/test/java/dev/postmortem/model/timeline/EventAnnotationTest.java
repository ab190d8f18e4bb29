package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people add to an event takes nothing away from it. */
class EventAnnotationTest {
    private static final Instant AT = Instant.parse("2026-03-11T13:46:42Z");
    private static final TimelineEvent EVENT = TimelineEvent.builder()
            .id(EventId.of("chat:1"))
            .kind(EventKind.CHAT_MESSAGE)
            .occurredAt(EventTime.of(AT, TimePrecision.SECOND))
            .source(EventSource.builder().system("chat").file("chat.json").build())
            .text("rollout finished")
            .build();
    private static final EventAnnotation REWORDED =
            annotation().text("nobody saw this until 14:47").build();

    @Test
    void recordedTextStaysBesideTheOneThatIsShown() {
        TimelineEvent shown = REWORDED.applyTo(EVENT);

        assertThat(shown.getText()).isEqualTo("nobody saw this until 14:47");
        assertThat(shown.getRawText()).contains("rollout finished");
        assertThat(REWORDED.applyTo(shown)).isEqualTo(shown);
    }

    @Test
    void textWithMarkupStaysAsItWasRecorded() {
        TimelineEvent markup = EVENT.toBuilder().rawText("*rollout* finished").build();

        assertThat(REWORDED.applyTo(markup).getRawText()).contains("*rollout* finished");
    }

    @Test
    void textOfAnEarlierAnnotationIsNotTakenForARecord() {
        TimelineEvent twice = annotation().text("nobody saw this").build().applyTo(REWORDED.applyTo(EVENT));

        assertThat(twice.getText()).isEqualTo("nobody saw this");
        assertThat(twice.getRawText()).contains("rollout finished");
    }

    @Test
    void wordsForMorePeopleDoNotBringTheRecordedOnesAlong() {
        EventAnnotation forAll =
                REWORDED.toBuilder().visibility(Visibility.PUBLIC).build();
        TimelineEvent markup = EVENT.toBuilder().rawText("*rollout* finished").build();

        assertThat(forAll.applyTo(EVENT).getRawText()).isEmpty();
        assertThat(forAll.applyTo(markup).getRawText()).isEmpty();
        assertThat(forAll.applyTo(forAll.applyTo(EVENT))).isEqualTo(forAll.applyTo(EVENT));
    }

    @Test
    void wordsForTheSamePeopleOrFewerKeepTheRecordedOnes() {
        TimelineEvent internal =
                EVENT.toBuilder().visibility(Visibility.INTERNAL).build();
        for (Visibility visibility : List.of(Visibility.INTERNAL, Visibility.RESTRICTED)) {
            EventAnnotation annotation =
                    REWORDED.toBuilder().visibility(visibility).build();

            assertThat(annotation.applyTo(internal).getRawText()).contains("rollout finished");
        }
    }

    @Test
    void annotationThatLeavesTheTextAloneAddsNoRawText() {
        TimelineEvent shown = annotation()
                .kind(EventKind.DECISION)
                .pinned(true)
                .knownAt(AT.plusSeconds(60))
                .visibility(Visibility.PUBLIC)
                .text(EVENT.getText())
                .build()
                .applyTo(EVENT);

        assertThat(shown)
                .isEqualTo(EVENT.toBuilder()
                        .kind(EventKind.DECISION)
                        .pinned(true)
                        .knownAt(AT.plusSeconds(60))
                        .visibility(Visibility.PUBLIC)
                        .build());
    }

    @Test
    void noteLeavesTheEventAsItWasRecorded() {
        EventAnnotation noted = annotation().note("nobody saw this until 14:47").build();

        assertThat(noted.applyTo(EVENT)).isEqualTo(EVENT);
    }

    private static EventAnnotationBuilder annotation() {
        return EventAnnotation.builder().event(EVENT.getId());
    }
}
