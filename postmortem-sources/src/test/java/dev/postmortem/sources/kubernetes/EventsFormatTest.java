package dev.postmortem.sources.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsFormatTest {
    @Test
    void aListThatGoesOnElsewhereSaysSo() {
        String metadata = "\"metadata\":{\"resourceVersion\":\"1\",\"continue\":\"eyJ2\"}";
        assertThat(read("{\"kind\":\"EventList\"," + metadata + ",\"items\":[]}").problems)
                .extracting(p -> p.getId() + p.getPointer().orElse(""))
                .containsExactly("source.incomplete/metadata/continue");
        assertThat(read("{\"metadata\":{\"continue\":\"\"},\"items\":[]}").problems)
                .isEmpty();
    }

    @Test
    void aWatchTellsOfEventsOneByOne() {
        String event = "{\"kind\":\"Event\",\"apiVersion\":\"v1\",\"metadata\":{\"uid\":\"u1\"},"
                + "\"lastTimestamp\":\"2026-01-01T00:00:01Z\"," + OBJECT + "}";
        String watch = "{\"type\":\"ADDED\",\"object\":" + event + "}\n"
                + "{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"Event\",\"metadata\":{}}}\n"
                + "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410}}\n";
        assertThat(new EventsFormat().recognises(JsonShape.of(watch))).isTrue();
        Reading reading = read(watch);
        assertThat(reading.only().getId()).isEqualTo(EventId.of("kubernetes:u1"));
        assertThat(reading.only().getSource().getPointer()).contains("/0/object");
        assertThat(reading.ignored).containsExactly("BOOKMARK", "kind Status");
        assertThat(reading.broken).isEmpty();
    }

    @Test
    void aListWithoutEventsIsRecognised() {
        String list = "{\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\"}";
        assertThat(new EventsFormat().recognises(JsonShape.of(list))).isTrue();
        assertThat(read(list).rows).isEmpty();
    }

    @Test
    void aListThatIsNullHasNoEvents() {
        String list = "{\"kind\":\"EventList\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":null}";
        assertThat(new EventsFormat().recognises(JsonShape.of(list))).isTrue();
        assertThat(read(list).rows).isEmpty();
        assertThat(read(list).broken).isEmpty();
    }

    @Test
    void theOtherListsInADumpOfTheClusterAreIgnored() {
        String nodes = "{\"kind\":\"NodeList\",\"items\":[{\"metadata\":{\"uid\":\"n1\","
                + "\"creationTimestamp\":\"2026-01-01T00:00:00Z\"},\"status\":{}}]}";
        String events = "{\"kind\":\"EventList\",\"items\":[{\"metadata\":{\"uid\":\"u1\"},\"message\":\"Killing\","
                + "\"lastTimestamp\":\"2026-01-01T00:00:01Z\"," + OBJECT + "}]}";
        for (String dump : new String[] {nodes + "\n" + events, nodes.replace(",", ",\n") + events}) {
            Reading reading = read(dump);
            assertThat(reading.only().getText()).isEqualTo("Pod api-1: Killing");
            assertThat(reading.ignored).containsExactly("kind Node");
        }
    }

    @Test
    void whatNamesNoObjectAndSaysNothingIsNoEvent() {
        Reading reading = read("{\"items\":[{\"metadata\":{\"creationTimestamp\":\"2026-01-01T00:00:00Z\"}}]}");
        assertThat(reading.events()).isEmpty();
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.bad-row");
    }

    @Test
    void aCountThatIsNoneIsOne() {
        String time = "\"lastTimestamp\":\"2026-01-01T00:00:01Z\",\"count\":";
        for (String count : new String[] {"0", "-3", "null", "\"many\"", "18446744073709551621", "1.5", "[2]"}) {
            assertThat(only(time + count).getOccurrences()).isEmpty();
        }
    }

    @Test
    void anEventThatSaysNothingShowsItsObject() {
        assertThat(only("\"eventTime\":\"2026-01-01T00:00:01Z\"," + OBJECT).getText())
                .isEqualTo("Pod api-1");
    }

    private static final String OBJECT =
            "\"involvedObject\":{\"kind\":\"Pod\",\"namespace\":\"shop\",\"name\":\"api-1\"}";

    @Test
    void oneRowStandsForManyOccurrences() {
        TimelineEvent event = only("\"firstTimestamp\":\"2026-03-11T14:14:07Z\","
                + "\"lastTimestamp\":\"2026-03-11T14:52:41Z\",\"count\":12,\"reason\":\"BackOff\","
                + "\"message\":\"Back-off restarting\",\"type\":\"Warning\"," + OBJECT);
        assertThat(event.getKind()).isEqualTo(EventKind.OBSERVATION);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:52:41Z"));
        assertThat(event.getFirstOccurredAt())
                .hasValueSatisfying(
                        first -> assertThat(first.getEarliest()).contains(Instant.parse("2026-03-11T14:14:07Z")));
        assertThat(event.getOccurrences()).contains(12L);
        assertThat(event.getLevel()).contains("Warning");
        assertThat(event.getText()).isEqualTo("Pod api-1: Back-off restarting");
        assertThat(event.getAttributes())
                .containsEntry("reason", "BackOff")
                .containsEntry("object", "Pod api-1")
                .containsEntry("namespace", "shop")
                .containsEntry("type", "Warning");
    }

    @Test
    void aSingleOccurrenceHasNoCountAndNoFirst() {
        TimelineEvent event = only("\"firstTimestamp\":\"2026-03-11T14:14:07Z\","
                + "\"lastTimestamp\":\"2026-03-11T14:14:07Z\",\"count\":1");
        assertThat(event.getOccurrences()).isEmpty();
        assertThat(event.getFirstOccurredAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"series\":{\"lastObservedTime\":\"2026-01-01T00:00:01Z\"},\"lastTimestamp\":\"2026-01-01T00:00:09Z\"'",
        "'\"lastTimestamp\":\"2026-01-01T00:00:01Z\",\"eventTime\":\"2026-01-01T00:00:00Z\"'",
        "'\"deprecatedLastTimestamp\":\"2026-01-01T00:00:01Z\",\"eventTime\":\"2026-01-01T00:00:00Z\"'",
        "'\"lastTimestamp\":null,\"eventTime\":\"2026-01-01T00:00:01Z\",\"firstTimestamp\":null'",
        "'\"firstTimestamp\":\"2026-01-01T00:00:01Z\"'",
        "'\"reason\":\"Killing\",\"metadata\":{\"creationTimestamp\":\"2026-01-01T00:00:01Z\"}'"
    })
    void takesTheLastTimeThatTheEventKnows(String times) {
        assertThat(only(times).getOccurredAt().getEarliest()).contains(Instant.parse("2026-01-01T00:00:01Z"));
    }

    @Test
    void readsTheNewApi() {
        TimelineEvent event = only("\"apiVersion\":\"events.k8s.io/v1\",\"kind\":\"Event\",\"note\":\"No nodes\","
                + "\"regarding\":{\"kind\":\"Pod\",\"name\":\"api-1\",\"namespace\":\"shop\"},"
                + "\"eventTime\":\"2023-07-11T04:25:44.224298Z\",\"reportingController\":\"default-scheduler\","
                + "\"series\":{\"count\":3,\"lastObservedTime\":\"2023-07-11T04:40:44.264058Z\"}");
        assertThat(event.getText()).isEqualTo("Pod api-1: No nodes");
        assertThat(event.getOccurrences()).contains(3L);
        assertThat(event.getFirstOccurredAt())
                .hasValueSatisfying(first ->
                        assertThat(first.getEarliest()).contains(Instant.parse("2023-07-11T04:25:44.224298Z")));
        assertThat(event.getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("default-scheduler"));
    }

    @Test
    void aFirstTimeThatSaysNothingIsLeftOut() {
        for (String first : new String[] {"\"later\"", "\"2030-01-01T00:00:00Z\"", "7", "\"0001-01-01T00:00:00Z\""}) {
            TimelineEvent event =
                    only("\"lastTimestamp\":\"2026-01-01T00:00:01Z\",\"count\":2,\"firstTimestamp\":" + first);
            assertThat(event.getFirstOccurredAt()).isEmpty();
            assertThat(event.getOccurrences()).contains(2L);
        }
    }

    @Test
    void theIdIsTheUidOrTheNameOrThePlace() {
        String time = "\"eventTime\":\"2026-01-01T00:00:01Z\"";
        assertThat(only(time + ",\"metadata\":{\"uid\":\"u\",\"name\":\"n\"}").getId())
                .isEqualTo(EventId.of("kubernetes:u"));
        assertThat(only(time + ",\"metadata\":{\"name\":\"n\",\"namespace\":\"shop\"}")
                        .getId())
                .isEqualTo(EventId.of("kubernetes:shop/n"));
        assertThat(only(time).getId()).isEqualTo(EventId.of("kubernetes:file.json#/items/0"));
    }

    @Test
    void theResourceVersionIsTheRevisionWhereItIsANumber() {
        String time = "\"eventTime\":\"2026-01-01T00:00:01Z\",\"metadata\":{\"resourceVersion\":";
        assertThat(only(time + "\"953924\"}").getRevision()).contains(953924L);
        assertThat(only(time + "\"resourceVersionValue\"}").getRevision()).isEmpty();
        assertThat(only(time + "\"99999999999999999999999\"}").getRevision()).isEmpty();
    }

    @Test
    void otherObjectsInAMixedListAreIgnoredByKind() {
        Reading reading = read("{\"kind\":\"List\",\"items\":[{\"kind\":\"Pod\",\"metadata\":{}},"
                + "{\"kind\":\"Event\",\"eventTime\":\"2026-01-01T00:00:01Z\"}]}");
        assertThat(reading.ignored).containsExactly("kind Pod");
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void readsListsArraysAndEventsInARow() {
        String event = "{\"kind\":\"Event\",\"eventTime\":\"2026-01-01T00:00:01Z\"," + OBJECT + "}";
        assertThat(read("[" + event + "," + event + "]").rows).hasSize(2);
        assertThat(read(event + "\n" + event).rows).hasSize(2);
        assertThat(read("[{\"kind\":\"List\",\"items\":[" + event + "]}]").rows).hasSize(1);
    }

    @Test
    void rowsWithoutUsableTimeAreBroken() {
        Reading reading = read("{\"items\":[3,{\"kind\":\"Event\"},{\"lastTimestamp\":\"0001-01-01T00:00:00Z\"},"
                + "{\"lastTimestamp\":\"1969-12-31T23:59:59Z\"},{\"eventTime\":\"2026-01-01T00:00:01Z\"}]}");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /items/0",
                        "source.no-time /items/1",
                        "source.bad-time /items/2",
                        "source.bad-time /items/3");
        assertThat(reading.events()).hasSize(1);
    }

    private static TimelineEvent only(String members) {
        return read("{\"kind\":\"List\",\"items\":[{" + members + "}]}").only();
    }

    private static Reading read(String json) {
        return Reading.of(new EventsFormat(), json);
    }
}
