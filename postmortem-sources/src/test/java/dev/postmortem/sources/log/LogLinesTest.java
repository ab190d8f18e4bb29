package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines));
    }

    @Test
    void aLineThatBeginsWithATimeIsARecordAndAllOthersContinueIt() {
        Recorded recorded = read(
                "2026-03-11 14:06:30,412 WARN pool is full",
                "java.lang.IllegalStateException: full",
                "\tat a.B.c(B.java:1)",
                "2026-03-11 14:06:31,000 INFO ok");

        assertThat(recorded.files).containsExactly("app.log log-lines");
        assertThat(recorded.texts())
                .containsExactly(
                        "WARN pool is full\njava.lang.IllegalStateException: full\n\tat a.B.c(B.java:1)", "INFO ok");
        assertThat(recorded.events.get(0).getLevel()).contains("WARN");
        assertThat(recorded.instants())
                .containsExactly(Instant.parse("2026-03-11T14:06:30.412Z"), Instant.parse("2026-03-11T14:06:31Z"));
        assertThat(recorded.events.get(0).getAssumptions()).containsExactly("zone-assumed");
        assertThat(recorded.events.get(1).getId()).hasToString("app.log:4");
    }

    @Test
    void theTimeMayStandInBrackets() {
        Recorded recorded = read(
                "[2026-03-11 14:06:30,412] ERROR in app: boom",
                "Traceback (most recent call last):",
                "[2026-03-11T14:06:31.123456+00:00] app.INFO: ok",
                "[2026-03-11 14:06:32 is no stamp");

        assertThat(recorded.texts())
                .containsExactly(
                        "ERROR in app: boom\nTraceback (most recent call last):",
                        "app.INFO: ok\n[2026-03-11 14:06:32 is no stamp");
        assertThat(recorded.events.get(0).getLevel()).contains("ERROR");
    }

    @Test
    void aHeadingIsAProblemAndNoReasonToLeaveOutTheFile() {
        Recorded recorded = read("Log opened", "2026-03-11 14:06:30,412 WARN full", "2026-03-11 14:06:31,000 INFO ok");

        assertThat(recorded.texts()).containsExactly("WARN full", "INFO ok");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-line");
        assertThat(recorded.broken.get(0).getMessage())
                .isEqualTo("the line before the first record has no time that is known here");
    }

    @Test
    void aBannerBeforeTheFirstRecordIsOneRowThatSaysHowManyLinesItHas() {
        Recorded recorded = read(
                "",
                "  .   ____          _            __ _ _",
                " /\\\\ / ___'_ __ _ _(_)_ __  __ _ \\ \\ \\ \\",
                "( ( )\\___ | '_ | '_| | '_ \\/ _` | \\ \\ \\ \\",
                "  '  |____| .__|_| |_|_| |_\\__, | / / / /",
                " =========|_|==============|___/=/_/_/_/",
                " :: Spring Boot ::                (v3.2.0)",
                "",
                "2026-03-11T13:38:41.123+01:00  INFO 1 --- [main] c.e.Application : Starting",
                "2026-03-11T13:38:42.123+01:00 ERROR 1 --- [main] c.e.Application : Failed");

        assertThat(recorded.files).containsExactly("app.log log-lines");
        assertThat(recorded.texts())
                .containsExactly(
                        "INFO 1 --- [main] c.e.Application : Starting", "ERROR 1 --- [main] c.e.Application : Failed");
        assertThat(recorded.rows).isEqualTo(3);
        assertThat(recorded.broken).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.bad-line");
            assertThat(problem.getLine()).contains(2L);
            assertThat(problem.getMessage()).startsWith("the 6 lines before the first record have no time");
        });
    }

    @Test
    void theEndOfAStackTraceMayComeBeforeTheFirstRecord() {
        List<String> lines = new ArrayList<>(Collections.nCopies(300, "\tat a.B.c(B.java:1)"));
        lines.add("Caused by: java.lang.IllegalStateException: full");
        lines.addAll(List.of("\tat a.B.c(B.java:1)", "2026-03-11 14:06:30 WARN full", "2026-03-11 14:06:31 INFO ok"));
        Recorded recorded = read(lines.toArray(String[]::new));

        assertThat(recorded.texts()).containsExactly("WARN full", "INFO ok");
        assertThat(recorded.broken)
                .singleElement()
                .satisfies(problem -> assertThat(problem.getMessage()).startsWith("the 302 lines before"));
    }

    @Test
    void aHeadingHasAtMostTwentyLines() {
        List<String> records = Collections.nCopies(3, "2026-03-11 14:06:30 WARN full");
        List<String> lines = new ArrayList<>(Collections.nCopies(20, "heading"));
        lines.addAll(records);
        assertThat(format(lines)).isEqualTo("log-lines");
        lines.add(0, "heading");
        assertThat(format(lines)).isEqualTo("none");
    }

    @Test
    void proseThatQuotesOneRecordOrGoesOnAfterThemIsNoLog() {
        String record = "2026-03-11 14:06:30 WARN full";

        assertThat(format(List.of("We looked at the log,", "and there it said", record)))
                .isEqualTo("none");
        assertThat(format(List.of(
                        "# Notes",
                        "We looked at the log,",
                        "where we saw",
                        "```",
                        record,
                        record,
                        "```",
                        "That was it.")))
                .isEqualTo("none");
    }

    private static String format(List<String> lines) {
        return Logs.formatId(Logs.file("app.log", lines.toArray(String[]::new)));
    }

    @Test
    void aLineOfTheHeadingThatIsTooLongIsAProblemOfItsOwn() {
        String record = "2026-03-11 14:06:30 WARN full";
        InputFile file = Logs.file("app.log", "heading", "x".repeat(Limits.LINE_CHARS + 1), record);
        Recorded recorded = Recorded.of(FormatSource.of(file, new LogLinesFormat()));

        assertThat(recorded.brokenIds()).containsExactly("source.bad-line", "source.limit");
        assertThat(recorded.texts()).containsExactly("WARN full");
    }

    @Test
    void theLevelMayFollowTheThread() {
        assertThat(read("2026-03-11 14:06:30,412 [main] ERROR c.a.B - boom")
                        .events
                        .get(0)
                        .getLevel())
                .contains("ERROR");
        assertThat(read("2026-03-11 14:06:30,412 [error] 12#12: failed")
                        .events
                        .get(0)
                        .getLevel())
                .contains("error");
        assertThat(read("2026-03-11 14:06:30,412 [main] c.a.B - boom")
                        .events
                        .get(0)
                        .getLevel())
                .isEmpty();
    }

    @Test
    void theLevelOfTheErrorLogOfMysqlIsRead() {
        Recorded recorded = read("2026-03-11T13:38:41.123456Z 0 [ERROR] [MY-010119] [Server] Aborting");

        assertThat(recorded.texts()).containsExactly("0 [ERROR] [MY-010119] [Server] Aborting");
        assertThat(recorded.events.get(0).getLevel()).contains("ERROR");
    }

    @Test
    void whatSeparatesTimeAndTextIsNoText() {
        assertThat(read("2012-07-02 10:22:40,672:DEBUG:foo bar baz").texts()).containsExactly("DEBUG:foo bar baz");
        assertThat(read("2025-04-24T22:09:20.854Z\tinfo\tMetrics").texts()).containsExactly("info\tMetrics");
    }

    @Test
    void theTimeAtTheBeginningCountsNotOneInTheText() {
        assertThat(read("2024-01-01T15:00:00Z INFO session_start=2024-01-01T10:30:00Z")
                        .instants())
                .containsExactly(Instant.parse("2024-01-01T15:00:00Z"));
    }

    @Test
    void theErrorLogOfNginxIsOne() {
        Recorded recorded = read("2026/03/11 13:38:41 [error] 1234#0: *5 connect() failed");

        assertThat(recorded.files).containsExactly("app.log log-lines");
        assertThat(recorded.texts()).containsExactly("[error] 1234#0: *5 connect() failed");
        assertThat(recorded.events.get(0).getLevel()).contains("error");
        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-03-11T13:38:41Z"));
    }

    @Test
    void aTimeThatNoRecordCanHaveIsAProblem() {
        Recorded recorded = read("2026-03-11T14:06:30Z good", "0001-01-01T00:00:00Z bad");

        assertThat(recorded.texts()).containsExactly("good");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
    }
}
