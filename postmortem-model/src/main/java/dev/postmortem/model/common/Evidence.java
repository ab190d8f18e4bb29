package dev.postmortem.model.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What supports a statement: a graph, a log line, a query, a chat message, a ticket or a screenshot. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"kind", "link", "query", "text", "capturedAt", "visibility"})
public abstract class Evidence {
    Evidence() {}

    /** {@return what it is: metric, log, query, chat, ticket or screenshot} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getKind();

    /** {@return where to look} */
    public abstract Optional<Link> getLink();

    /** {@return the query that shows it} */
    public abstract Optional<@Size(min = 1) String> getQuery();

    /** {@return what it shows, in words} */
    public abstract Optional<@Size(min = 1) String> getText();

    /** {@return when it was captured} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getCapturedAt();

    /** {@return who may read it} */
    @Value.Default
    public Visibility getVisibility() {
        return Visibility.INTERNAL;
    }

    /** {@return a new builder} */
    public static EvidenceBuilder builder() {
        return new EvidenceBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EvidenceBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Evidence fromJson(EvidenceBuilder.Impl value) {
        return value;
    }
}
