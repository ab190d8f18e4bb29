package dev.postmortem.model.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What came of asking for another status: the moved postmortem, or why it was refused.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"former", "target", "findings", "moved"})
public abstract class StatusMove {
    StatusMove() {}

    /** {@return the status before} */
    public abstract PostmortemStatus getFormer();

    /** {@return the status that was asked for} */
    public abstract PostmortemStatus getTarget();

    /** {@return what was found, ERROR first; an ERROR is a reason for the refusal} */
    public abstract List<@Valid Finding> getFindings();

    /** {@return the postmortem in its new status; absent if the move was refused} */
    public abstract Optional<@Valid Postmortem> getMoved();

    /** {@return whether the move was refused} */
    public boolean hasErrors() {
        return getFindings().stream().anyMatch(f -> f.getSeverity() == FindingSeverity.ERROR);
    }

    /** {@return the move and its findings, one a line, for people} */
    @Override
    public String toString() {
        String result = getFormer() + " -> " + getTarget() + (getMoved().isPresent() ? "" : " refused");
        return getFindings().stream().map(f -> "\n" + f).collect(Collectors.joining("", result, ""));
    }

    @Value.Check
    void check() {
        boolean consistent = getMoved().isPresent() != hasErrors()
                && getMoved().filter(pm -> pm.getStatus() != getTarget()).isEmpty();
        if (!consistent) {
            throw new IllegalArgumentException("the move from " + getFormer() + " to " + getTarget()
                    + " contradicts itself; give a postmortem of the new status, or an ERROR, and not both");
        }
    }

    /** {@return a new builder} */
    public static StatusMoveBuilder builder() {
        return new StatusMoveBuilder();
    }

    /** {@return a builder that starts from this value} */
    public StatusMoveBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StatusMove fromJson(StatusMoveBuilder.Impl value) {
        return value;
    }
}
