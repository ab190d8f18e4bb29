package dev.postmortem.sources.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEntriesFormatTest {
    @Test
    void aPageThatIsNotTheLastSaysSo() {
        Reading reading = read("{\"log_entries\":[" + entry("resolve_log_entry", "") + "],\"more\":true}");
        assertThat(reading.problems).extracting(p -> p.getId()).containsExactly("source.incomplete");
        assertThat(read("{\"log_entries\":[],\"more\":false}").problems).isEmpty();
    }

    @Test
    void theEntriesBeforeACutAreRead() {
        Reading reading = read("{\"log_entries\":[" + entry("trigger_log_entry", "") + ",{\"id\":\"R2\",\"cre");
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.bad-json");
    }

    private static final String KEY = "3e7f00243e80e866";

    @Test
    void readsPagesBareArraysAndPagesInAnArrayAlike() {
        String entry = entry("trigger_log_entry", "");
        for (String json : new String[] {
            "{\"log_entries\":[" + entry + "]}",
            "[" + entry + "]",
            "[{\"log_entries\":[" + entry + "]}]",
            entry,
            "{\"log_entry\":" + entry + "}"
        }) {
            assertThat(read(json).only().getId()).isEqualTo(EventId.of("pagerduty:le:R1"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trigger_log_entry, ALERT_FIRED",
        "acknowledge_log_entry, ACKNOWLEDGED",
        "acknowledgement_log_entry, ACKNOWLEDGED",
        "unacknowledge_log_entry, UNACKNOWLEDGED",
        "assign_log_entry, ASSIGNED",
        "delegate_log_entry, ASSIGNED",
        "escalate_log_entry, ESCALATED",
        "exhaust_escalation_path_log_entry, ESCALATED",
        "repeat_escalation_path_log_entry, ESCALATED",
        "notify_log_entry, NOTIFIED",
        "annotate_log_entry, NOTE",
        "resolve_log_entry, ALERT_RESOLVED",
        "snooze_log_entry, STATUS_CHANGE",
        "unsnooze_log_entry, STATUS_CHANGE",
        "urgency_change_log_entry, STATUS_CHANGE",
        "field_value_change_log_entry, STATUS_CHANGE",
        "custom_field_value_change_log_entry, STATUS_CHANGE",
        "priority_change_log_entry, SEVERITY_CHANGE",
        "trigger_log_entry_reference, ALERT_FIRED",
        "reach_ack_limit_log_entry, OTHER",
        "of_a_later_year, OTHER"
    })
    void mapsEveryTypeAndKeepsUnknownOnes(String type, String kind) {
        TimelineEvent event = only(entry(type, ""));
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(event.getAttributes()).containsEntry("type", type);
    }

    @Test
    void keepsOffsetAndRawTextOfTheTime() {
        TimelineEvent event = only(entry("trigger_log_entry", ""));
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:07:01Z"));
        assertThat(event.getOccurredAt().getRaw()).contains("2026-03-11T09:07:01-05:00");
    }

    @Test
    void aNoteIsToldOnce() {
        String note = ",\"note\":\"Rolling back\",\"channel\":{\"type\":\"note\",\"summary\":\"Rolling back\"}";
        assertThat(only(entry("annotate_log_entry", note)).getText()).isEqualTo("Did it: Rolling back");
    }

    @Test
    void theDescriptionAndPlainDetailsBelongToTheText() {
        String more = ",\"event_details\":{\"description\":\"Disk full\"},\"channel\":{\"details\":\"on db-1\"}";
        assertThat(only(entry("trigger_log_entry", more)).getText()).isEqualTo("Did it: Disk full - on db-1");
    }

    @Test
    void aTriggerSaysWhatItIsAboutEvenIfOnlyItsChannelTells() {
        for (String name : new String[] {"summary", "subject", "description"}) {
            String more = ",\"channel\":{\"type\":\"api\",\"" + name + "\":\"Disk full\"}";
            assertThat(only(entry("trigger_log_entry", more)).getText()).isEqualTo("Did it: Disk full");
            assertThat(only(entry("resolve_log_entry", more)).getText()).isEqualTo("Did it");
        }
    }

    @Test
    void theNotesOfAChannelAreTheNote() {
        String more = ",\"channel\":{\"type\":\"note\",\"notes\":\"Rolling back\"}";
        assertThat(only(entry("annotate_log_entry", more)).getText()).isEqualTo("Did it: Rolling back");
    }

    @Test
    void detailsWithNamesBecomeAttributes() {
        TimelineEvent event = only(entry("trigger_log_entry", ",\"channel\":{\"details\":{\"num_firing\":\"1\"}}"));
        assertThat(event.getText()).isEqualTo("Did it");
        assertThat(event.getAttributes()).containsEntry("details.num_firing", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "user_reference, HUMAN",
        "user, HUMAN",
        "bot_user_reference, BOT",
        "service_reference, SYSTEM",
        "generic_events_api_inbound_integration_reference, SYSTEM",
        "something_new, UNKNOWN"
    })
    void tellsPeopleFromServices(String type, ActorType expected) {
        String agent = ",\"agent\":{\"id\":\"P1\",\"summary\":\"Mara\",\"type\":\"" + type + "\"}";
        assertThat(only(entry("assign_log_entry", agent)).getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getType()).isEqualTo(expected));
    }

    @Test
    void anAgentWithoutNameShowsItsId() {
        assertThat(only(entry("assign_log_entry", ",\"agent\":{\"id\":\"P1\"}")).getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("P1"));
    }

    @Test
    void theDedupKeyIsTheKeyOfTheGroupThatFired() {
        String[] places = {
            ",\"incident\":{\"incident_key\":\"" + KEY + "\"}",
            ",\"channel\":{\"incident_key\":\"" + KEY + "\"}",
            ",\"channel\":{\"cef_details\":{\"dedup_key\":\"" + KEY + "\"}}",
            ",\"incident\":{\"alerts\":[{\"alert_key\":\"" + KEY + "\"}]}"
        };
        for (String place : places) {
            assertThat(only(entry("trigger_log_entry", place)).getCorrelationKeys())
                    .containsExactly(CorrelationKey.of("group:" + KEY + ":fired"));
            assertThat(only(entry("resolve_log_entry", place)).getCorrelationKeys())
                    .containsExactly(CorrelationKey.of("group:" + KEY + ":resolved"));
            assertThat(only(entry("acknowledge_log_entry", place)).getCorrelationKeys())
                    .isEmpty();
        }
    }

    @Test
    void futureActionsAreNoEvents() {
        String pending = ",\"incident\":{\"pending_actions\":[{\"type\":\"resolve\",\"at\":\"2030-01-01T00:00:00Z\"}]}";
        assertThat(read("[" + entry("trigger_log_entry", pending) + "]").events())
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:07:01Z")));
    }

    @Test
    void onlyAddressesThatMayBeFollowedBecomeLinks() {
        assertThat(only(entry("trigger_log_entry", ",\"html_url\":\"javascript:alert(1)\""))
                        .getLink())
                .isEmpty();
        assertThat(only(entry("trigger_log_entry", ",\"html_url\":null")).getLink())
                .isEmpty();
        assertThat(only(entry("trigger_log_entry", ",\"html_url\":\"https://pd.example.com/1\""))
                        .getLink())
                .isPresent();
    }

    @Test
    void aBadFieldThatIsNotTheTimeNeverLosesTheRow() {
        String odd = "{\"created_at\":\"2026-03-11T09:07:01-05:00\",\"id\":7,\"type\":[],\"summary\":{},\"agent\":3,"
                + "\"channel\":\"x\",\"service\":null,\"incident\":[1],\"html_url\":8}";
        assertThat(read("[" + odd + "]").only().getId()).isEqualTo(EventId.of("pagerduty:le:7"));
    }

    @Test
    void aRowWithoutUsableTimeIsBrokenAndTheOthersAreRead() {
        Reading reading = read("[{\"id\":\"a\"}," + "{\"id\":\"b\",\"created_at\":\"yesterday\"},"
                + "{\"id\":\"c\",\"created_at\":\"0001-01-01T00:00:00Z\"}," + "\"text\","
                + entry("resolve_log_entry", "") + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /0", "source.bad-time /1", "source.bad-time /2", "source.bad-row /3");
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void anEntryWithoutIdIsIdentifiedByItsPlace() {
        assertThat(read("[{\"created_at\":\"2026-03-11T09:07:01Z\"}]").only().getId())
                .isEqualTo(EventId.of("pagerduty:le:file.json#/0"));
    }

    private static String entry(String type, String more) {
        return "{\"id\":\"R1\",\"type\":\"" + type
                + "\",\"summary\":\"Did it\",\"created_at\":\"2026-03-11T09:07:01-05:00\"" + more + "}";
    }

    private static TimelineEvent only(String entry) {
        return read("[" + entry + "]").only();
    }

    private static Reading read(String json) {
        return Reading.of(new LogEntriesFormat(), json);
    }
}
