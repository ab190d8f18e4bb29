package dev.postmortem.sources.github;

import dev.postmortem.sources.input.JsonShape;
import java.util.stream.Stream;

/** The members by which deployments and their statuses differ from the other things that GitHub lists. */
final class DeploymentShape {
    private DeploymentShape() {}

    static boolean recognises(JsonShape shape) {
        return isDeployment(shape, "")
                || isDeployment(shape, "/deployments/*")
                || isStatus(shape, "")
                || isStatus(shape, "/statuses/*")
                || isMessage(shape)
                || GraphQlAnswer.recognises(shape);
    }

    private static boolean isDeployment(JsonShape shape, String at) {
        return shape.hasAll(at + "/id", at + "/original_environment")
                || shape.hasAll(at + "/id", at + "/task", at + "/environment", at + "/sha")
                || shape.hasAll(at + "/id", at + "/sha", at + "/ref", at + "/task");
    }

    /** A status of a commit has a context and an avatar, an issue a number, a milestone a title. */
    private static boolean isStatus(JsonShape shape, String at) {
        boolean whole = shape.hasAll(at + "/id", at + "/state")
                && (shape.has(at + "/deployment_url")
                        || shape.hasAll(at + "/environment", at + "/creator", at + "/created_at"));
        boolean beginning = shape.hasAll(at + "/url", at + "/id", at + "/node_id", at + "/state", at + "/creator");
        return (whole || beginning)
                && Stream.of("/context", "/avatar_url", "/number", "/title", "/name", "/body")
                        .noneMatch(name -> shape.has(at + name));
    }

    private static boolean isMessage(JsonShape shape) {
        boolean status = shape.hasAll("/deployment_status/id", "/deployment_status/node_id")
                || shape.hasAll("/deployment_status/id", "/deployment_status/state");
        boolean deployment =
                shape.hasAll("/deployment/id", "/deployment/node_id") || isDeployment(shape, "/deployment");
        return status || (deployment && !shape.has("/workflow_job"));
    }
}
