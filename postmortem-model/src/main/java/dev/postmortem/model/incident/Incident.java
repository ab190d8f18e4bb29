package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The incident that a postmortem looks back on. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "reference",
    "summary",
    "type",
    "mode",
    "severity",
    "status",
    "detectionMethod",
    "trigger",
    "temporaryResolution",
    "lastingResolution",
    "affectedServices",
    "environments",
    "teams",
    "milestones"
})
public abstract class Incident {
    Incident() {}

    /** {@return the key in the tracker, such as INC-2042} */
    public abstract Optional<String> getReference();

    /** {@return what happened, in a sentence} */
    public abstract Optional<String> getSummary();

    /** {@return the type by the scheme of the organisation, such as OUTAGE} */
    public abstract Optional<String> getType();

    /** {@return in what mode it was handled} */
    @Value.Default
    public IncidentMode getMode() {
        return IncidentMode.STANDARD;
    }

    /** {@return how severe it was} */
    public abstract Optional<Severity> getSeverity();

    /** {@return where the response stands} */
    public abstract Optional<IncidentStatus> getStatus();

    /** {@return how it came to light} */
    public abstract Optional<DetectionMethod> getDetectionMethod();

    /** {@return what set it off} */
    public abstract Optional<String> getTrigger();

    /** {@return what stopped the effect} */
    public abstract Optional<String> getTemporaryResolution();

    /** {@return what keeps it from coming back} */
    public abstract Optional<String> getLastingResolution();

    /** {@return the services that were affected} */
    public abstract List<String> getAffectedServices();

    /** {@return the environments that were affected} */
    public abstract List<String> getEnvironments();

    /** {@return the teams that took part} */
    public abstract List<String> getTeams();

    /** {@return the moments that matter; at most one of each name} */
    public abstract List<Milestone> getMilestones();

    /**
     * Returns the milestone with a name.
     *
     * @param name the name
     * @return the milestone; absent if nobody knows it
     */
    public Optional<Milestone> milestone(MilestoneName name) {
        return getMilestones().stream().filter(m -> m.getName().equals(name)).findFirst();
    }

    @Value.Check
    void check() {
        long names = getMilestones().stream().map(Milestone::getName).distinct().count();
        if (names != getMilestones().size()) {
            throw new IllegalArgumentException("a milestone is stated twice among "
                    + getMilestones().stream().map(m -> m.getName().toString()).toList() + "; keep one of each name");
        }
    }

    /** {@return a new builder} */
    public static IncidentBuilder builder() {
        return new IncidentBuilder();
    }

    /** {@return a builder that starts from this value} */
    public IncidentBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Incident fromJson(IncidentBuilder.Impl value) {
        return value;
    }
}
