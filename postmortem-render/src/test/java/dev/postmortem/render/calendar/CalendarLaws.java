package dev.postmortem.render.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.component.VTodo;
import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.limit.CutText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write stays in the property where it belongs. */
class CalendarLaws {
    private static final CalendarOptions OPTIONS = CalendarOptions.builder()
            .stamp(Instant.parse("2026-03-16T09:00:00Z"))
            .organizer(Link.of("mailto:reviews@example.org"))
            .build();

    @Property(tries = 300)
    void anInvitationHoldsTheTexts(@ForAll("texts") String text) {
        CalendarFile file =
                CalendarFile.meeting(postmortem(text), options(text)).orElseThrow();
        VEvent event = Ical.event(file);

        String line = CutText.line(text, 1_000).text();
        assertThat(event.getSummary().getValue()).isEqualTo("Postmortem: " + line);
        assertThat(event.getDescription().getValue()).startsWith("Agenda\n- " + line);
        assertThat(event.getAttendees()).hasSize(2);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(line);
        assertLines(file);
        assertThat(CalendarFile.meeting(postmortem(text), options(text))).contains(file);
    }

    @Property(tries = 300)
    void tasksHoldTheTexts(@ForAll("texts") String text) {
        CalendarFile file = CalendarFile.actions(postmortem(text), OPTIONS).orElseThrow();
        List<VTodo> tasks = Ical.read(file).getTodos();

        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).getSummary().getValue())
                .isEqualTo(CutText.line(text, 1_000).text());
        if (text.length() < 1_000) {
            assertThat(tasks.get(0).getDescription().getValue()).isEqualTo(("Why: " + VisibleText.of(text)).strip());
        }
        assertLines(file);
    }

    private static void assertLines(CalendarFile file) {
        String text = new String(file.toBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(file.getText()).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 75);
            assertThat(line).doesNotContain("\ufffd\ufffd\ufffd\ufffd");
        }
    }

    private static CalendarOptions options(String name) {
        return OPTIONS.toBuilder()
                .putContact(name, Link.of("mailto:somebody@example.org"))
                .build();
    }

    private static Postmortem postmortem(String text) {
        return Postmortem.builder()
                .id(PostmortemId.of(text))
                .title(text)
                .status(PostmortemStatus.DRAFT)
                .meeting(Meeting.builder()
                        .scheduledAt(Instant.parse("2026-03-20T18:00:00Z"))
                        .facilitator(Actor.of(text, ActorType.HUMAN))
                        .addAgenda(AgendaItem.of(text))
                        .build())
                .addActionItems(ActionItem.builder()
                        .id(ActionItemId.of(text))
                        .title(text)
                        .context(text)
                        .type(ActionType.PREVENT)
                        .build())
                .build();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("ab1 \r\n\t\\;,:\"^'nN=\u0000\u00e9\u20ac\ud83d\ude00\u2028")
                .ofMaxLength(300);
        return Arbitraries.oneOf(
                        Arbitraries.of(HostileText.all()),
                        marks,
                        Arbitraries.strings().ofMaxLength(300),
                        Arbitraries.of("END:VEVENT\r\nBEGIN:VALARM", "^n^'^^", "\\n\\N\\;", "🙂".repeat(400)))
                .filter(text -> !text.isBlank());
    }
}
