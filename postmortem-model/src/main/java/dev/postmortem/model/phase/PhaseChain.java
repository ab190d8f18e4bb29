package dev.postmortem.model.phase;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes phases of their boundaries: each lasts until the next begins. */
final class PhaseChain {
    private final List<Finding> findings;

    PhaseChain(List<Finding> findings) {
        this.findings = findings;
    }

    /** {@return the phases; where the times of two boundaries overlap, none begins before the one before it} */
    List<IncidentPhase> of(List<Boundary> boundaries, Optional<Milestone> closed) {
        List<IncidentPhase> phases = new ArrayList<>();
        Instant start = Instant.MIN;
        for (int i = 0; i < boundaries.size(); i++) {
            Boundary boundary = boundaries.get(i);
            start = later(start, boundary.time());
            Optional<Milestone> end = i + 1 < boundaries.size()
                    ? Optional.of(boundaries.get(i + 1).milestone())
                    : closed;
            phases.add(phase(boundary, start, end));
        }
        if (phases.isEmpty()) {
            findings.add(PhaseRule.NOTHING_KNOWN.at(
                    "/incident/milestones",
                    "",
                    "neither a milestone nor an event begins a phase",
                    "state when the impact began and when it was detected"));
        } else if (phases.get(phases.size() - 1).getKind() != PhaseKind.AFTER) {
            notResolved(phases.get(phases.size() - 1));
        }
        return phases;
    }

    private IncidentPhase phase(Boundary boundary, Instant start, Optional<Milestone> end) {
        boolean proven =
                end.filter(m -> !boundary.kind().isEndedBy(m.getName())).isEmpty();
        if (!proven) {
            endUnknown(boundary, end.orElseThrow());
        }
        return IncidentPhase.builder()
                .kind(boundary.kind())
                .round(boundary.round())
                .startInclusive(start)
                .endExclusive(end.map(m -> later(start, StatedMilestones.time(m))))
                .start(boundary.milestone())
                .end(end)
                .inferred(!proven
                        || boundary.milestone().isInferred()
                        || end.filter(Milestone::isInferred).isPresent())
                .build();
    }

    private void endUnknown(Boundary boundary, Milestone next) {
        findings.add(PhaseRule.END_UNKNOWN.at(
                "/incident/milestones",
                "phase " + boundary.kind() + " " + boundary.round(),
                "nobody knows when " + boundary.kind() + " ended; it is taken to last until " + next.getName() + " at "
                        + StatedMilestones.time(next),
                "state the milestone that ended it"));
    }

    private void notResolved(IncidentPhase last) {
        findings.add(PhaseRule.NOT_RESOLVED.at(
                "/incident/milestones",
                "phase " + last.getKind() + " " + last.getRound(),
                last.getKind() + " goes on since " + last.getStartInclusive() + ": nothing tells of the resolution",
                "state RESOLVED, or add the export that shows it"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
