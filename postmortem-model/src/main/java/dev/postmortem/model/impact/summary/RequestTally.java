package dev.postmortem.model.impact.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.internal.ModelStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The requests of one scope.
 *
 * <p>Requests of different scopes are never added: one request passes through several services. Within a scope,
 * observations whose intervals cannot overlap are added; otherwise the number lies between the largest and the sum. The upper
 * bound is absent if an observation of the scope that lost something does not say.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"scope", "failed", "total"})
public abstract class RequestTally {
    RequestTally() {}

    /** {@return what the requests were for} */
    public abstract ImpactScope getScope();

    /** {@return how many failed; absent if no observation says} */
    public abstract Optional<CountRange> getFailed();

    /** {@return out of how many; absent if no observation says} */
    public abstract Optional<CountRange> getTotal();

    /** {@return a new builder} */
    public static RequestTallyBuilder builder() {
        return new RequestTallyBuilder();
    }

    /** {@return a builder that starts from this value} */
    public RequestTallyBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RequestTally fromJson(RequestTallyBuilder.Impl value) {
        return value;
    }
}
