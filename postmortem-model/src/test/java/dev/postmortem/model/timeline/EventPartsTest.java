package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventPartsTest {
    @Test
    void everythingThatAnEventStoresDecidesAboutEquality() {
        long stored = Stream.of(TimelineEvent.class.getDeclaredMethods())
                .filter(accessor -> Modifier.isPublic(accessor.getModifiers()) && accessor.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> name.startsWith("get") || name.startsWith("is"))
                .distinct()
                .count();

        assertThat(EventParts.ALL).hasSize((int) stored).doesNotHaveDuplicates();
    }
}
