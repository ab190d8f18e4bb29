package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactEventTest {
    @Test
    void aHeldEventSaysEverythingThatTheBuiltOneSays() {
        List<TimelineEvent> built = Examples.all().stream()
                .filter(TimelineEvent.class::isInstance)
                .map(TimelineEvent.class::cast)
                .toList();

        assertThat(built).isNotEmpty().allSatisfy(event -> {
            TimelineEvent held = held(event);
            assertThat(EventParts.ALL)
                    .allSatisfy(part -> assertThat(part.apply(held)).isEqualTo(part.apply(event)));
        });
    }

    @Test
    void aLineThatCannotBeIsHeldAsItWasGiven() {
        TimelineEvent event = SomeEvents.event("a", 0).toBuilder()
                .source(EventSource.builder().system("s").file("f").line(0L).build())
                .build();

        assertThat(held(event).getSource().getLine()).contains(0L);
    }

    private static TimelineEvent held(TimelineEvent event) {
        return CompactEvent.of(event, new SharedParts());
    }
}
