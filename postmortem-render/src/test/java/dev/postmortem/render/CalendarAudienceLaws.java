package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.calendar.CalendarFile;
import dev.postmortem.render.calendar.CalendarOptions;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Calendars hold to the rule of reports: nothing goes to readers who may not see it. */
class CalendarAudienceLaws {
    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

    @Property(tries = 300)
    void nothingHiddenReachesACalendar(@ForAll long seed, @ForAll Visibility audience) {
        Postmortem marked = MarkedPostmortem.of(new Marks(seed));
        Postmortem postmortem = marked.toBuilder()
                .meeting(marked.getMeeting()
                        .map(m -> m.toBuilder().scheduledAt(AT).build()))
                .build();
        CalendarOptions options = CalendarOptions.builder()
                .stamp(AT)
                .organizer(Link.of("mailto:reviews@example.org"))
                .audience(audience)
                .build();
        Optional<CalendarFile> meeting = CalendarFile.meeting(postmortem, options);
        Optional<CalendarFile> actions = CalendarFile.actions(postmortem, options);

        assertThat(Marks.hiddenFrom(audience, unfolded(meeting) + unfolded(actions)))
                .isEmpty();
        assertThat(meeting.isPresent())
                .isEqualTo(audience.compareTo(Visibility.INTERNAL) >= 0
                        && postmortem
                                .getMeeting()
                                .map(Meeting::getVisibility)
                                .filter(v -> v.compareTo(audience) <= 0)
                                .isPresent());
    }

    private static String unfolded(Optional<CalendarFile> file) {
        return file.map(f -> f.getText().replace("\r\n ", "")).orElse("");
    }
}
