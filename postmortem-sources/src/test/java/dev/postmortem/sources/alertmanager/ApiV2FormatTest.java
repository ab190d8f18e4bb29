package dev.postmortem.sources.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import org.junit.jupiter.api.Test;

class ApiV2FormatTest {
    private static final String ALERT = "{\"labels\":{\"alertname\":\"Disk\"},\"fingerprint\":\"fp\","
            + "\"startsAt\":\"2022-01-04T10:10:46.565Z\",\"endsAt\":\"2022-01-05T09:07:46.565Z\","
            + "\"status\":{\"state\":\"suppressed\",\"silencedBy\":[\"s1\",\"s2\"],\"inhibitedBy\":[]}}";

    @Test
    void anAlertOfTheApiFiresAndItsEndIsAForecast() {
        TimelineEvent event = Reading.of(new ApiV2Format(), "[" + ALERT + "]").only();
        assertThat(event.getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(event.getAttributes())
                .containsEntry("state", "suppressed")
                .containsEntry("silencedBy", "s1, s2")
                .doesNotContainKey("inhibitedBy");
    }

    @Test
    void theApiAndTheWebhookGiveOneIdAndOneKey() {
        TimelineEvent api = Reading.of(new ApiV2Format(), "[" + ALERT + "]").only();
        TimelineEvent webhook =
                Reading.of(new WebhookFormat(), "{\"alerts\":[" + ALERT + "]}").only();
        assertThat(api.getId()).isEqualTo(webhook.getId());
        assertThat(api.getCorrelationKeys()).isEqualTo(webhook.getCorrelationKeys());
    }

    @Test
    void whatIsNoAlertIsABrokenRow() {
        Reading reading = Reading.of(new ApiV2Format(), "[null,[],{\"labels\":{}}," + ALERT + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId())
                .containsExactly("source.bad-row", "source.bad-row", "source.no-time");
        assertThat(reading.events()).hasSize(1);
    }
}
