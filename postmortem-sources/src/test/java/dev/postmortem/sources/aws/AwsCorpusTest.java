package dev.postmortem.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files; what they must give is read out of plain trees here. */
class AwsCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter INNER = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");

    @Test
    void theHistoryOfAnAlarm() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode item :
                tree("samples/cloudwatch/describe-alarm-history.json").get("AlarmHistoryItems")) {
            String state = JSON.readTree(item.get("HistoryData").asText())
                    .at("/newState/stateValue")
                    .asText();
            expected.add(
                    item.get("Timestamp").asText() + " " + (state.equals("OK") ? "ALERT_RESOLVED" : "ALERT_FIRED"));
        }
        List<TimelineEvent> events = read("cloudwatch-alarm-history", "samples/cloudwatch/describe-alarm-history.json");
        assertThat(events).extracting(AwsCorpusTest::timeAndKind).isEqualTo(expected);
        assertThat(read("cloudwatch-alarms", "samples/cloudwatch/describe-alarms.json"))
                .as("the state that the alarm has is that of its last change")
                .extracting(TimelineEvent::getId)
                .containsExactly(events.get(0).getId());
    }

    @Test
    void theNotificationOfAnAlarm() throws IOException {
        String file = "samples/cloudwatch/cloudwatch-alarm-sns-payload-single-metric.json";
        String time = JSON.readTree(tree(file).at("/Records/0/Sns/Message").asText())
                .get("StateChangeTime")
                .asText();
        assertThat(read("aws-sns", file))
                .extracting(AwsCorpusTest::timeAndKind)
                .containsExactly(OffsetDateTime.parse(time, INNER).toInstant() + " ALERT_FIRED");
    }

    @Test
    void deployments() throws IOException {
        String deployment = "samples/aws_eventbridge_deploy/codedeploy-deployment-event.json";
        String pipeline = "samples/aws_eventbridge_deploy/codepipeline-execution-state-change-event.json";
        assertThat(read("aws-eventbridge", deployment))
                .extracting(AwsCorpusTest::timeAndKind)
                .containsExactly(tree(deployment).get("time").asText() + " " + EventKind.DEPLOYMENT_FINISHED);
        assertThat(read("aws-eventbridge", pipeline))
                .extracting(AwsCorpusTest::timeAndKind)
                .containsExactly(tree(pipeline).get("time").asText() + " " + EventKind.DEPLOYMENT_STARTED);
    }

    private static String timeAndKind(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow() + " " + event.getKind();
    }

    private static List<TimelineEvent> read(String format, String file) throws IOException {
        Reading reading = FoundFormat.read(format, Files.readString(Corpus.path(file)));
        assertThat(reading.broken).isEmpty();
        assertThat(reading.problems).isEmpty();
        return reading.events();
    }

    private static JsonNode tree(String file) throws IOException {
        return JSON.readTree(Files.readString(Corpus.path(file)));
    }
}
