package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.InputFile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogTest {
    private static final SourceOptions BERLIN_2026 =
            SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).year(2026).build();

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("sys.log", lines), BERLIN_2026);
    }

    @Test
    void aRecordOfRfc3164HasHostTagProcessAndText() {
        Recorded recorded = read("<34>Oct 11 22:14:15 mymachine su[42]: 'su root' failed on /dev/pts/8");

        assertThat(recorded.files).containsExactly("sys.log syslog-rfc3164");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("sys.log:1");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-10-11T20:14:15Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(event.getLevel()).contains("crit");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("su");
        assertThat(event.getText()).isEqualTo("'su root' failed on /dev/pts/8");
        assertThat(event.getAttributes())
                .containsEntry("facility", "auth")
                .containsEntry("host", "mymachine")
                .containsEntry("pid", "42")
                .hasSize(3);
        assertThat(recorded.assumptions).isEmpty();
        assertThat(recorded.years).containsExactly(2026);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "veridian sudo: timstack : TTY=pts/6 | sudo | ~~ | timstack : TTY=pts/6",
                "centos5 dhclient: DHCPOFFER from 10.1.10.1 | dhclient | ~~ | DHCPOFFER from 10.1.10.1",
                "h postfix/smtpd[7]: connect | postfix/smtpd | 7 | connect",
                "h sshd(pam_unix)[19939]: failed | sshd(pam_unix) | 19939 | failed",
                "h com.apple.xpc.launchd[1] (com.apple.foo): exited | com.apple.xpc.launchd | 1 | exited",
                "h cron: | cron | ~~ | ~~",
                "h no tag here: text | h | ~~ | no tag here: text",
                "h | h | ~~ | ~~",
                "%ASA-6-302013: Built outbound | %ASA-6-302013 | ~~ | Built outbound",
            })
    void tagsAreReadAsProgramsWriteThem(String rest, String actor, String pid, String text) {
        TimelineEvent event = read("Nov  3 09:23:38 " + rest).events.get(0);

        assertThat(event.getActor().orElseThrow().getName()).isEqualTo(actor);
        assertThat(event.getAttributes().getOrDefault("pid", "")).isEqualTo(pid);
        assertThat(event.getText()).isEqualTo(text);
        assertThat(event.getLevel()).isEmpty();
    }

    @Test
    void indentedLinesBelongToTheRecordBefore() {
        Recorded recorded =
                read("Nov  3 09:23:38 h a[1]: first", "\tsecond", "   third", "", "Nov  3 09:23:39 h a[1]: next");

        assertThat(recorded.texts()).containsExactly("first\n\tsecond\n   third", "next");
        assertThat(recorded.rows).isEqualTo(2);
        assertThat(recorded.events.get(1).getId()).hasToString("sys.log:5");
    }

    @Test
    void aLineThatIsNoRecordIsAProblemAndItsContinuationGoesWithIt() {
        Recorded recorded = read(
                "Nov  3 09:23:38 h a[1]: first",
                "garbage",
                "\tof several lines",
                "<999>Nov  3 09:23:38 h a[1]: wrong priority",
                "Nov  3 09:23:39 h a[1]: last");

        assertThat(recorded.texts()).containsExactly("first", "last");
        assertThat(recorded.broken).extracting(p -> p.getLine().orElseThrow()).containsExactly(2L, 4L);
        assertThat(recorded.brokenIds()).containsOnly("source.bad-line");
        assertThat(recorded.rows).isEqualTo(4);
    }

    @Test
    void aDayThatDoesNotExistIsAProblemOfItsRow() {
        Recorded recorded =
                read("Feb 28 10:00:00 h a: one", "Feb 29 10:00:00 h a: two", "\tmore", "Mar  1 10:00:00 h a: three");

        assertThat(recorded.texts()).containsExactly("one", "three");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h last message repeated 3 times | 3 | last message repeated 3 times",
                "h sshd[1]: last message repeated 12 times | 12 | last message repeated 12 times",
                "--- last message repeated 1 time --- | 1 | --- last message repeated 1 time ---",
                "h sshd[1]: message repeated 5 times: [ Failed password] | 5 | Failed password",
            })
    void repeatedMessagesAreCounted(String rest, long occurrences, String text) {
        TimelineEvent event = read("Nov  3 09:23:38 " + rest).events.get(0);

        assertThat(event.getOccurrences()).contains(occurrences);
        assertThat(event.getText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last message repeated times", "last message repeated x times", "message repeated 3 tim"})
    void whatOnlyLooksLikeARepetitionIsText(String text) {
        TimelineEvent event = read("Nov  3 09:23:38 h a: " + text).events.get(0);

        assertThat(event.getOccurrences()).isEmpty();
        assertThat(event.getText()).isEqualTo(text);
    }

    @Test
    void withoutAYearTheFirstReadingAsksAndTheSecondFinds() {
        InputFile file = Logs.file("sys.log", "Dec 31 23:59:59 h a: old", "Jan  1 00:00:01 h a: new");
        ReadContext first = ReadContext.of(SourceOptions.none());

        assertThat(Recorded.of(Logs.source(file), first).outcome).isEqualTo(ReadOutcome.REFERENCE_NEEDED);

        Recorded second = Recorded.of(
                Logs.source(file),
                first.withReference(Recorded.window("2026-01-01T00:00:00Z", "2026-01-01T02:00:00Z")));
        assertThat(second.outcome).isEqualTo(ReadOutcome.COMPLETE);
        assertThat(second.instants())
                .containsExactly(Instant.parse("2025-12-31T23:59:59Z"), Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(second.years).containsExactly(2025);
        assertThat(second.events.get(0).getAssumptions()).containsExactly("zone-assumed", "year-assumed");
        assertThat(second.assumptions)
                .extracting(a -> a.getId())
                .containsExactlyInAnyOrder("zone-assumed", "year-assumed");

        Recorded last = Recorded.of(Logs.source(file), first.withoutReference());
        assertThat(last.outcome).isEqualTo(ReadOutcome.COMPLETE);
        assertThat(last.brokenIds()).containsExactly("source.no-year", "source.no-year");
        assertThat(last.broken.get(0).getRemedy()).contains("--year");
    }

    @Test
    void rsyslogStampsNeedNeitherZoneNorYear() {
        Recorded recorded =
                Logs.read(Logs.file("sys.log", "2022-08-27T14:22:01.613+02:00 host sshd[12]: accepted", "\tmore"));

        assertThat(recorded.files).containsExactly("sys.log syslog-rfc3164");
        assertThat(recorded.instants()).containsExactly(Instant.parse("2022-08-27T12:22:01.613Z"));
        assertThat(recorded.events.get(0).getText()).isEqualTo("accepted\n\tmore");
        assertThat(recorded.assumptions).isEmpty();
    }

    @Test
    void aRecordOfRfc5424HasStructuredData() {
        Recorded recorded = read(
                "<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog 77 ID47 "
                        + "[exampleSDID@32473 iut=\"3\" eventSource=\"App \\\"x\\\" \\\\ \\]\"][meta seq=\"1\"] \uFEFFAn event");

        assertThat(recorded.files).containsExactly("sys.log syslog-rfc5424");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2003-10-11T22:14:15.003Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(event.getLevel()).contains("notice");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("evntslog");
        assertThat(event.getText()).isEqualTo("An event");
        assertThat(event.getAttributes())
                .containsEntry("facility", "local4")
                .containsEntry("host", "mymachine.example.com")
                .containsEntry("pid", "77")
                .containsEntry("msgid", "ID47")
                .containsEntry("exampleSDID@32473.iut", "3")
                .containsEntry("exampleSDID@32473.eventSource", "App \"x\" \\ ]")
                .containsEntry("meta.seq", "1")
                .hasSize(7);
    }

    @Test
    void nilValuesAreAbsent() {
        TimelineEvent event = read("<34>1 2003-10-11T22:14:15Z - - - - - hello", "<34>1 2003-10-11T22:14:15Z - - - - -")
                .events
                .get(0);

        assertThat(event.getActor()).isEmpty();
        assertThat(event.getAttributes()).containsOnlyKeys("facility");
        assertThat(event.getText()).isEqualTo("hello");
    }

    @Test
    void aRecordOfRfc5424WithoutTimeHasAnUnknownTime() {
        TimelineEvent event = read("<34>1 - h a - - - hello", "<34>1 2003-10-11T22:14:15Z h a - - - b")
                .events
                .get(0);

        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.UNKNOWN);
        assertThat(event.getOccurredAt().hasInstant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<34>1 2003-10-11T22:14:15Z h a - - [x@1 a=\"1\" | source.bad-line",
                "<34>1 2003-10-11T22:14:15Z h a - - [x@1 a=1] m | source.bad-line",
                "<34>1 2003-10-11T22:14:15Z h a - - [ m | source.bad-line",
                "<34>1 2003-10-11T22:14:15Z h a - - text | source.bad-line",
                "<34>1 2003-10-11T22:14:15Z h a | source.bad-line",
                "<34>1 2003-10-11T25:14:15Z h a - - - m | source.bad-time",
                "<34>1 Oct 11 h a - - - m | source.bad-time",
            })
    void brokenRecordsOfRfc5424AreProblems(String line, String id) {
        Recorded recorded = read("<34>1 2003-10-11T22:14:15Z h a - - - good", line);

        assertThat(recorded.texts()).containsExactly("good");
        assertThat(recorded.brokenIds()).containsExactly(id);
        assertThat(recorded.broken.get(0).getLine()).contains(2L);
    }

    @Test
    void anHourThatComesTwiceFollowsTheOrderOfTheFile() {
        List<Instant> instants = read("Oct 25 02:59:14 h a: x", "Oct 25 02:24:56 h a: y", "Oct 25 03:00:00 h a: z")
                .instants();

        assertThat(instants)
                .containsExactly(
                        Instant.parse("2026-10-25T00:59:14Z"),
                        Instant.parse("2026-10-25T01:24:56Z"),
                        Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void aLineThatIsTooLongIsAProblem() {
        Recorded recorded = read("Nov  3 09:23:38 h a: x", "Nov  3 09:23:39 h a: " + "y".repeat(2_000_000));

        assertThat(recorded.brokenIds()).containsExactly("source.limit");
    }

    @Test
    void whatJournalctlSaysAboutTheJournalIsNoRecord() {
        Recorded recorded = read(
                "-- Journal begins at Tue 2026-03-10 08:00:01 UTC, ends at Wed 2026-03-11 15:00:00 UTC. --",
                "Nov  3 09:23:38 h a: x",
                "-- Boot 4f1d2c3b4a5e6f708192a3b4c5d6e7f8 --",
                "Nov  3 09:24:38 h a: y");

        assertThat(recorded.texts()).containsExactly("x", "y");
        assertThat(recorded.broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nov  3 09:23:38 h a: x | syslog-rfc3164",
                "<13>Nov  3 09:23:38 h a: x | syslog-rfc3164",
                "2022-08-27T14:22:01Z h sshd[1]: x | syslog-rfc3164",
                "<134>1 2026-03-11T14:47:05Z h a 1 - - x | syslog-rfc5424",
                "2022-08-27T14:22:01.888Z h NSX 4828 SWITCHING [abc@6876 c=\"d\"] x | syslog-rfc5424",
                "2024-04-16T06:21:44.09Z stdout F 10.0.2.1:57922 - - [Tue] x | container-log",
                "2026-03-11T14:06:30Z ERROR Pool: no connection | log-lines",
                "2012-07-02 10:22:40,672:DEBUG:foo | log-lines",
                "2025-08-13 01:45:01.123 PDT [12345] LOG | log-lines",
                "2015-04-24T21:08:10.313913FOO err | none",
                "November rain | none",
            })
    void theFirstLinesTellTheFormat(String line, String format) {
        assertThat(Logs.formatId(Logs.file("f", line, line, "  indented", "noise")))
                .isEqualTo(format);
    }
}
