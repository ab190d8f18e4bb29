package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an event comes from: the system, the file and the place in it. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"system", "file", "line", "pointer", "externalId"})
public abstract class EventSource {
    EventSource() {}

    /** {@return the system or format that recorded it, such as {@code slack-export}} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getSystem();

    /** {@return the file, relative to where reading began; an entry of an archive is {@code export.zip!/entry}} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getFile();

    /** {@return the line, counted from 1, for text formats} */
    public abstract Optional<@Positive Long> getLine();

    /** {@return the place as a JSON Pointer (RFC 6901), for JSON formats} */
    public abstract Optional<String> getPointer();

    /** {@return the id of the record in its system} */
    public abstract Optional<@Size(min = 1) String> getExternalId();

    /** {@return file and place in one readable text, such as {@code app.jsonl:12}} */
    public String toLocation() {
        return getFile()
                + getLine()
                        .map(l -> ":" + l)
                        .or(() -> getPointer().map(p -> "#" + p))
                        .orElse("");
    }

    /**
     * Returns the name of the clock that its times are from.
     *
     * <p>The file; of an entry of an archive, the archive. A file with a day in its name, such as {@code
     * inc-2042/2026-03-11.json} or {@code app-20260311.log}, was written by the clock of those of other days: its clock is
     * {@code inc-2042/*.json} or {@code app-*.log}. Folders have clocks of their own, so an export that was unpacked into one
     * folder for each channel has one clock for each of these; whoever knows better names the clocks.
     *
     * @return the name
     */
    public String toClock() {
        return ClockName.of(getFile());
    }

    /** {@return a new builder} */
    public static EventSourceBuilder builder() {
        return new EventSourceBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EventSourceBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventSource fromJson(EventSourceBuilder.Impl value) {
        return value;
    }
}
