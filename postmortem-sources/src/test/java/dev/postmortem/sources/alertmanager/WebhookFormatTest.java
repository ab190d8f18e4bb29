package dev.postmortem.sources.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookFormatTest {
    private static final String START = "\"startsAt\":\"2026-03-11T09:06:30.412907315-05:00\"";
    private static final String ID = "alertmanager:fp:2026-03-11T14:06:30.412907315Z";
    private static final String NEVER = "\"endsAt\":\"0001-01-01T00:00:00Z\"";
    private static final String END = "\"endsAt\":\"2026-03-11T15:09:30Z\"";

    @Test
    void aFiringAlertGivesOneEvent() {
        TimelineEvent event =
                one("\"status\":\"firing\"," + START + "," + NEVER).only();
        assertThat(event.getId()).isEqualTo(EventId.of(ID));
        assertThat(event.getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(event.getOccurredAt().getRaw()).contains("2026-03-11T09:06:30.412907315-05:00");
        assertThat(event.getEndedAt()).isEmpty();
    }

    @Test
    void aResolvedAlertGivesItsBeginningAndItsEnd() {
        Reading reading = one("\"status\":\"resolved\"," + START + "," + END);
        assertThat(reading.rows)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .extracting(e -> e.getId() + " " + e.getKind() + " "
                                + e.getOccurredAt().getEarliest().orElseThrow())
                        .containsExactly(
                                ID + " ALERT_FIRED 2026-03-11T14:06:30.412907315Z",
                                ID + ":resolved ALERT_RESOLVED 2026-03-11T15:09:30Z"));
    }

    @Test
    void theEndOfAFiringAlertIsAForecast() {
        assertThat(one("\"status\":\"firing\"," + START + "," + END).events()).hasSize(1);
    }

    @Test
    void twoSpellingsOfOneInstantGiveOneId() {
        String inUtc = "\"status\":\"firing\",\"startsAt\":\"2026-03-11T14:06:30.412907315Z\"";
        assertThat(one(inUtc).only().getId()).isEqualTo(EventId.of(ID));
    }

    @Test
    void aResolvedAlertWithoutEndHasStillFired() {
        for (String end : List.of(NEVER, "\"endsAt\":\"soon\"", "\"endsAt\":null")) {
            Reading reading = one("\"status\":\"resolved\"," + START + "," + end);
            assertThat(reading.only().getKind()).isEqualTo(EventKind.ALERT_FIRED);
            assertThat(reading.problems)
                    .singleElement()
                    .satisfies(p -> assertThat(p.getPointer()).contains("/alerts/0/endsAt"));
        }
    }

    @Test
    void theStatusOfOldPayloadsHoldsForAllTheirAlerts() {
        String old = "{\"version\":\"3\",\"status\":\"resolved\",\"groupKey\":18446744073709551615,\"alerts\":["
                + alert("fp", "a", START + "," + END) + "]}";
        assertThat(read(old).events())
                .extracting(TimelineEvent::getKind)
                .containsExactly(EventKind.ALERT_FIRED, EventKind.ALERT_RESOLVED);
    }

    @Test
    void keysAreTheAlertAndItsGroup() {
        List<CorrelationKey> keys = one("\"status\":\"firing\"," + START).only().getCorrelationKeys();
        assertThat(keys)
                .containsExactly(
                        CorrelationKey.of("alert:fp@2026-03-11T14:06:30.412907315Z:fired"),
                        CorrelationKey.of("group:" + Sha256.hex("{}:{a=\"b\"}") + ":fired"));
    }

    @Test
    void theKeyOfTheGroupIsThatOfPagerDuty() {
        assertThat(Sha256.hex("{}/{team=\"checkout\"}:{alertname=\"CheckoutErrorRateHigh\", service=\"checkout-api\"}"))
                .isEqualTo("3e7f00243e80e8667f61eae01c8bcff37b130acf34312ca8be38f55f08c59d4b");
    }

    @Test
    void withoutFingerprintTheLabelsIdentify() {
        String first = "{\"labels\":{\"a\":\"1\",\"b\":\"2\"}," + START + "}";
        String turned = "{\"labels\":{\"b\":\"2\",\"a\":\"1\"}," + START + "}";
        String other = "{\"labels\":{\"a\":\"12\",\"b\":\"\"}," + START + "}";
        List<EventId> ids = payload(first + "," + turned + "," + other).events().stream()
                .map(TimelineEvent::getId)
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
        assertThat(ids.get(0).toString()).matches("alertmanager:[0-9a-f]{16}:2026-03-11T14:06:30\\.412907315Z");
    }

    @Test
    void alertsThatShareAFingerprintButNotTheirLabelsStayApart() {
        Reading reading = payload(alert("fp", "a", START) + "," + alert("fp", "b", START));
        assertThat(reading.events())
                .extracting(TimelineEvent::getId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(reading.events().get(0).getCorrelationKeys().get(0))
                .isNotEqualTo(reading.events().get(1).getCorrelationKeys().get(0));
    }

    @Test
    void theSameAlertTwiceInOnePayloadKeepsItsId() {
        Reading reading = payload(alert("fp", "a", START) + "," + alert("fp", "a", START));
        assertThat(reading.events()).extracting(TimelineEvent::getId).containsOnly(EventId.of(ID));
    }

    @Test
    void leftOutAlertsAreReported() {
        Reading reading =
                read("{\"status\":\"firing\",\"truncatedAlerts\":3,\"alerts\":[" + alert("fp", "a", START) + "]}");
        assertThat(reading.problems)
                .singleElement()
                .satisfies(p -> assertThat(p.getId() + " " + p.getMessage())
                        .startsWith("source.incomplete")
                        .endsWith("more alerts of this notification: 3"));
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void brokenAlertsDoNotHideTheOthers() {
        Reading reading = payload("3,{},{\"labels\":{\"a\":\"1\"}},{\"startsAt\":\"0001-01-01T00:00:00Z\"},"
                + "{\"startsAt\":\"2026-03-11 at noon\"}," + alert("fp", "a", START));
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /alerts/0",
                        "source.bad-row /alerts/1",
                        "source.no-time /alerts/2",
                        "source.bad-time /alerts/3",
                        "source.bad-time /alerts/4");
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void aPayloadWithoutAlertsIsABrokenRow() {
        Reading reading = read("{\"receiver\":\"r\"} {\"receiver\":\"r\",\"alerts\":[]} 7");
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.bad-row", "source.bad-row");
        assertThat(reading.rows).isEmpty();
    }

    @Test
    void severalPayloadsInARowAreAllRead() {
        String payload = "{\"status\":\"firing\",\"alerts\":[" + alert("fp", "a", START) + "]}";
        assertThat(read(payload + "\n" + payload).rows).hasSize(2);
        assertThat(read("[" + payload + "," + payload + "]").rows).hasSize(2);
    }

    @Test
    void grafanaIsNamedAsTheSystem() {
        String grafana = "{\"status\":\"firing\",\"orgId\":1,\"alerts\":[" + alert("fp", "a", START) + "]}";
        TimelineEvent event = read(grafana).only();
        assertThat(event.getSource().getSystem()).isEqualTo("grafana-webhook");
        assertThat(event.getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("Grafana"));
        assertThat(event.getId()).isEqualTo(EventId.of(ID));
    }

    @Test
    void theValuesThatGrafanaMeasuredAreAttributes() {
        String measured =
                "{" + START + ",\"labels\":{\"alertname\":\"Disk\"},\"values\":{\"A\":0.97,\"B\":1e3,\"C\":null},"
                        + "\"valueString\":\"[ var='A' value=0.97 ]\",\"silenceURL\":\"https://grafana.example.org/silence\"}";
        assertThat(payload(measured).only().getAttributes())
                .containsEntry("value.A", "0.97")
                .containsKeys("value.B", "valueString", "silenceURL")
                .doesNotContainKey("value.C");
    }

    @Test
    void theTextIsWhatThePeopleWroteOrElseTheLabels() {
        String labels = "{" + START + ",\"labels\":{\"alertname\":\"Disk\",\"service\":\"db\"}";
        assertThat(payload(labels + ",\"annotations\":{\"description\":\"full\",\"summary\":\"Disk is full\"}}")
                        .only()
                        .getText())
                .isEqualTo("Disk is full");
        assertThat(payload(labels + ",\"annotations\":{\"description\":\"it is full\"}}")
                        .only()
                        .getText())
                .isEqualTo("Disk: it is full");
        TimelineEvent bare = payload(labels + "}").only();
        assertThat(bare.getText()).isEqualTo("Disk (alertname=Disk, service=db)");
        assertThat(bare.getAffectedServices()).containsExactly("db");
    }

    @Test
    void anAddressThatIsNoneIsNoLink() {
        assertThat(one(START + ",\"generatorURL\":\"my.prometheusserver.url\"")
                        .only()
                        .getLink())
                .isEmpty();
    }

    private static Reading one(String members) {
        return payload("{\"fingerprint\":\"fp\"," + members + "}");
    }

    private static String alert(String fingerprint, String label, String members) {
        return "{\"fingerprint\":\"" + fingerprint + "\",\"labels\":{\"l\":\"" + label + "\"}," + members + "}";
    }

    private static Reading payload(String alerts) {
        return read("{\"status\":\"firing\",\"groupKey\":\"{}:{a=\\\"b\\\"}\",\"alerts\":[" + alerts + "]}");
    }

    private static Reading read(String json) {
        return Reading.of(new WebhookFormat(), json);
    }
}
