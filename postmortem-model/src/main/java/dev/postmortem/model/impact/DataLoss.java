package dev.postmortem.model.impact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import dev.postmortem.model.time.EventTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** Data that was lost, and whether it came back. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"what", "startedAt", "endedAt", "lost", "recovered", "unit"})
public abstract class DataLoss {
    DataLoss() {}

    /** {@return what was lost, in words} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getWhat();

    /** {@return when the first of it was written} */
    public abstract Optional<@Valid EventTime> getStartedAt();

    /** {@return when the last of it was written} */
    public abstract Optional<@Valid EventTime> getEndedAt();

    /** {@return how many records were lost} */
    public abstract Optional<@Valid CountRange> getLost();

    /** {@return how many of them came back; absent if nobody knows} */
    public abstract Optional<@Valid CountRange> getRecovered();

    /** {@return what is counted, such as orders or comments} */
    public abstract Optional<@Size(min = 1) String> getUnit();

    /** {@return a new builder} */
    public static DataLossBuilder builder() {
        return new DataLossBuilder();
    }

    /** {@return a builder that starts from this value} */
    public DataLossBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DataLoss fromJson(DataLossBuilder.Impl value) {
        return value;
    }
}
