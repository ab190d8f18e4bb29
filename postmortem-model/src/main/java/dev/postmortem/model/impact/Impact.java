package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.validation.ConsistencyChecked;
import dev.postmortem.model.validation.Consistent;
import dev.postmortem.model.validation.Inconsistency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    "objectives",
    "dataLosses",
    "impactedCustomers",
    "notes",
    "evidence",
    "visibility"
})
@Consistent
public abstract class Impact implements ConsistencyChecked {
    Impact() {}

    /** {@return the identity within the postmortem} */
    public abstract ImpactId getId();

    /** {@return when it began} */
    @Valid
    public abstract EventTime getStartedAt();

    /** {@return when it ended; absent if it goes on} */
    public abstract Optional<@Valid EventTime> getEndedAt();

    /** {@return what it is about} */
    @Valid
    @Value.Default
    public ImpactScope getScope() {
        return ImpactScope.builder().build();
    }

    /** {@return how much of the function was lost} */
    public abstract FunctionalSeverity getSeverity();

    /** {@return whether customers could notice; of no effect where the severity is NONE} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    public boolean isCustomerVisible() {
        return true;
    }

    /** {@return how many customers were affected} */
    public abstract Optional<@Valid CustomerCount> getCustomersAffected();

    /** {@return how many customers told the organisation; not the same as affected} */
    public abstract Optional<@PositiveOrZero Long> getCustomersReported();

    /** {@return how many support tickets it caused} */
    public abstract Optional<@PositiveOrZero Long> getSupportTickets();

    /** {@return how many requests failed} */
    public abstract Optional<@PositiveOrZero Long> getRequestsFailed();

    /** {@return out of how many} */
    public abstract Optional<@PositiveOrZero Long> getRequestsTotal();

    /** {@return figures of the business} */
    public abstract List<@Valid BusinessMetric> getMetrics();

    /** {@return what it cost; at most one range a currency} */
    public abstract List<@Valid MoneyRange> getMoney();

    /** {@return the promises about services that it touched} */
    public abstract List<@Valid ServiceLevelObjective> getObjectives();

    /** {@return what data was lost} */
    public abstract List<@Valid DataLoss> getDataLosses();

    /** {@return the customers whom support has to care for; not always all who were affected; ids are unique} */
    public abstract List<@Valid ImpactedCustomer> getImpactedCustomers();

    /** {@return what else is to be said} */
    public abstract Optional<@Size(min = 1) String> getNotes();

    /** {@return what supports it} */
    public abstract List<@Valid Evidence> getEvidence();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return what was affected, how long and how much, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return ImpactText.of(this);
    }

    @Value.Check
    void check() {
        Optional<Instant> start = getStartedAt().toPossibleWindow().map(TimeWindow::getStartInclusive);
        Optional<Instant> end =
                getEndedAt().flatMap(EventTime::toPossibleWindow).map(TimeWindow::getEndExclusive);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("impact " + getId() + " ends at " + end.get() + " before it starts at "
                    + start.get() + "; swap the ends");
        }
        if (getRequestsFailed().isPresent()
                && getRequestsTotal().filter(t -> t < getRequestsFailed().get()).isPresent()) {
            throw new IllegalArgumentException(
                    "impact " + getId() + " has more failed requests than requests; swap them");
        }
        long customers = getImpactedCustomers().stream()
                .map(ImpactedCustomer::getId)
                .distinct()
                .count();
        if (customers != getImpactedCustomers().size()) {
            throw new IllegalArgumentException("impact " + getId() + " lists a customer twice among "
                    + getImpactedCustomers().stream()
                            .map(ImpactedCustomer::getId)
                            .toList() + "; keep one of each id");
        }
    }

    /** {@return amounts of money in a currency that was there before} */
    @Override
    public List<Inconsistency> toInconsistencies() {
        List<Inconsistency> found = new ArrayList<>();
        Set<Object> currencies = new HashSet<>();
        for (int i = 0; i < getMoney().size(); i++) {
            if (!currencies.add(getMoney().get(i).getCurrency())) {
                found.add(Inconsistency.of("impact.currency-twice", "money", i));
            }
        }
        return found;
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
