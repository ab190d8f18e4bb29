package dev.postmortem.render;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.internal.RenderStyle;
import dev.postmortem.render.template.ReportTemplate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a report is to be shown.
 *
 * <p>Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class RenderOptions {
    private static final int LEAST_CHARACTERS = 1_000;

    RenderOptions() {}

    /** {@return the zone of all times; UTC unless set} */
    @Value.Default
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** {@return who will read it; the organisation unless set} */
    @Value.Default
    public Visibility getAudience() {
        return Visibility.INTERNAL;
    }

    /** {@return the locale of numbers; {@link Locale#ROOT}, which stands for the language of the report, unless set} */
    @Value.Default
    public Locale getLocale() {
        return Locale.ROOT;
    }

    /** {@return whether to write a part that a host page embeds instead of a whole page} */
    @Value.Default
    public boolean isFragment() {
        return false;
    }

    /** {@return by how much to lower all headings, from 0 to 3, for hosts that have headings above the report} */
    @Value.Default
    public int getHeadingOffset() {
        return 0;
    }

    /** {@return how many rows of the timeline to show at most; 500 unless set} */
    @Value.Default
    public int getMaxTimelineRows() {
        return 500;
    }

    /**
     * Returns which events of the timeline to show in rows of their own.
     *
     * @return unless set, all events for the organisation, which works with the record, and key events for readers outside
     *     ({@link Visibility#CUSTOMERS} and {@link Visibility#PUBLIC}), as published reports have it
     */
    @Value.Default
    public TimelineDetail getTimelineDetail() {
        return getAudience().compareTo(Visibility.INTERNAL) < 0 ? TimelineDetail.KEY_EVENTS : TimelineDetail.ALL_EVENTS;
    }

    /** {@return which sections to show, in which order and under which titles; the standard template unless set} */
    @Value.Default
    public ReportTemplate getTemplate() {
        return ReportTemplate.standard();
    }

    /**
     * Returns how many characters the output may have, for places that take no more, such as a description in Jira with 32,767.
     *
     * <p>Only {@code adf} keeps to it: it ends with a word on what is missing. Counted are the {@code char}s of its JSON, which are
     * never fewer than those of its text. The other formats are written whole.
     *
     * @return the number, 1,000 or more; no limit unless set
     */
    public abstract OptionalInt getMaxCharacters();

    /** {@return where readers find the whole report; shown where a report was cut} */
    public abstract Optional<Link> getWholeReport();

    @Value.Check
    void check() {
        if (getHeadingOffset() < 0 || getHeadingOffset() > 3) {
            throw new IllegalArgumentException("the heading offset " + getHeadingOffset()
                    + " is not between 0 and 3; HTML has six levels and a report needs three");
        }
        if (getMaxTimelineRows() < 1) {
            throw new IllegalArgumentException(
                    "at most " + getMaxTimelineRows() + " timeline rows is no limit; give 1 or more");
        }
        if (getMaxCharacters().orElse(LEAST_CHARACTERS) < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("at most " + getMaxCharacters().getAsInt()
                    + " characters leave no room for a report; give " + LEAST_CHARACTERS + " or more");
        }
    }

    /** {@return the options that nobody set} */
    public static RenderOptions standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    public static RenderOptionsBuilder builder() {
        return new RenderOptionsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public RenderOptionsBuilder toBuilder() {
        return builder().from(this);
    }
}
