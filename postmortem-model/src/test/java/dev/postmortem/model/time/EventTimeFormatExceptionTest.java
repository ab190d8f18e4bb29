package dev.postmortem.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventTimeFormatExceptionTest {
    @Test
    void itSaysWhereAndWhyAndWhatToDo() {
        EventTimeFormatException refusal = new EventTimeFormatException("13;30", 2, "this is no time", "write 13:30");

        assertThat(refusal).hasMessage("\"13;30\" at character 3: this is no time; write 13:30");
        assertThat(refusal.getPosition()).isEqualTo(2);
        assertThat(refusal.getRemedy()).isEqualTo("write 13:30");
    }

    @Test
    void onlyTheBeginningOfALongTextIsShown() {
        int shown = 80;

        assertThat(new EventTimeFormatException("x".repeat(shown), 0, "a", "b"))
                .hasMessageStartingWith("\"" + "x".repeat(shown) + "\" at");
        assertThat(new EventTimeFormatException("x".repeat(shown + 1), 0, "a", "b"))
                .hasMessageStartingWith("\"" + "x".repeat(shown) + "\"… at");
    }
}
