package dev.postmortem.sources.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
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

    @Test
    void aComponentThatChangesIsTold() {
        String message = "{\"page\":{\"id\":\"p\"},\"component_update\":{\"id\":\"c1\",\"component_id\":\"x\","
                + "\"old_status\":\"major_outage\",\"new_status\":\"operational\","
                + "\"created_at\":\"2026-03-11T14:00:00Z\"},\"component\":{\"id\":\"x\",\"name\":\"Checkout\"}}";
        assertThat(new StatuspageFormat().recognises(JsonShape.of(message))).isTrue();
        TimelineEvent event = Reading.of(new StatuspageFormat(), message).only();
        assertThat(event.getId()).hasToString("statuspage:component-update:c1");
        assertThat(event.getKind()).isEqualTo(EventKind.STATUS_CHANGE);
        assertThat(event.getText()).isEqualTo("Checkout is operational, was major outage");
        assertThat(event.getAffectedServices()).containsExactly("Checkout");
        assertThat(event.getSource().getPointer()).contains("/component_update");
    }

    @Test
    void aComponentUpdateWithoutATimeIsBroken() {
        Reading reading = Reading.of(new StatuspageFormat(), "{\"component_update\":{\"new_status\":\"operational\"}}");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /component_update");
    }
}
