package dev.postmortem.model.incident;

import static dev.postmortem.model.incident.MilestoneName.ACKNOWLEDGED;
import static dev.postmortem.model.incident.MilestoneName.CLOSED;
import static dev.postmortem.model.incident.MilestoneName.DECLARED;
import static dev.postmortem.model.incident.MilestoneName.DETECTED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_ENDED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_STARTED;
import static dev.postmortem.model.incident.MilestoneName.LEAD_UP_STARTED;
import static dev.postmortem.model.incident.MilestoneName.MITIGATED;
import static dev.postmortem.model.incident.MilestoneName.RESOLVED;

import dev.postmortem.model.time.CausalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which milestones can happen.
 *
 * <p>Only what is certain counts: ranges that overlap may be in either order. What is identified or made public may come
 * at any point and is left alone. Stateless.
 */
public final class MilestoneOrder {
    private static final List<List<MilestoneName>> CHAINS = List.of(
            List.of(LEAD_UP_STARTED, IMPACT_STARTED, IMPACT_ENDED, RESOLVED, CLOSED),
            List.of(DETECTED, ACKNOWLEDGED, MITIGATED, RESOLVED),
            List.of(DETECTED, DECLARED, RESOLVED),
            List.of(IMPACT_STARTED, MITIGATED));

    private MilestoneOrder() {}

    /**
     * A milestone that certainly lies before one that has to come first.
     *
     * @param earlier the one that has to come first
     * @param later the one that has to come after it, and does not
     */
    public record Slip(Milestone earlier, Milestone later) {}

    /**
     * Returns the milestones of known time that are out of order; each is compared with the latest one before it, so that one slip is
     * told once.
     *
     * @param incident the incident
     * @return the slips, without duplicates
     */
    public static List<Slip> slips(Incident incident) {
        List<Slip> slips = new ArrayList<>();
        CHAINS.forEach(chain -> addSlips(chain, incident, slips));
        return slips.stream().distinct().toList();
    }

    private static void addSlips(List<MilestoneName> chain, Incident incident, List<Slip> slips) {
        Optional<Milestone> latest = Optional.empty();
        for (MilestoneName name : chain) {
            Optional<Milestone> next =
                    incident.milestone(name).filter(m -> m.getAt().hasInstant());
            if (next.isEmpty()) {
                continue;
            }
            if (latest.isPresent()
                    && next.get().getAt().compareCausal(latest.get().getAt()) == CausalOrder.BEFORE) {
                slips.add(new Slip(latest.get(), next.get()));
            } else {
                latest = next;
            }
        }
    }
}
