package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.internal.RenderStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * Who reads the tickets, and what all of them have in common.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TicketOptions {
    private static final Pattern LABEL = Pattern.compile("[^\\s,]{1,50}");

    TicketOptions() {}

    /**
     * {@return who reads the tracker; the organisation unless set}
     *
     * <p>For an audience outside the organisation neither owners nor teams are named, as in reports.
     */
    @Value.Default
    public Visibility getAudience() {
        return Visibility.INTERNAL;
    }

    /** {@return where the postmortem is to be read; absent unless set, because a postmortem does not know it} */
    public abstract Optional<Link> getLink();

    /**
     * {@return the labels of every ticket; {@code postmortem} unless set}
     *
     * <p>Each has 1 to 50 characters without white space and commas, which every tracker takes.
     */
    @Value.Default
    public List<String> getLabels() {
        return List.of("postmortem");
    }

    @Value.Check
    void check() {
        getLabels().stream()
                .filter(label -> !LABEL.matcher(label).matches())
                .findFirst()
                .ifPresent(label -> {
                    throw new IllegalArgumentException("the label \"" + label
                            + "\" is not 1 to 50 characters without white space and commas; write it as one word");
                });
    }

    /** {@return the options that nobody set} */
    public static TicketOptions standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    public static TicketOptionsBuilder builder() {
        return new TicketOptionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TicketOptionsBuilder toBuilder() {
        return builder().from(this);
    }
}
