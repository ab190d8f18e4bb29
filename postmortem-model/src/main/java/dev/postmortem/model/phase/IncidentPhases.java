package dev.postmortem.model.phase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.view.EventFilter;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The phases of an incident, as its milestones and the events of its timeline prove them.
 *
 * <p>What people stated always wins. Otherwise DETECTED is the first alert that fired (where there is none, the first
 * report of a customer), ACKNOWLEDGED the first acknowledgement after it (or the first responder who joined), IDENTIFIED a
 * confirmed hypothesis or that status, MITIGATED the status "monitoring" or "mitigated" that no earlier one follows, or the
 * stated end of the impact, and RESOLVED the last resolution that is not followed by a re-opening. The impact is never
 * guessed. The lead-up begins with the first change (deployment, configuration, release) before all this, else with the
 * first event. A fact that several records tell counts once for each thing that it says, at the time of the first record
 * that says so; the event that proves it is the one that stands for the fact.
 *
 * <p>What is resolved is opened again by a status such as "investigating", and, where nobody stated the resolution, by an
 * alert that fires; each time begins another round, with DETECTED. Where neither a milestone nor a status tells of the
 * resolution, an alert that fires within 30 minutes after the last one was resolved, or while another still fires, belongs
 * to the same round: alerts flap.
 *
 * <p>Phases follow each other without a gap; the end of the last one is absent. A stated milestone that certainly lies
 * where it cannot is a finding and begins no phase, so no length is ever negative. A pure function; linear in the events,
 * but for a sort of those that tell something.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"phases", "findings"})
public abstract class IncidentPhases {
    IncidentPhases() {}

    /** {@return the phases, in the order of time} */
    public abstract List<@Valid IncidentPhase> getPhases();

    /** {@return what contradicts itself or is not known, in the order of findings} */
    public abstract List<@Valid Finding> getFindings();

    /**
     * Returns the phases of an incident.
     *
     * @param incident the incident, with the milestones that people stated; inferred ones are inferred anew
     * @param timeline its timeline
     * @return the phases; none if nothing begins one, which is a finding
     */
    public static IncidentPhases of(Incident incident, Timeline timeline) {
        return new PhaseSearch(
                        Objects.requireNonNull(incident, "incident"), Objects.requireNonNull(timeline, "timeline"))
                .toPhases();
    }

    /**
     * Returns the phases of the incident of a postmortem; where nobody stated its impact, from its visible impacts.
     *
     * @param postmortem the postmortem
     * @return the phases; none if nothing begins one, which is a finding
     */
    public static IncidentPhases of(Postmortem postmortem) {
        return of(ImpactMilestones.addTo(Objects.requireNonNull(postmortem, "postmortem")), postmortem.getTimeline());
    }

    /**
     * Returns the phase at a moment; logarithmic.
     *
     * @param instant the moment
     * @return the phase; absent before the first
     */
    public Optional<IncidentPhase> at(Instant instant) {
        return indexAt(instant).map(getPhases()::get);
    }

    /** Of phases that begin at one instant only the last can contain it. */
    Optional<Integer> indexAt(Instant instant) {
        int low = 0;
        int high = getPhases().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (getPhases().get(middle).getStartInclusive().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low - 1)
                .filter(index -> index >= 0 && getPhases().get(index).contains(instant));
    }

    /**
     * Keeps the events that happened in some phases, in any round.
     *
     * @param kinds the phases; none keeps nothing
     * @return the filter; it keeps no event of unknown time
     */
    public EventFilter during(PhaseKind... kinds) {
        Set<PhaseKind> wanted = EnumSet.noneOf(PhaseKind.class);
        wanted.addAll(Arrays.asList(kinds));
        return EventFilter.of("during " + wanted, new InPhases(this, wanted));
    }

    /**
     * Keeps the events that happened in one phase.
     *
     * @param phase the phase
     * @return the filter; it keeps no event of unknown time
     */
    public static EventFilter during(IncidentPhase phase) {
        return EventFilter.of("during " + phase.getKind() + " " + phase.getRound(), new InPhase(phase));
    }

    /** {@return a line for each phase, then one for each finding} */
    @Override
    public String toString() {
        return Stream.concat(getPhases().stream(), getFindings().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** {@return a new builder} */
    public static IncidentPhasesBuilder builder() {
        return new IncidentPhasesBuilder();
    }

    /** {@return a builder that starts from this value} */
    public IncidentPhasesBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IncidentPhases fromJson(IncidentPhasesBuilder.Impl value) {
        return value;
    }
}
