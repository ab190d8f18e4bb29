package dev.postmortem.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;

/** The steps of the analysis, as statements that evidence supports. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"monitoringReview", "underlyingCauses", "responseEvaluation", "summary"})
public abstract class Analysis {
    Analysis() {}

    /** {@return what alerted and what was missing} */
    public abstract Optional<@Valid Statement> getMonitoringReview();

    /** {@return the conditions behind it, several and interacting} */
    public abstract Optional<@Valid Statement> getUnderlyingCauses();

    /** {@return how the response went} */
    public abstract Optional<@Valid Statement> getResponseEvaluation();

    /** {@return the findings in short} */
    public abstract Optional<@Valid Statement> getSummary();

    /** {@return a new builder} */
    public static AnalysisBuilder builder() {
        return new AnalysisBuilder();
    }

    /** {@return a builder that starts from this value} */
    public AnalysisBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Analysis fromJson(AnalysisBuilder.Impl value) {
        return value;
    }
}
