package dev.postmortem.sources.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;

class StatuspageFormatTest {
    @Test
    void aPageWithoutIncidentsIsRecognised() {
        String page = "{\"page\":{\"id\":\"p\",\"url\":\"https://status.example\"},\"incidents\":[]}";
        assertThat(new StatuspageFormat().recognises(JsonShape.of(page))).isTrue();
        assertThat(Reading.of(new StatuspageFormat(), page).rows).isEmpty();
        assertThat(new StatuspageFormat().recognises(JsonShape.of("{\"incidents\":[]}")))
                .isFalse();
    }
}
