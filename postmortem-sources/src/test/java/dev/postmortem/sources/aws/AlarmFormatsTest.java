package dev.postmortem.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmFormatsTest {
    private static final String MESSAGE = """
            {"AlarmName":"checkout-5xx","AlarmDescription":"Too many errors","AWSAccountId":"123456789012",
             "NewStateValue":"ALARM","NewStateReason":"Threshold Crossed: 1 datapoint [12.0]",
             "StateChangeTime":"2026-03-11T14:00:01.123+0000","Region":"EU (Frankfurt)","OldStateValue":"OK",
             "AlarmArn":"arn:aws:cloudwatch:eu-central-1:123456789012:alarm:checkout-5xx",
             "Trigger":{"MetricName":"5XXError","Namespace":"AWS/ApiGateway","Threshold":5.0,
                        "Dimensions":[{"value":"checkout","name":"ApiName"},{"value":null}]}}""";
    private static final String FIRED = "cloudwatch:alarm:checkout-5xx@2026-03-11T14:00:01.123Z:ALARM";

    @Test
    void theHistoryTellsOfStatesSettingsAndActions() {
        Reading reading = FoundFormat.read("cloudwatch-alarm-history", """
                {"AlarmHistoryItems":[
                 {"AlarmName":"checkout-5xx","AlarmType":"MetricAlarm","Timestamp":"2026-03-11T14:20:01.500000+00:00",
                  "HistoryItemType":"StateUpdate","HistorySummary":"Alarm updated from ALARM to OK",
                  "HistoryData":"{\\"oldState\\":{\\"stateValue\\":\\"ALARM\\"},\\"newState\\":{\\"stateValue\\":\\"OK\\",\\"stateReason\\":\\"fine again\\",\\"stateReasonData\\":{\\"threshold\\":5.0}}}"},
                 {"AlarmName":"checkout-5xx","Timestamp":"2026-03-11T14:00:01.600Z","HistoryItemType":"Action",
                  "HistorySummary":"Successfully executed action arn:aws:sns:eu-central-1:1:ops",
                  "HistoryData":"{\\"actionState\\":\\"Succeeded\\",\\"notificationResource\\":\\"arn:aws:sns:eu-central-1:1:ops\\"}"},
                 {"AlarmName":"checkout-5xx","Timestamp":"2026-03-11T14:00:01.700Z","HistoryItemType":"Action",
                  "HistorySummary":"Failed to execute action","HistoryData":"{\\"actionState\\":\\"Failed\\",\\"notificationResource\\":\\"arn:aws:sns:eu-central-1:1:ops\\"}"},
                 {"AlarmName":"checkout-5xx","Timestamp":"2026-03-11T14:00:01.123Z","HistoryItemType":"StateUpdate",
                  "HistorySummary":"Alarm updated from OK to ALARM"},
                 {"AlarmName":"checkout-5xx","Timestamp":1773230400.5,"HistoryItemType":"StateUpdate",
                  "HistoryData":"{broken","HistorySummary":"Alarm updated from INSUFFICIENT_DATA to OK"},
                 {"AlarmName":"checkout-5xx","Timestamp":"2026-03-10T09:00:00Z","HistoryItemType":"ConfigurationUpdate",
                  "HistoryData":"{\\"type\\":\\"Update\\"}","HistorySummary":"Alarm \\"checkout-5xx\\" updated"},
                 {"AlarmName":"checkout-5xx","Timestamp":"2026-03-10T09:00:01Z","HistoryItemType":"OfALaterYear"}
                ],"NextToken":"abc"}""");
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + e.getText())
                .containsExactly(
                        "ALERT_RESOLVED checkout-5xx went from ALARM to OK: fine again",
                        "NOTIFIED checkout-5xx: Successfully executed action arn:aws:sns:eu-central-1:1:ops",
                        "ACTION checkout-5xx: Failed to execute action",
                        "ALERT_FIRED checkout-5xx went from OK to ALARM",
                        "ALERT_RESOLVED checkout-5xx went from INSUFFICIENT_DATA to OK",
                        "CONFIG_CHANGE checkout-5xx: Alarm \"checkout-5xx\" updated",
                        "OTHER checkout-5xx: OfALaterYear");
        assertThat(reading.events()).extracting(TimelineEvent::getId).doesNotHaveDuplicates();
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("threshold", "5.0")
                .containsEntry("stateBefore", "ALARM");
        assertThat(reading.events().get(4).getOccurredAt().getEarliest())
                .hasToString("Optional[2026-03-11T12:00:00.500Z]");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
        assertThat(reading.problems.get(0).getPointer()).contains("/NextToken");
    }

    @Test
    void rowsThatSayNothingAreNamed() {
        Reading reading = FoundFormat.read("cloudwatch-alarm-history", """
                {"AlarmHistoryItems":[
                 {"AlarmName":"a","HistoryItemType":"StateUpdate","Timestamp":null},
                 {"HistoryItemType":"StateUpdate","Timestamp":"2026-03-11T14:00:01Z"},
                 {"AlarmName":"a","HistoryItemType":"StateUpdate","Timestamp":"yesterday"},
                 7,
                 {"AlarmName":"a","HistoryItemType":"StateUpdate","Timestamp":"2026-03-11T14:00:01Z","HistoryData":[]}]}""");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.no-time /AlarmHistoryItems/0",
                        "source.bad-row /AlarmHistoryItems/1",
                        "source.bad-time /AlarmHistoryItems/2",
                        "source.bad-row /AlarmHistoryItems/3");
        assertThat(reading.only().getKind()).isEqualTo(EventKind.STATUS_CHANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# | cloudwatch-alarm-message",
                "{'Type':'Notification','MessageId':'m','TopicArn':'t','Message':$,'Timestamp':'2026-03-11T14:00:02Z'}"
                        + " | aws-sns",
                "{'Records':[{'EventSource':'aws:sns','Sns':{'MessageId':'m','TopicArn':'t','Message':$}}]}"
                        + " | aws-sns",
                "{'Records':[{'messageId':'1','body':$}]} | cloudwatch-alarm-message",
                "{'Records':[{'messageId':'1','body':%}]} | aws-sns",
                "{'Messages':[{'MessageId':'1','Body':%}]} | aws-sns"
            })
    void aMessageOfAnAlarmIsTheSameFactHoweverItCame(String carrier, String format) {
        String message = new TextNode(MESSAGE).toString();
        String notification = "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"arn:aws:sns:eu:1:ops\","
                + "\"Message\":" + message + ",\"Timestamp\":\"2026-03-11T14:00:02Z\"}";
        String json = carrier.replace('\'', '"')
                .replace("#", MESSAGE)
                .replace("$", message)
                .replace("%", new TextNode(notification).toString());
        TimelineEvent event = FoundFormat.read(format, json).only();
        assertThat(event.getId()).isEqualTo(EventId.of(FIRED));
        assertThat(event.getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(event.getText())
                .isEqualTo("checkout-5xx went from OK to ALARM: Threshold Crossed: 1 datapoint [12.0]");
        assertThat(event.getAttributes())
                .containsEntry("dimension.ApiName", "checkout")
                .containsEntry("MetricName", "5XXError")
                .containsEntry("Region", "EU (Frankfurt)");
    }

    @Test
    void anEventOfTheBusIsTheSameFactToo() {
        TimelineEvent event = FoundFormat.read("aws-eventbridge", """
                {"version":"0","id":"c4c1c1c9","detail-type":"CloudWatch Alarm State Change","source":"aws.cloudwatch",
                 "account":"123456789012","time":"2026-03-11T14:00:01Z","region":"eu-central-1",
                 "resources":["arn:aws:cloudwatch:eu-central-1:123456789012:alarm:checkout-5xx"],
                 "detail":{"alarmName":"checkout-5xx","state":{"value":"ALARM","reason":"Threshold Crossed",
                   "timestamp":"2026-03-11T14:00:01.123+0000"},"previousState":{"value":"OK"},
                   "configuration":{"description":"Too many errors"}}}""").only();
        assertThat(event.getId()).isEqualTo(EventId.of(FIRED));
        assertThat(event.getAttributes()).containsEntry("stateBefore", "OK").containsEntry("region", "eu-central-1");
    }

    @Test
    void alarmsTellSinceWhenTheyHaveTheirState() {
        Reading reading = FoundFormat.read("cloudwatch-alarms", """
                {"MetricAlarms":[{"AlarmName":"checkout-5xx","AlarmArn":"arn","StateValue":"ALARM","StateReason":"r",
                   "StateUpdatedTimestamp":"2026-03-11T14:05:00Z","StateTransitionedTimestamp":"2026-03-11T14:00:01.123Z",
                   "Dimensions":[{"Name":"ApiName","Value":"checkout"}]}],
                 "CompositeAlarms":[{"AlarmName":"all","AlarmArn":"arn","StateValue":"INSUFFICIENT_DATA",
                   "StateUpdatedTimestamp":"2026-03-11T14:05:00Z","AlarmRule":"ALARM(a) OR ALARM(b)"}],
                 "NextToken":"n"}""");
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + e.getId())
                .containsExactly(
                        "ALERT_FIRED " + FIRED,
                        "STATUS_CHANGE cloudwatch:alarm:all@2026-03-11T14:05:00Z:INSUFFICIENT_DATA");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
    }

    @Test
    void wordsThatATopicSendsAreANotification() {
        Reading reading = FoundFormat.read("aws-sns", """
                {"Type":"Notification","MessageId":"m1","TopicArn":"arn:aws:sns:eu:1:ops","Subject":"Failover",
                 "Message":"Switched to the second region","Timestamp":"2026-03-11T14:02:00.000Z"}""");
        assertThat(reading.only().getKind()).isEqualTo(EventKind.NOTIFIED);
        assertThat(reading.only().getText()).isEqualTo("Failover: Switched to the second region");
        assertThat(reading.only().getId()).isEqualTo(EventId.of("aws:sns:m1"));
        assertThat(reading.only().getActor().orElseThrow().getName()).isEqualTo("ops");
    }

    @Test
    void aListWithoutElementsIsRecognised() {
        for (String empty : List.of("{\"AlarmHistoryItems\":[]}", "{\"MetricAlarms\":[],\"CompositeAlarms\":[]}")) {
            Reading reading = FoundFormat.read(empty);
            assertThat(reading.formats.get(0)).startsWith("cloudwatch-alarm");
            assertThat(reading.events()).isEmpty();
            assertThat(reading.broken).isEmpty();
        }
    }
}
