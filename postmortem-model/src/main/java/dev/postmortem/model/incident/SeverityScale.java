package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The severities of an organisation, from the most to the least severe.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "severities"})
public abstract class SeverityScale {
    SeverityScale() {}

    /** {@return what people call the scale} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return the steps, from the most to the least severe; at least one, no rank and no label twice} */
    @NotEmpty
    public abstract List<@Valid Severity> getSeverities();

    /**
     * Returns a scale that somebody published.
     *
     * <ul>
     *   <li>{@code atlassian}: SEV 1 to SEV 3 (<a
     *       href="https://www.atlassian.com/incident-management/kpis/severity-levels">Atlassian, severity levels</a>).
     *   <li>{@code datadog}: SEV-1 to SEV-5 (<a
     *       href="https://docs.datadoghq.com/incident_response/incident_management/">Datadog, Incident Management</a>).
     *   <li>{@code gitlab}: severity::1 to severity::4 (<a
     *       href="https://handbook.gitlab.com/handbook/engineering/infrastructure/incident-management/">GitLab handbook,
     *       incident management</a>).
     *   <li>{@code pagerduty}: SEV-1 to SEV-5 (<a
     *       href="https://response.pagerduty.com/before/severity_levels/">PagerDuty, severity levels</a>).
     * </ul>
     *
     * @param name the name of the preset, see {@link #presets()}
     * @return the scale
     * @throws IllegalArgumentException if there is no such preset; the message lists the known ones
     */
    public static SeverityScale preset(String name) {
        return SeverityPresets.get(Objects.requireNonNull(name, "name"));
    }

    /** {@return the names of the presets, sorted} */
    public static List<String> presets() {
        return SeverityPresets.names();
    }

    /**
     * Returns a scale of one's own with the ranks 1, 2, 3 and so on.
     *
     * @param name what people call it
     * @param labels the labels, from the most to the least severe
     * @return the scale
     * @throws IllegalArgumentException if there is no label, or one twice
     */
    public static SeverityScale of(String name, List<String> labels) {
        SeverityScaleBuilder scale = builder().name(name);
        for (int i = 0; i < labels.size(); i++) {
            scale.addSeverities(Severity.of(i + 1, labels.get(i)));
        }
        return scale.build();
    }

    /**
     * Returns the step with a rank.
     *
     * @param rank the rank, 1 for the most severe
     * @return the step; absent if the scale has none
     */
    public Optional<Severity> withRank(int rank) {
        return getSeverities().stream().filter(s -> s.getRank() == rank).findFirst();
    }

    /**
     * Returns the step that people mean by a label.
     *
     * <p>Letters and digits count, upper and lower case are the same: {@code sev1} finds {@code SEV-1}.
     *
     * @param label what people wrote
     * @return the step; absent if the scale has none, or more than one that fits
     */
    public Optional<Severity> labelled(String label) {
        List<Severity> exact =
                getSeverities().stream().filter(s -> s.getLabel().equals(label)).toList();
        List<Severity> fitting = exact.isEmpty()
                ? getSeverities().stream()
                        .filter(s -> letters(s.getLabel()).equals(letters(label)))
                        .toList()
                : exact;
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static String letters(String label) {
        StringBuilder letters = new StringBuilder();
        label.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    @Value.Check
    void check() {
        if (getSeverities().isEmpty()) {
            throw new IllegalArgumentException("scale \"" + getName() + "\" has no severity; give at least one");
        }
        for (int i = 1; i < getSeverities().size(); i++) {
            if (getSeverities().get(i - 1).getRank() >= getSeverities().get(i).getRank()) {
                throw new IllegalArgumentException("the severities of scale \"" + getName()
                        + "\" do not go from the most to the least severe; give each a rank above the one before it");
            }
        }
        if (getSeverities().stream().map(Severity::getLabel).distinct().count()
                != getSeverities().size()) {
            throw new IllegalArgumentException(
                    "two severities of scale \"" + getName() + "\" have the same label; give each its own");
        }
    }

    /** {@return a new builder} */
    public static SeverityScaleBuilder builder() {
        return new SeverityScaleBuilder();
    }

    /** {@return a builder that starts from this value} */
    public SeverityScaleBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SeverityScale fromJson(SeverityScaleBuilder.Impl value) {
        return value;
    }
}
