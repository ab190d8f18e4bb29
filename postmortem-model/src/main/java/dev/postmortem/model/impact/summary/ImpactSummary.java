package dev.postmortem.model.impact.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.DurationRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What several observations of impact say together, without adding what cannot be added.
 *
 * <p>A number is exact where the observations allow it, otherwise it has bounds, and what nobody knows is named in
 * {@link #getUnknowns()}. Equal observations give an equal summary in whatever order they come. Immutable and safe for use
 * by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "asOf",
    "observations",
    "visibleDuration",
    "totalDuration",
    "durationBySeverity",
    "visibleDurationByService",
    "customersAffected",
    "customersReported",
    "supportTickets",
    "requests",
    "metrics",
    "money",
    "unknowns"
})
public abstract class ImpactSummary {
    ImpactSummary() {}

    /** {@return the moment up to which impacts without an end count} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Instant getAsOf();

    /** {@return how many observations it sums up} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract int getObservations();

    /**
     * Returns how long customers could notice something: the length of the union of the visible intervals.
     *
     * <p>An observation of severity {@code NONE} says that nothing was lost, so its interval is not visible, whatever it says
     * besides; what it counts still counts.
     *
     * @return the length
     */
    public abstract DurationRange getVisibleDuration();

    /** {@return how long anything was lost, visible or not: the union of all intervals but those of severity NONE} */
    public abstract DurationRange getTotalDuration();

    /**
     * Returns how long each severity was the worst one that customers could notice.
     *
     * <p>A partition: where all times are exact, the lengths add up to {@link #getVisibleDuration()}; otherwise the sum of the
     * lower bounds is not above its lower bound and the sum of the upper bounds not below its upper bound.
     *
     * @return the lengths, from the mildest severity to the worst; only severities that were observed
     */
    @Value.NaturalOrder
    public abstract SortedMap<FunctionalSeverity, DurationRange> getDurationBySeverity();

    /** {@return the visible length for each service that an observation names, by name} */
    @Value.NaturalOrder
    public abstract SortedMap<String, DurationRange> getVisibleDurationByService();

    /**
     * Returns how many customers were affected, one count for each unit; never added across units.
     *
     * <p>Exact with the ids where every observation in the unit gives its ids, otherwise from the largest lower bound to the
     * sum of the upper bounds. The upper bound is absent if a visible observation gives no count at all.
     *
     * @return the counts in the order of the units; covers the observations that count in the unit
     */
    public abstract List<CustomerCount> getCustomersAffected();

    /** {@return how many customers reported; between the largest number and the sum, absent if nobody says} */
    public abstract Optional<CountRange> getCustomersReported();

    /** {@return how many support tickets there were; between the largest number and the sum, absent if nobody says} */
    public abstract Optional<CountRange> getSupportTickets();

    /** {@return the requests of each scope that has numbers, in the order of the scopes' fields} */
    public abstract List<RequestTally> getRequests();

    /** {@return all business metrics as observed, in the order of the observations' ids; not added} */
    public abstract List<BusinessMetric> getMetrics();

    /** {@return what it cost: the sums for each currency, in the order of the currency codes} */
    public abstract List<MoneyRange> getMoney();

    /** {@return what the observations leave open, in order} */
    public abstract List<ImpactUnknown> getUnknowns();

    /** {@return one line a number, in the order of the fields; at most 50 of each kind} */
    @Override
    public String toString() {
        return ImpactSummaryText.of(this);
    }

    /** {@return a new builder} */
    public static ImpactSummaryBuilder builder() {
        return new ImpactSummaryBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ImpactSummaryBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ImpactSummary fromJson(ImpactSummaryBuilder.Impl value) {
        return value;
    }
}
