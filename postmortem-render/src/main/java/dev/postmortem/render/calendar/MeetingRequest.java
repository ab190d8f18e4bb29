package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.Report;
import dev.postmortem.render.internal.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the invitation to a meeting. */
final class MeetingRequest {
    private static final int MOST_TOPICS = 100;
    private static final int DIGITS = 24;
    private static final long LONGEST = Duration.ofDays(4_000_000).toSeconds();

    private final Postmortem all;
    private final Postmortem shown;
    private final CalendarOptions options;
    private final CalendarObject calendar;

    MeetingRequest(Postmortem all, CalendarOptions options) {
        this.all = all;
        this.shown = Report.of(all).visibleTo(options.getAudience()).getPostmortem();
        this.options = options;
        this.calendar = new CalendarObject(all, options);
    }

    Optional<CalendarFile> write() {
        return shown.getMeeting().flatMap(meeting -> meeting.getScheduledAt().map(start -> written(meeting, start)));
    }

    private CalendarFile written(Meeting meeting, Instant start) {
        Participants participants = new Participants(all, shown, meeting, options, calendar);
        Instant begin = start.truncatedTo(ChronoUnit.SECONDS);
        calendar.lines().line("METHOD", "REQUEST");
        ContentLines lines =
                calendar.open("VEVENT", "postmortem-" + Sha256.hex(all.getId().toString(), DIGITS) + "-meeting");
        lines.time("DTSTART", begin)
                .time("DTEND", begin.plusSeconds(seconds(meeting)))
                .text("SUMMARY", "Postmortem: " + calendar.line("/title", shown.getTitle()))
                .text("DESCRIPTION", description(participants))
                .line("STATUS", "CONFIRMED");
        options.getLink().ifPresent(link -> lines.link("URL", link));
        participants.write();
        calendar.close("VEVENT");
        return calendar.file();
    }

    /** The length in whole seconds, at least one; one that leads beyond all calendars leads just beyond. */
    private long seconds(Meeting meeting) {
        Duration length = meeting.getDuration().orElse(options.getLength());
        if (meeting.getDuration().isEmpty()) {
            String message = "the meeting has no length; " + length + " is assumed";
            calendar.add(CalendarRule.LENGTH_ASSUMED, "/meeting", message, "Say how long it takes.");
        }
        return Math.max(1, Math.min(length.toSeconds(), LONGEST));
    }

    private String description(Participants participants) {
        List<String> paragraphs = new ArrayList<>();
        List<String> topics = topics();
        if (!topics.isEmpty()) {
            paragraphs.add("Agenda\n" + String.join("\n", topics));
        }
        String names = participants.names();
        if (!names.isEmpty()) {
            paragraphs.add("Participants\n" + names);
        }
        options.getLink().ifPresent(link -> paragraphs.add(link.toString()));
        return String.join("\n\n", paragraphs);
    }

    private List<String> topics() {
        List<AgendaItem> agenda = Agenda.of(shown);
        calendar.hidden(Agenda.of(all).size() - agenda.size(), "/meeting/agenda", "topics");
        List<String> topics = new ArrayList<>();
        agenda.stream()
                .limit(MOST_TOPICS)
                .forEach(topic -> topics.add("- " + calendar.line("/meeting/agenda", topic.getTopic())));
        if (agenda.size() > MOST_TOPICS) {
            String more = agenda.size() - MOST_TOPICS + " more topics";
            topics.add("- " + more);
            String message = more + " are not listed";
            calendar.add(CalendarRule.TEXT_CUT, "/meeting/agenda", message, "Talk about them in a second meeting.");
        }
        return topics;
    }
}
