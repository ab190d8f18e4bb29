package dev.postmortem.render.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;

/** What another implementation of RFC 5545 reads, after it has checked it. */
final class Ical {
    /** RFC 5545 (3.8.1.11) calls a task that was begun so; this reader expects another word and knows no other flaw. */
    private static final String UNDER_WAY = "IN-PROCESS";

    private Ical() {}

    static ICalendar read(CalendarFile file) {
        try (ICalReader reader = new ICalReader(file.getText())) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings())
                    .map(Object::toString)
                    .allMatch(warning -> warning.contains(UNDER_WAY));
            assertThat(reader.readNext()).isNull();
            return calendar;
        } catch (IOException e) {
            throw new AssertionError(file.getText(), e);
        }
    }

    static VEvent event(CalendarFile file) {
        ICalendar calendar = read(file);
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getTodos()).isEmpty();
        return calendar.getEvents().get(0);
    }
}
