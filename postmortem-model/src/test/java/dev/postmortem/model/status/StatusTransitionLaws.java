package dev.postmortem.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any postmortem, target and gate. */
class StatusTransitionLaws {
    private static final Instant NOW = Instant.parse("2026-03-09T09:00:00Z");
    private static final Waiver WAIVER = Waiver.builder()
            .reason("a drill")
            .by(Actor.of("Ben Osei", ActorType.HUMAN))
            .at(NOW)
            .build();

    @Property
    void aMoveEitherGivesANewStatusOrAReason(
            @ForAll("postmortems") Postmortem postmortem,
            @ForAll PostmortemStatus target,
            @ForAll("gates") StatusGate gate) {
        StatusMove move = StatusTransition.standard().gatedBy(gate).move(postmortem, target, NOW);

        assertThat(move.getMoved().isPresent()).isNotEqualTo(move.hasErrors());
        assertThat(move.getFindings()).isSorted();
        assertThat(move.getMoved().map(Postmortem::getStatus)).isIn(Optional.of(target), Optional.empty());
    }

    @Property
    void aMoveChangesNothingButStatusAndPublication(
            @ForAll("postmortems") Postmortem postmortem, @ForAll PostmortemStatus target) {
        Optional<Postmortem> moved =
                StatusTransition.standard().move(postmortem, target, NOW).getMoved();

        assertThat(moved.map(pm -> pm.toBuilder()
                        .status(postmortem.getStatus())
                        .publishedAt(postmortem.getPublishedAt())
                        .build()))
                .isEqualTo(moved.map(pm -> postmortem));
    }

    @Property
    void onlyTargetsAreReached(@ForAll("postmortems") Postmortem postmortem, @ForAll PostmortemStatus target) {
        boolean isTarget = StatusTransition.targets(postmortem.getStatus()).contains(target);
        boolean back = target.compareTo(postmortem.getStatus()) < 0;
        boolean moved = StatusTransition.standard()
                .move(postmortem, target, NOW)
                .getMoved()
                .isPresent();

        boolean waived = postmortem.getWaiver().isPresent() && target == PostmortemStatus.CLOSED;
        boolean same = target == postmortem.getStatus();

        assertThat(moved).isIn(isTarget || waived && !same, false);
        assertThat(moved).isIn(back, true);
    }

    @Property
    void aGateCanOnlyRefuseMore(
            @ForAll("postmortems") Postmortem postmortem,
            @ForAll PostmortemStatus target,
            @ForAll("gates") StatusGate first,
            @ForAll("gates") StatusGate second) {
        StatusTransition one = StatusTransition.standard().gatedBy(first);
        StatusMove gated = one.gatedBy(second).move(postmortem, target, NOW);

        assertThat(gated.getMoved()).isIn(one.move(postmortem, target, NOW).getMoved(), Optional.empty());
        assertThat(StatusTransition.standard().gatedBy(second).gatedBy(first).move(postmortem, target, NOW))
                .isEqualTo(gated);
    }

    @Property
    void whatWentBackCanGoForwardAgainUnlessItLacksSomething(@ForAll("postmortems") Postmortem postmortem) {
        StatusTransition moves = StatusTransition.standard();
        List<PostmortemStatus> lower = StatusTransition.targets(postmortem.getStatus()).stream()
                .filter(target -> target.compareTo(postmortem.getStatus()) < 0)
                .toList();
        for (PostmortemStatus back : lower) {
            Postmortem reworked = moves.move(postmortem, back, NOW).getMoved().orElseThrow();
            PostmortemStatus forth = PostmortemStatus.values()[back.ordinal() + 1];
            assertThat(moves.move(reworked, forth, NOW).getMoved().isPresent())
                    .isEqualTo(StatusDemands.of(postmortem, forth).isEmpty());
        }
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return Combinators.combine(
                        Arbitraries.of(PostmortemStatus.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ActionStatus.class).list().ofMaxSize(1),
                        Arbitraries.of(" ", "Slow.").optional(),
                        Arbitraries.of(NOW.minusSeconds(1), NOW).optional(),
                        Arbitraries.of(WAIVER).optional(0.2))
                .as((status, complete, actions, summary, published, waiver) -> {
                    Postmortem base = complete ? Complete.postmortem(status) : Complete.empty(status);
                    return base.toBuilder()
                            .actionItems(actions.stream()
                                    .map(a -> Complete.action().toBuilder()
                                            .status(a)
                                            .build())
                                    .toList())
                            .summary(summary)
                            .publishedAt(published)
                            .waiver(waiver)
                            .build();
                });
    }

    @Provide
    Arbitrary<StatusGate> gates() {
        return Combinators.combine(
                        Arbitraries.of("owner.missing", "summary.missing", "a.b"),
                        Arbitraries.of(FindingSeverity.class),
                        Arbitraries.of("", "/owner", "/summary"))
                .as((id, severity, path) -> Finding.builder()
                        .id(id)
                        .severity(severity)
                        .path(path)
                        .message("of a gate")
                        .build())
                .list()
                .ofMaxSize(2)
                .map(findings -> (StatusGate) (pm, target) -> List.copyOf(findings));
    }
}
