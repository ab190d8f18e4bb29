package dev.postmortem.model;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import java.util.List;

/** Examples of common values. */
final class CommonExamples {
    private CommonExamples() {}

    static List<Object> all() {
        return List.of(
                actor(),
                Actor.of("ops-bot", ActorType.BOT),
                evidence(),
                Evidence.builder().kind("log").build(),
                statement(),
                Statement.of("s"));
    }

    static Actor actor() {
        return Actor.builder()
                .name(Examples.TEXT)
                .type(ActorType.HUMAN)
                .role("lead")
                .id("U1")
                .build();
    }

    static Statement statement() {
        return Statement.builder()
                .text(Examples.TEXT)
                .addEvidence(evidence())
                .visibility(Visibility.CUSTOMERS)
                .build();
    }

    static Evidence evidence() {
        return Evidence.builder()
                .kind("metric")
                .link(Link.of("https://example.com/graph?a=1&b=2"))
                .query("sum(rate(x[5m]))")
                .text(Examples.TEXT)
                .capturedAt(Examples.NOON.plusNanos(120_000_000))
                .visibility(Visibility.RESTRICTED)
                .build();
    }
}
