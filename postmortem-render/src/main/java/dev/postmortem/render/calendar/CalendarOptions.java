package dev.postmortem.render.calendar;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.internal.RenderStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What calendars need that a postmortem does not know. Only the stamp is required.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class CalendarOptions {
    CalendarOptions() {}

    /** {@return when this state of the postmortem was written; a later one replaces an earlier one of the same revision} */
    public abstract Instant getStamp();

    /** {@return the mail address of each person, as a mailto address, by the id or else the name that the postmortem has} */
    @Value.NaturalOrder
    public abstract SortedMap<String, Link> getContacts();

    /**
     * {@return the mail address that answers go to, as a mailto address}
     *
     * <p>Unless set, that of the owner of the postmortem, or else that of the facilitator, if those who read the calendar may see
     * who it is.
     */
    public abstract Optional<Link> getOrganizer();

    /** {@return who reads the calendar; the organisation unless set} */
    @Value.Default
    public Visibility getAudience() {
        return Visibility.INTERNAL;
    }

    /** {@return where the postmortem is to be read} */
    public abstract Optional<Link> getLink();

    /** {@return how long a meeting takes that has no length of its own; an hour unless set} */
    @Value.Default
    public Duration getLength() {
        return Duration.ofHours(1);
    }

    @Value.Check
    void check() {
        Stream.concat(getContacts().values().stream(), getOrganizer().stream())
                .filter(link -> !link.toString().toLowerCase(Locale.ROOT).startsWith("mailto:"))
                .findFirst()
                .ifPresent(link -> {
                    throw new IllegalArgumentException(
                            "\"" + link + "\" is no mail address; write it as mailto:name@example.org");
                });
        if (getLength().isNegative() || getLength().isZero()) {
            throw new IllegalArgumentException("a meeting of " + getLength() + " cannot be; give a positive length");
        }
    }

    /** {@return a new builder} */
    public static CalendarOptionsBuilder builder() {
        return new CalendarOptionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public CalendarOptionsBuilder toBuilder() {
        return builder().from(this);
    }
}
