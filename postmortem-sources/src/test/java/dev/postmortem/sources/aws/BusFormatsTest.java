package dev.postmortem.sources.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CodeDeploy Deployment State-change Notification | {'deploymentId':'d-1','deploymentGroup':'web','state':'START'} | DEPLOYMENT_STARTED | web: START",
                "CodeDeploy Deployment State-change Notification | {'deploymentGroup':'web','state':'FAILURE'} | DEPLOYMENT_FAILED | web: FAILURE",
                "CodeDeploy Deployment State-change Notification | {'deploymentGroup':'web','state':'STOP'} | STATUS_CHANGE | web: STOP",
                "CodePipeline Pipeline Execution State Change | {'pipeline':'shop','state':'SUCCEEDED'} | DEPLOYMENT_FINISHED | shop: SUCCEEDED",
                "CodePipeline Pipeline Execution State Change | {'pipeline':'shop','state':'STARTED','execution-type':'ROLLBACK'} | ROLLBACK | shop: STARTED",
                "CodePipeline Stage Execution State Change | {'pipeline':'shop','state':'FAILED'} | STATUS_CHANGE | shop: FAILED",
                "ECS Deployment State Change | {'eventName':'SERVICE_DEPLOYMENT_FAILED','reason':'too many tasks'} | DEPLOYMENT_FAILED | svc: SERVICE_DEPLOYMENT_FAILED: too many tasks",
                "CloudFormation Stack Status Change | {'stack-id':'shop','status-details':{'status':'UPDATE_IN_PROGRESS'}} | DEPLOYMENT_STARTED | shop: UPDATE_IN_PROGRESS",
                "CloudFormation Stack Status Change | {'stack-id':'shop','status-details':{'status':'UPDATE_COMPLETE'}} | DEPLOYMENT_FINISHED | shop: UPDATE_COMPLETE",
                "CloudFormation Stack Status Change | {'stack-id':'shop','status-details':{'status':'UPDATE_ROLLBACK_IN_PROGRESS'}} | ROLLBACK | shop: UPDATE_ROLLBACK_IN_PROGRESS",
                "CloudFormation Stack Status Change | {'stack-id':'shop','status-details':{'status':'UPDATE_ROLLBACK_COMPLETE'}} | DEPLOYMENT_FAILED | shop: UPDATE_ROLLBACK_COMPLETE",
                "CloudFormation Stack Status Change | {'stack-id':'shop','status-details':{'status':'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'}} | STATUS_CHANGE | shop: UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                "AWS Health Event | {'service':'EC2','statusCode':'open','eventDescription':[{'latestDescription':'Impaired'}]} | STATUS_CHANGE | EC2: open: Impaired",
                "Parameter Store Change | {'name':'/db/pool','operation':'Update'} | CONFIG_CHANGE | /db/pool",
                "Scheduled Event | {} | OTHER | svc"
            })
    void mapsTheEventsOfServices(String type, String detail, String kind, String text) {
        TimelineEvent event = FoundFormat.read("aws-eventbridge", event(type, detail.replace('\'', '"')))
                .only();
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(event.getText()).isEqualTo(type + ": " + text);
        assertThat(event.getId()).hasToString("aws:event:e-1");
        assertThat(event.getAttributes())
                .containsEntry("type", type)
                .containsEntry("region", "eu-central-1")
                .containsEntry("resources", "arn:aws:ecs:eu-central-1:1:service/svc");
    }

    @Test
    void eventsOneToALineAreReadAndBrokenOnesNamed() {
        String good = event("Scheduled Event", "{}");
        String bad = good.replace("2026-03-11T14:00:00Z", "noon");
        Reading reading = FoundFormat.read("aws-eventbridge", good + "\n" + bad + "\nnull\n" + good + "\n");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getLine().orElse(0L))
                .containsExactly("source.bad-time 2", "source.bad-row 3");
    }

    @Test
    void anEventThatCarriesTheMessageOfAProductIsThatOfTheProduct() {
        String detail =
                "{\"event\":{\"id\":\"E1\",\"event_type\":\"incident.triggered\",\"resource_type\":\"incident\","
                        + "\"occurred_at\":\"2026-03-11T14:00:00Z\",\"data\":{\"id\":\"P1\",\"title\":\"t\"}}}";
        assertThat(FoundFormat.read("pagerduty-webhook-v3", event("incident.triggered", detail))
                        .only()
                        .getId())
                .hasToString("pagerduty:event:E1");
    }

    @Test
    void auditRecordsSayWhoChangedWhat() {
        Reading reading = FoundFormat.read(
                "aws-cloudtrail",
                "{\"Records\":[" + record("a1", "UpdateService", "") + ","
                        + record("a2", "DescribeServices", "\"readOnly\":true,") + ","
                        + record("a3", "DeleteService", "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"no\",") + ","
                        + record("a4", "UpdateService", "").replace("2026-03-11", "11 March") + "]}");
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + e.getId() + " " + e.getText())
                .containsExactly(
                        "CONFIG_CHANGE aws:cloudtrail:a1 ecs.amazonaws.com UpdateService (cluster=shop, desiredCount=0)",
                        "ACTION aws:cloudtrail:a2 ecs.amazonaws.com DescribeServices (cluster=shop, desiredCount=0)",
                        "ACTION aws:cloudtrail:a3 ecs.amazonaws.com DeleteService (cluster=shop, desiredCount=0)"
                                + " failed: AccessDenied: no");
        TimelineEvent change = reading.events().get(0);
        assertThat(change.getActor().orElseThrow().getName()).isEqualTo("mara@example.com");
        assertThat(change.getActor().orElseThrow().getType()).isEqualTo(ActorType.HUMAN);
        assertThat(change.getAttributes())
                .containsEntry("request.desiredCount", "0")
                .containsEntry("sourceIPAddress", "198.51.100.7");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        assertThat(reading.broken.get(0).getPointer()).contains("/Records/3");
    }

    @Test
    void aLookupAndTheBusTellOfTheSameRecord() {
        String text = TextNode.valueOf(record("a1", "UpdateService", "")).toString();
        Reading lookup = FoundFormat.read("aws-cloudtrail", """
                {"Events":[{"EventId":"a1","EventName":"UpdateService","ReadOnly":"false","EventTime":1773237600.0,
                  "EventSource":"ecs.amazonaws.com","Username":"mara","Resources":[],"CloudTrailEvent":%s},
                 {"EventId":"a9","EventName":"ConsoleLogin","EventTime":"2026-03-11T14:01:00+00:00",
                  "EventSource":"signin.amazonaws.com","Username":"mara",
                  "Resources":[{"ResourceType":"AWS::IAM::User","ResourceName":"mara"}]},
                 {"EventId":"a8","EventName":"PutRule","ReadOnly":"false","EventTime":1773237600.0,
                  "EventSource":"events.amazonaws.com","Username":"mara"}],"NextToken":"n"}""".formatted(text));
        assertThat(lookup.events())
                .extracting(e -> e.getKind() + " " + e.getId() + " "
                        + e.getOccurredAt().getEarliest().orElseThrow())
                .containsExactly(
                        "CONFIG_CHANGE aws:cloudtrail:a1 2026-03-11T14:00:00Z",
                        "ACTION aws:cloudtrail:a9 2026-03-11T14:01:00Z",
                        "CONFIG_CHANGE aws:cloudtrail:a8 2026-03-11T14:00:00Z");
        assertThat(lookup.events().get(1).getText())
                .isEqualTo("signin.amazonaws.com ConsoleLogin (AWS::IAM::User=mara)");
        assertThat(lookup.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
        String bus = event("AWS API Call via CloudTrail", record("a1", "UpdateService", ""));
        assertThat(FoundFormat.read("aws-eventbridge", bus).only().getId())
                .isEqualTo(lookup.events().get(0).getId());
    }

    @Test
    void notificationsOfStoredObjectsAreNoAuditRecords() {
        String json = "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"awsRegion\":\"eu\","
                + "\"eventTime\":\"2026-03-11T14:00:00Z\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{}}]}";
        assertThat(new CloudTrailFormat().recognises(JsonShape.of(json))).isFalse();
    }

    private static String event(String type, String detail) {
        return "{\"version\":\"0\",\"id\":\"e-1\",\"detail-type\":\"" + type + "\",\"source\":\"aws.any\","
                + "\"account\":\"1\",\"time\":\"2026-03-11T14:00:00Z\",\"region\":\"eu-central-1\","
                + "\"resources\":[\"arn:aws:ecs:eu-central-1:1:service/svc\"],\"detail\":" + detail + "}";
    }

    private static String record(String id, String name, String more) {
        return "{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":\"AROA:mara\","
                + "\"arn\":\"arn:aws:sts::1:assumed-role/AWSReservedSSO_Admin_1/mara@example.com\",\"sessionContext\":"
                + "{\"sessionIssuer\":{\"userName\":\"AWSReservedSSO_Admin_1\"}}},\"eventTime\":\"2026-03-11T14:00:00Z\","
                + "\"eventSource\":\"ecs.amazonaws.com\",\"eventName\":\"" + name + "\",\"awsRegion\":\"eu-central-1\","
                + "\"sourceIPAddress\":\"198.51.100.7\"," + more
                + "\"requestParameters\":{\"cluster\":\"shop\",\"desiredCount\":0,\"tags\":[]},"
                + "\"responseElements\":null,\"eventID\":\"" + id + "\"}";
    }
}
