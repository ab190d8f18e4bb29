package dev.postmortem.sources.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;

class ApiV1FormatTest {
    private static final String ALERT =
            "{\"labels\":{\"alertname\":\"A\"},\"annotations\":{},\"startsAt\":\"2026-03-01T10:00:00Z\",\"fingerprint\":\"f1\"}";
    private static final String RESPONSE = "{\"status\":\"success\",\"data\":[" + ALERT + "," + ALERT + "]}";

    @Test
    void theAlertsInTheWrapperAreThoseOfTheSecondVersion() {
        assertThat(new ApiV1Format().recognises(JsonShape.of(RESPONSE))).isTrue();
        Reading first = Reading.of(new ApiV1Format(), RESPONSE);
        Reading second = Reading.of(new ApiV2Format(), "[" + ALERT + "," + ALERT + "]");
        assertThat(first.events())
                .hasSize(2)
                .extracting(e -> e.getId())
                .isEqualTo(second.events().stream().map(e -> e.getId()).toList());
        assertThat(first.events().get(1).getSource().getPointer()).contains("/data/1");
    }

    @Test
    void aResponseWithoutAlertsIsRecognised() {
        assertThat(new ApiV1Format().recognises(JsonShape.of("{\"status\":\"success\",\"data\":[]}")))
                .isTrue();
    }

    @Test
    void theAlertsOfPrometheusItselfAreAnotherShape() {
        String rules = "{\"status\":\"success\",\"data\":{\"alerts\":[{\"labels\":{\"alertname\":\"A\"},"
                + "\"annotations\":{},\"state\":\"firing\",\"activeAt\":\"2026-03-01T10:00:00Z\"}]}}";
        assertThat(new ApiV1Format().recognises(JsonShape.of(rules))).isFalse();
    }
}
