package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
