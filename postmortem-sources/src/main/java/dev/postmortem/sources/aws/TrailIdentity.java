package dev.postmortem.sources.aws;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Optional;
import java.util.Set;

/** Who asked: a person where the record proves one, a service, or whoever has taken a role. */
final class TrailIdentity {
    private static final Set<String> PEOPLE = Set.of("Root", "IdentityCenterUser", "SAMLUser");
    private static final String SINGLE_SIGN_ON = "AWSReservedSSO_";

    private TrailIdentity() {}

    static Optional<Actor> actor(JsonRecord identity) {
        return name(identity)
                .map(name -> Actor.builder()
                        .name(name)
                        .type(type(identity))
                        .id(identity.text("principalId"))
                        .build());
    }

    /** The session of a role bears the name of whoever took it. */
    private static Optional<String> name(JsonRecord identity) {
        Optional<String> session = AwsRecords.lastPart(identity.text("arn"));
        boolean root = identity.text("type").filter("Root"::equals).isPresent();
        return identity.text("userName")
                .or(() -> root ? Optional.of("root") : session)
                .or(() -> identity.text("invokedBy"))
                .or(() -> identity.text("onBehalfOf", "userId"))
                .or(() -> identity.text("principalId"))
                .or(() -> identity.text("accountId"));
    }

    private static ActorType type(JsonRecord identity) {
        String type = identity.text("type").orElse("");
        boolean authenticated = identity.text("sessionContext", "attributes", "mfaAuthenticated")
                .filter("true"::equals)
                .isPresent();
        boolean signedOn = identity.text("sessionContext", "sessionIssuer", "userName")
                .filter(role -> role.startsWith(SINGLE_SIGN_ON))
                .isPresent();
        if (PEOPLE.contains(type) || authenticated || signedOn) {
            return ActorType.HUMAN;
        }
        boolean service = type.equals("AWSService") || identity.has("invokedBy");
        return service ? ActorType.SYSTEM : ActorType.UNKNOWN;
    }
}
