package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One observation of what an incident did: who or what was affected, how much and how long.
 *
 * <p>The interval is half-open; an absent end means that it had not ended when somebody wrote it down.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
    "id",
    "startedAt",
    "endedAt",
    "scope",
    "severity",
    "customerVisible",
    "customersAffected",
    "customersReported",
    "supportTickets",
    "requestsFailed",
    "requestsTotal",
    "metrics",
    "money",
    "notes",
    "evidence",
    "visibility"
})
public abstract class Impact {
    Impact() {}

    /** {@return the identity within the postmortem} */
    public abstract ImpactId getId();

    /** {@return when it began} */
    public abstract EventTime getStartedAt();

    /** {@return when it ended; absent if it goes on} */
    public abstract Optional<EventTime> getEndedAt();

    /** {@return what it is about} */
    @Value.Default
    public ImpactScope getScope() {
        return ImpactScope.builder().build();
    }

    /** {@return how much of the function was lost} */
    public abstract FunctionalSeverity getSeverity();

    /** {@return whether customers could notice} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public boolean isCustomerVisible() {
        return true;
    }

    /** {@return how many customers were affected} */
    public abstract Optional<CustomerCount> getCustomersAffected();

    /** {@return how many customers told the organisation; not the same as affected} */
    public abstract Optional<Long> getCustomersReported();

    /** {@return how many support tickets it caused} */
    public abstract Optional<Long> getSupportTickets();

    /** {@return how many requests failed} */
    public abstract Optional<Long> getRequestsFailed();

    /** {@return out of how many} */
    public abstract Optional<Long> getRequestsTotal();

    /** {@return figures of the business} */
    public abstract List<BusinessMetric> getMetrics();

    /** {@return what it cost; at most one range a currency} */
    public abstract List<MoneyRange> getMoney();

    /** {@return what else is to be said} */
    public abstract Optional<String> getNotes();

    /** {@return what supports it} */
    public abstract List<Evidence> getEvidence();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    @Value.Check
    void check() {
        Optional<Instant> start = getStartedAt().toAdjustedEarliest();
        Optional<Instant> end = getEndedAt().flatMap(EventTime::toAdjustedLatestExclusive);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("impact " + getId() + " ends at " + end.get() + " before it starts at "
                    + start.get() + "; swap the ends");
        }
        if (getRequestsFailed().isPresent()
                && getRequestsTotal().filter(t -> t < getRequestsFailed().get()).isPresent()) {
            throw new IllegalArgumentException(
                    "impact " + getId() + " has more failed requests than requests; swap them");
        }
    }

    /** {@return a new builder} */
    public static ImpactBuilder builder() {
        return new ImpactBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ImpactBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Impact fromJson(ImpactBuilder.Impl value) {
        return value;
    }
}
