package dev.postmortem.model.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which incidents need a postmortem, by when, and what has to be in it.
 *
 * <p>A policy only says what an organisation asks for; nothing in a postmortem changes because of it. Immutable and safe for use
 * by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "severityRules", "criteria", "statusRules"})
public abstract class PostmortemPolicy {
    PostmortemPolicy() {}

    /** {@return what people call it} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return the severities that need a postmortem, and by when; at most one rule for each rank} */
    public abstract List<@Valid SeverityRule> getSeverityRules();

    /** {@return what else makes an incident need one} */
    @Valid
    @Value.Default
    public RequirementCriteria getCriteria() {
        return RequirementCriteria.builder().build();
    }

    /** {@return what a postmortem of a status has to have} */
    public abstract List<@Valid StatusRule> getStatusRules();

    /**
     * Returns a policy that somebody published, as far as it can be told in days, severities and criteria.
     *
     * <ul>
     *   <li>{@code pagerduty}: SEV-1 within 3 calendar days and SEV-2 within 5 business days, by which time the source wants the
     *       meeting to take place (<a href="https://postmortems.pagerduty.com/how_to_write/writing/">PagerDuty, postmortem
     *       documentation, step by step</a>).
     *   <li>{@code atlassian-4-weeks} and {@code atlassian-8-weeks}: SEV 1 and SEV 2; action items of the priorities P0 and P1,
     *       which stand for the priority actions of the source, within 4 or 8 weeks depending on the service; an approval before
     *       it counts as reviewed (<a href="https://www.atlassian.com/incident-management/handbook/postmortems">Atlassian,
     *       incident management handbook</a>).
     *   <li>{@code google-sre}: no severities, but visible impact, loss of data, intervention of the responders, the time to
     *       resolve and a failure of monitoring. The source leaves the thresholds to the team: this preset has zero for visible
     *       impact and none for the time to resolve (<a
     *       href="https://sre.google/sre-book/postmortem-culture/">Site Reliability Engineering, chapter 15</a>).
     * </ul>
     *
     * @param name the name of the preset, see {@link #presets()}
     * @return the policy
     * @throws IllegalArgumentException if there is no such preset; the message lists the known ones
     */
    public static PostmortemPolicy preset(String name) {
        return PolicyPresets.get(Objects.requireNonNull(name, "name"));
    }

    /** {@return the names of the presets, sorted} */
    public static List<String> presets() {
        return PolicyPresets.names();
    }

    /**
     * Returns why an incident needs a postmortem.
     *
     * <p>What nobody knows counts where it could be so: a visible impact without an end is longer than any threshold.
     *
     * @param postmortem what is known about the incident
     * @return the reasons in their order; empty if it needs none
     */
    public List<Criterion> requiredBecause(Postmortem postmortem) {
        return new Requirement(this, postmortem).criteria();
    }

    /**
     * Tells whether an incident needs a postmortem and nobody waived it.
     *
     * @param postmortem what is known about the incident
     * @return whether it does
     */
    public boolean isRequired(Postmortem postmortem) {
        return postmortem.getWaiver().isEmpty() && !requiredBecause(postmortem).isEmpty();
    }

    /**
     * Returns the rule for a severity.
     *
     * @param severity the severity; its rank decides
     * @return the rule; absent if incidents of this severity need no postmortem
     */
    public Optional<SeverityRule> ruleFor(Severity severity) {
        return getSeverityRules().stream()
                .filter(r -> r.getSeverity().getRank() == severity.getRank())
                .findFirst();
    }

    /**
     * Returns the day by which the postmortem is due.
     *
     * @param severity the severity of the incident
     * @param over the day on which the incident was over
     * @param holidays days that are no business days
     * @return the last day; absent if the policy does not say
     */
    public Optional<LocalDate> dueBy(Severity severity, LocalDate over, Set<LocalDate> holidays) {
        return ruleFor(severity).flatMap(SeverityRule::getDueWithin).map(rule -> rule.dueAfter(over, holidays));
    }

    /**
     * Returns the day by which an action item is due.
     *
     * @param severity the severity of the incident
     * @param priority the priority of the action item
     * @param over the day on which the incident was over
     * @param holidays days that are no business days
     * @return the last day; absent if the policy does not say
     */
    public Optional<LocalDate> actionDueBy(
            Severity severity, ActionPriority priority, LocalDate over, Set<LocalDate> holidays) {
        return ruleFor(severity)
                .map(rule -> rule.getActionsDueWithin().get(priority))
                .map(rule -> rule.dueAfter(over, holidays));
    }

    /**
     * Returns the parts that a postmortem of a status has to have.
     *
     * @param status the status
     * @return the parts of its rule and those of earlier statuses, in their order
     */
    public List<PostmortemSection> requiredSections(PostmortemStatus status) {
        return getStatusRules().stream()
                .filter(r -> r.getStatus().compareTo(status) <= 0)
                .flatMap(r -> r.getSections().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the parts that a postmortem lacks for a status.
     *
     * @param postmortem the postmortem
     * @param status the status that is asked for
     * @return the parts, in their order
     */
    public List<PostmortemSection> missingSections(Postmortem postmortem, PostmortemStatus status) {
        return requiredSections(status).stream()
                .filter(section -> !section.isIn(postmortem))
                .toList();
    }

    /**
     * Returns what in a postmortem is not as the policy wants it, for its own status.
     *
     * <p>Missing parts, and due dates of the postmortem and its action items that are later than the policy allows. The incident
     * is over on the day of its RESOLVED milestone, otherwise of IMPACT_ENDED. A waiver ends the matter: then there is no finding.
     *
     * @param postmortem the postmortem
     * @param zone the zone in which days begin
     * @param holidays days that are no business days
     * @return the findings, in order
     */
    public List<Finding> check(Postmortem postmortem, ZoneId zone, Set<LocalDate> holidays) {
        return postmortem.getWaiver().isPresent()
                ? List.of()
                : new PolicyCheck(this, postmortem, zone, holidays).findings();
    }

    @Value.Check
    void check() {
        List<Integer> ranks =
                getSeverityRules().stream().map(r -> r.getSeverity().getRank()).toList();
        if (ranks.stream().distinct().count() != ranks.size()) {
            throw new IllegalArgumentException("policy \"" + getName()
                    + "\" has two rules for one severity among the ranks " + ranks + "; keep one of each");
        }
    }

    /** {@return a new builder} */
    public static PostmortemPolicyBuilder builder() {
        return new PostmortemPolicyBuilder();
    }

    /** {@return a builder that starts from this value} */
    public PostmortemPolicyBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PostmortemPolicy fromJson(PostmortemPolicyBuilder.Impl value) {
        return value;
    }
}
