package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A customer whom support has to care for because of the incident. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "name", "segment", "informedAt", "notes", "visibility"})
public abstract class ImpactedCustomer {
    ImpactedCustomer() {}

    /** {@return the id in the systems of the organisation; unique in the impact} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getId();

    /** {@return what people call the customer} */
    public abstract Optional<@Size(min = 1) String> getName();

    /** {@return the customer segment} */
    public abstract Optional<@Size(min = 1) String> getSegment();

    /** {@return when the customer was told} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getInformedAt();

    /** {@return what support has to know} */
    public abstract Optional<@Size(min = 1) String> getNotes();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return a new builder} */
    public static ImpactedCustomerBuilder builder() {
        return new ImpactedCustomerBuilder();
    }

    /** {@return a builder that starts from this value} */
    public ImpactedCustomerBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ImpactedCustomer fromJson(ImpactedCustomerBuilder.Impl value) {
        return value;
    }
}
