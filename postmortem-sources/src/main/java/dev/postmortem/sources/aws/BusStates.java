package dev.postmortem.sources.aws;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which states tell of deployments; every other event with a state is a change of status. */
final class BusStates {
    private static final List<List<String>> STATES = List.of(
            List.of("state"),
            List.of("status-details", "status"),
            List.of("build-status"),
            List.of("eventName"),
            List.of("lastStatus"),
            List.of("statusCode"),
            List.of("status"),
            List.of("EventCategories"));

    private static final Map<String, Map<String, EventKind>> DEPLOYMENTS = Map.of(
            "CodeDeploy Deployment State-change Notification",
            Map.of(
                    "START", EventKind.DEPLOYMENT_STARTED,
                    "SUCCESS", EventKind.DEPLOYMENT_FINISHED,
                    "FAILURE", EventKind.DEPLOYMENT_FAILED),
            "CodePipeline Pipeline Execution State Change",
            Map.of(
                    "STARTED", EventKind.DEPLOYMENT_STARTED,
                    "SUCCEEDED", EventKind.DEPLOYMENT_FINISHED,
                    "FAILED", EventKind.DEPLOYMENT_FAILED),
            "ECS Deployment State Change",
            Map.of(
                    "SERVICE_DEPLOYMENT_IN_PROGRESS", EventKind.DEPLOYMENT_STARTED,
                    "SERVICE_DEPLOYMENT_COMPLETED", EventKind.DEPLOYMENT_FINISHED,
                    "SERVICE_DEPLOYMENT_FAILED", EventKind.DEPLOYMENT_FAILED),
            "Elastic Beanstalk resource status change",
            Map.of(
                    "Environment update started", EventKind.DEPLOYMENT_STARTED,
                    "Environment update successful", EventKind.DEPLOYMENT_FINISHED,
                    "Environment update failed", EventKind.DEPLOYMENT_FAILED));

    private BusStates() {}

    static Optional<String> of(JsonRecord detail) {
        return STATES.stream()
                .flatMap(path -> detail.text(path.toArray(String[]::new)).stream())
                .findFirst();
    }

    static EventKind kind(String type, JsonRecord detail) {
        Optional<String> state = of(detail);
        if (isChangeOfConfiguration(type)) {
            return EventKind.CONFIG_CHANGE;
        }
        if (type.equals("CloudFormation Stack Status Change")) {
            return stack(state.orElse(""));
        }
        EventKind kind = state.map(
                        s -> DEPLOYMENTS.getOrDefault(type, Map.of()).getOrDefault(s, EventKind.STATUS_CHANGE))
                .orElse(EventKind.OTHER);
        boolean rollback =
                detail.text("execution-type").filter("ROLLBACK"::equals).isPresent();
        return rollback && kind.equals(EventKind.DEPLOYMENT_STARTED) ? EventKind.ROLLBACK : kind;
    }

    private static boolean isChangeOfConfiguration(String type) {
        return Stream.of("Config Configuration Item Change", "Parameter Store Change")
                .anyMatch(type::equals);
    }

    /** A stack that is being rolled back failed to become what it should. */
    private static EventKind stack(String status) {
        boolean back = status.contains("ROLLBACK");
        if (status.endsWith("_IN_PROGRESS") && !status.contains("CLEANUP")) {
            return back ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_STARTED;
        }
        if (status.endsWith("_FAILED") || back && status.endsWith("ROLLBACK_COMPLETE")) {
            return EventKind.DEPLOYMENT_FAILED;
        }
        return status.endsWith("_COMPLETE") ? EventKind.DEPLOYMENT_FINISHED : EventKind.STATUS_CHANGE;
    }
}
