package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.validation.ConsistencyChecked;
import dev.postmortem.model.validation.Consistent;
import dev.postmortem.model.validation.Inconsistency;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    "severityChanges",
    "status",
    "detectionMethod",
    "trigger",
    "temporaryResolution",
    "lastingResolution",
    "affectedServices",
    "functionalities",
    "environments",
    "teams",
    "milestones",
    "duplicateOf",
    "related",
    "visibility"
})
@Consistent
public abstract class Incident implements ConsistencyChecked {
    Incident() {}

    /** {@return the key in the tracker, such as INC-2042} */
    public abstract Optional<@Size(min = 1) String> getReference();

    /** {@return what happened, in a sentence} */
    public abstract Optional<@Size(min = 1) String> getSummary();

    /** {@return the type by the scheme of the organisation, such as OUTAGE} */
    public abstract Optional<@Size(min = 1) String> getType();

    /** {@return in what mode it was handled} */
    @Value.Default
    public IncidentMode getMode() {
        return IncidentMode.STANDARD;
    }

    /** {@return how severe it was; the last or the worst severity, as the organisation counts} */
    @NotNull(
            message = "{dev.postmortem.incident.severity-missing}",
            groups = StatusGroup.InReview.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<@Valid Severity> getSeverity();

    /** {@return when its severity changed, usually in the order of time} */
    public abstract List<@Valid SeverityChange> getSeverityChanges();

    /** {@return where the response stands} */
    public abstract Optional<IncidentStatus> getStatus();

    /** {@return how it came to light} */
    @NotNull(
            message = "{dev.postmortem.incident.detection-missing}",
            groups = StatusGroup.Reviewed.class,
            payload = Unwrapping.Unwrap.class)
    public abstract Optional<DetectionMethod> getDetectionMethod();

    /** {@return what set it off} */
    public abstract Optional<@Size(min = 1) String> getTrigger();

    /** {@return what stopped the effect} */
    public abstract Optional<@Size(min = 1) String> getTemporaryResolution();

    /** {@return what keeps it from coming back} */
    public abstract Optional<@Size(min = 1) String> getLastingResolution();

    /** {@return the services that were affected} */
    public abstract List<@NotBlank String> getAffectedServices();

    /** {@return the functions of services that were affected, such as "pay by card"} */
    public abstract List<@NotBlank String> getFunctionalities();

    /** {@return the environments that were affected} */
    public abstract List<@NotBlank String> getEnvironments();

    /** {@return the teams that took part} */
    public abstract List<@NotBlank String> getTeams();

    /** {@return the moments that matter; at most one of each name} */
    @NotEmpty(message = "{dev.postmortem.incident.milestones-missing}", groups = StatusGroup.InReview.class)
    public abstract List<@Valid Milestone> getMilestones();

    /** {@return the reference of the incident that this one repeats; absent if it stands for itself} */
    public abstract Optional<@Size(min = 1) String> getDuplicateOf();

    /** {@return the references of incidents that have to do with this one} */
    public abstract List<@NotBlank String> getRelated();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /**
     * Returns the milestone with a name.
     *
     * @param name the name
     * @return the milestone; absent if nobody knows it
     */
    public Optional<Milestone> milestone(MilestoneName name) {
        return getMilestones().stream().filter(m -> m.getName().equals(name)).findFirst();
    }

    /**
     * Returns how severe the incident was at a moment.
     *
     * <p>The last change not after the moment counts; of changes at one time the later in the list. Changes without a known
     * time do not count. Without any change the severity is {@link #getSeverity()} all the time.
     *
     * @param instant the moment
     * @return the severity; absent before the first change, or if nobody gave one
     */
    public Optional<Severity> severityAt(Instant instant) {
        if (getSeverityChanges().isEmpty()) {
            return getSeverity();
        }
        return getSeverityChanges().stream()
                .filter(c -> c.getAt()
                        .toAdjustedEarliest()
                        .filter(at -> !at.isAfter(instant))
                        .isPresent())
                .reduce((last, next) -> BY_TIME.compare(next, last) < 0 ? last : next)
                .map(SeverityChange::getSeverity);
    }

    private static final Comparator<SeverityChange> BY_TIME =
            Comparator.comparing(c -> c.getAt().toAdjustedEarliest().orElse(Instant.MAX));

    /** {@return reference, summary, severity and the moments that matter, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return IncidentText.of(this);
    }

    @Value.Check
    void check() {
        long names = getMilestones().stream().map(Milestone::getName).distinct().count();
        if (names != getMilestones().size()) {
            throw new IllegalArgumentException("a milestone is stated twice among "
                    + getMilestones().stream().map(m -> m.getName().toString()).toList() + "; keep one of each name");
        }
    }

    /** {@return milestones and changes of severity that certainly lie before one that has to come first} */
    @Override
    public List<Inconsistency> toInconsistencies() {
        List<Inconsistency> found = new ArrayList<>();
        MilestoneOrder.slips(this).stream()
                .map(slip -> getMilestones().indexOf(slip.later()))
                .distinct()
                .forEach(index -> found.add(Inconsistency.of("incident.milestones-order", "milestones", index)));
        for (int i = 1; i < getSeverityChanges().size(); i++) {
            SeverityChange before = getSeverityChanges().get(i - 1);
            if (getSeverityChanges().get(i).getAt().compareCausal(before.getAt()) == CausalOrder.BEFORE) {
                found.add(Inconsistency.of("incident.severity-changes-order", "severityChanges", i));
            }
        }
        return found;
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
