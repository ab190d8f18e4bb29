package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.ModelStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What people add to an event that no export has.
 *
 * <p>The record itself stays as it is in its source; an annotation only says how the timeline shows it. A remark on an event is
 * its {@link #getNote() note}, which leaves the recorded words where they are; {@link #getText() other words} take their place,
 * as where a text must not be shown.
 */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"event", "knownAt", "kind", "pinned", "visibility", "text", "note"})
public abstract class EventAnnotation {
    EventAnnotation() {}

    /** {@return the event it is about} */
    public abstract EventId getEvent();

    /** {@return when responders learned of it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Instant> getKnownAt();

    /** {@return what kind of fact it is} */
    public abstract Optional<EventKind> getKind();

    /** {@return whether it is important} */
    public abstract Optional<Boolean> getPinned();

    /** {@return who may read it} */
    public abstract Optional<Visibility> getVisibility();

    /** {@return the text to show instead; what is to be said beside the recorded text is a note} */
    public abstract Optional<String> getText();

    /** {@return what people say about the event, shown beside its text to those inside who may read the event} */
    public abstract Optional<String> getNote();

    /**
     * Returns the event as this annotation shows it.
     *
     * <p>A text that it replaces stays as {@link TimelineEvent#getRawText()}, unless a text as recorded is there already; but one
     * that is shown to more people in other words is shown to them in these words alone. Applying it twice gives the same as
     * applying it once.
     *
     * <p>An event has no place for a note, which stays in the annotation.
     *
     * @param event the event it is about
     * @return the event with what people added
     */
    public TimelineEvent applyTo(TimelineEvent event) {
        TimelineEventBuilder shown = event.toBuilder();
        getKnownAt().ifPresent(shown::knownAt);
        getKind().ifPresent(shown::kind);
        getPinned().ifPresent(shown::pinned);
        getVisibility().ifPresent(shown::visibility);
        getText()
                .filter(text -> !text.equals(event.getText()))
                .ifPresent(text -> shown.text(text).rawText(recorded(event)));
        return shown.build();
    }

    private Optional<String> recorded(TimelineEvent event) {
        boolean widened = getVisibility()
                .filter(shown -> shown.compareTo(event.getVisibility()) < 0)
                .isPresent();
        return widened ? Optional.empty() : event.getRawText().or(() -> Optional.of(event.getText()));
    }

    /** {@return a new builder} */
    public static EventAnnotationBuilder builder() {
        return new EventAnnotationBuilder();
    }

    /** {@return a builder that starts from this value} */
    public EventAnnotationBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EventAnnotation fromJson(EventAnnotationBuilder.Impl value) {
        return value;
    }
}
