package dev.postmortem.model.status;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Moves postmortems from one status to another, or says why not.
 *
 * <p>The moves are one step forward (DRAFT, IN_REVIEW, REVIEWED, CLOSED) and any number of steps back: for rework, or to open
 * a closed one again. What a status demands is demanded of every status above it too, and only on the way forward; a move back
 * is how a lack is mended, so nothing is in its way.
 *
 * <ul>
 *   <li>IN_REVIEW demands an owner, a summary, an incident, a timeline, an impact, more than one contributing factor and an
 *       action item.
 *   <li>REVIEWED demands an approval and nobody whose last decision asks for changes
 *       ({@link Postmortem#hasApproval()}), an owner of every action item that was not declined, and a reason for those that
 *       were.
 *   <li>CLOSED demands that every action item is done or declined. A postmortem with a waiver may be closed from any status,
 *       and then the document demands nothing.
 * </ul>
 *
 * <p>That is what the document itself can tell; {@link #gatedBy(StatusGate)} adds a review. Immutable and safe for use by many
 * threads, provided that the gates are.
 */
public final class StatusTransition {
    private static final StatusTransition STANDARD = new StatusTransition(List.of());

    private final List<StatusGate> gates;

    private StatusTransition(List<StatusGate> gates) {
        this.gates = gates;
    }

    /** {@return the moves that ask for no more than the document itself can tell} */
    public static StatusTransition standard() {
        return STANDARD;
    }

    /**
     * Returns the same moves with one more gate on the way forward.
     *
     * @param gate what else has to hold, such as
     *     {@code (pm, target) -> PostmortemReview.standard().review(pm, target).getFindings()} or the check of a policy
     * @return the moves with the gate, which is asked after those that were there before
     */
    public StatusTransition gatedBy(StatusGate gate) {
        List<StatusGate> more = new ArrayList<>(gates);
        more.add(Objects.requireNonNull(gate, "gate"));
        return new StatusTransition(List.copyOf(more));
    }

    /**
     * Returns where a postmortem may be moved from a status, apart from what is demanded there and from waivers.
     *
     * @param from the status
     * @return the statuses, in their order
     */
    public static List<PostmortemStatus> targets(PostmortemStatus from) {
        Objects.requireNonNull(from, "from");
        return Stream.of(PostmortemStatus.values())
                .filter(to -> to != from && to.ordinal() <= from.ordinal() + 1)
                .toList();
    }

    /**
     * Moves a postmortem, if nothing is in the way.
     *
     * <p>The new value differs in its status; on the way to REVIEWED it is published at {@code at} unless it was published
     * before. The revision is left to whoever stores the document.
     *
     * @param postmortem the postmortem
     * @param target the status that it is to get
     * @param at when it is moved
     * @return the moved postmortem with findings that are no error, or the findings for which it was refused
     */
    public StatusMove move(Postmortem postmortem, PostmortemStatus target, Instant at) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(at, "at");
        StatusMoveBuilder move =
                StatusMove.builder().former(postmortem.getStatus()).target(target);
        List<Finding> findings = findings(postmortem, target);
        move.findings(findings);
        if (findings.stream().noneMatch(StatusTransition::isError)) {
            move.moved(moved(postmortem, target, at));
        }
        return move.build();
    }

    private List<Finding> findings(Postmortem postmortem, PostmortemStatus target) {
        PostmortemStatus from = postmortem.getStatus();
        boolean waived = from != target && StatusDemands.isWaived(postmortem, target);
        if (!waived && !targets(from).contains(target)) {
            return List.of(StatusDemands.noSuchMove(from, target));
        }
        if (target.compareTo(from) < 0) {
            return List.of();
        }
        List<Finding> gated = gates.stream()
                .flatMap(gate -> gate.check(postmortem, target).stream())
                .toList();
        return Stream.concat(gated.stream(), own(postmortem, target, gated))
                .sorted()
                .toList();
    }

    /** What a gate refuses for the same reason at the same place is told once, in the words of the gate. */
    private static Stream<Finding> own(Postmortem postmortem, PostmortemStatus target, Collection<Finding> gated) {
        return StatusDemands.of(postmortem, target).stream()
                .filter(own -> gated.stream()
                        .noneMatch(other -> isError(other)
                                && other.getId().equals(own.getId())
                                && other.getPath().equals(own.getPath())));
    }

    private static Postmortem moved(Postmortem postmortem, PostmortemStatus target, Instant at) {
        PostmortemBuilder moved = postmortem.toBuilder().status(target);
        if (target == PostmortemStatus.REVIEWED
                && postmortem.getPublishedAt().isEmpty()
                && postmortem.getStatus().compareTo(target) < 0) {
            moved.publishedAt(at);
        }
        return moved.build();
    }

    private static boolean isError(Finding finding) {
        return finding.getSeverity() == FindingSeverity.ERROR;
    }
}
