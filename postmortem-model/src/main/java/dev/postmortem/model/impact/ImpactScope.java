package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** What an impact is about; what is absent is not limited. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"service", "functionality", "environment", "region", "segment"})
public abstract class ImpactScope {
    ImpactScope() {}

    /** {@return the service} */
    public abstract Optional<@Size(min = 1) String> getService();

    /** {@return the function of the service} */
    public abstract Optional<@Size(min = 1) String> getFunctionality();

    /** {@return the environment} */
    public abstract Optional<@Size(min = 1) String> getEnvironment();

    /** {@return the region} */
    public abstract Optional<@Size(min = 1) String> getRegion();

    /** {@return the customer segment} */
    public abstract Optional<@Size(min = 1) String> getSegment();

    /** {@return its parts from the service on, such as {@code checkout, pay, production, eu}; empty if nothing limits it} */
    public String toText() {
        return Stream.of(getService(), getFunctionality(), getEnvironment(), getRegion(), getSegment())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** {@return a new builder} */
    public static ImpactScopeBuilder builder() {
        return new ImpactScopeBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ImpactScopeBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ImpactScope fromJson(ImpactScopeBuilder.Impl value) {
        return value;
    }
}
