package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerLogTest {
    private static final String STAMP = "2026-03-11T13:00:00.123456789Z";
    private static final Instant COLLECTED = Instant.parse(STAMP);

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("0.log", lines));
    }

    private static TimelineEvent event(String output) {
        Recorded recorded = read(STAMP + " stdout F " + output);
        assertThat(recorded.files).containsExactly("0.log container-log");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.assumptions).isEmpty();
        return recorded.events.get(0);
    }

    @Test
    void aLineOfTextHasTheTimeOfTheRuntimeAndTheStream() {
        TimelineEvent event = event("WARN retrying");

        assertThat(event.getId()).hasToString("0.log:1");
        assertThat(event.getOccurredAt().getEarliest()).contains(COLLECTED);
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EXPLICIT_OFFSET);
        assertThat(event.getText()).isEqualTo("WARN retrying");
        assertThat(event.getLevel()).contains("WARN");
        assertThat(event.getAttributes()).containsOnly(entry("stream", "stdout"));
    }

    @Test
    void anObjectIsTakenApartAndItsOwnTimeCounts() {
        TimelineEvent event =
                event("{\"time\":\"2026-03-11T14:00:00.1+01:00\",\"level\":\"error\",\"msg\":\"boom\",\"n\":3}");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.1Z"));
        assertThat(event.getLevel()).contains("error");
        assertThat(event.getText()).isEqualTo("boom");
        assertThat(event.getAttributes())
                .containsOnly(entry("stream", "stdout"), entry("collectedAt", STAMP), entry("n", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"time\":\"2026-03-11 13:00:00.1\"",
                "\"time\":1773234000100",
                "\"time\":\"1773234000\"",
                "\"time\":\"soon\"",
                "\"date\":\"1999-12-31T00:00:00Z\"",
                "\"date\":\"0001-01-01T00:00:00Z\"",
                "\"time\":99999999999999999999999999",
                "\"x\":1"
            })
    void aTimeThatNeedsAnAssumptionOrIsFarAwayIsAnAttribute(String member) {
        TimelineEvent event = event("{\"msg\":\"boom\"," + member + "}");

        assertThat(event.getOccurredAt().getEarliest()).contains(COLLECTED);
        String name = member.substring(1, member.indexOf('"', 1));
        assertThat(event.getAttributes()).containsOnlyKeys("stream", name);
    }

    @Test
    void aNumberWhoseProgramIsKnownCounts() {
        TimelineEvent event = event("{\"level\":\"info\",\"ts\":1773234000.5,\"caller\":\"a.go:1\",\"msg\":\"hello\"}");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.5Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
    }

    @Test
    void pairsAreTakenApart() {
        TimelineEvent event = event("time=\"2026-03-11T13:00:00Z\" level=warning msg=\"a b\" component=api");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00Z"));
        assertThat(event.getLevel()).contains("warning");
        assertThat(event.getText()).isEqualTo("a b");
        assertThat(event.getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("api"));
    }

    @Test
    void pairsWithoutLevelAndTimeAreText() {
        assertThat(event("a=1 b=2").getText()).isEqualTo("a=1 b=2");
    }

    @Test
    void klogHasNoYearAndNoZoneSoThatTheRuntimeTellsTheTime() {
        TimelineEvent event = event("E0311 13:00:00.123456       1 main.go:13] failed");

        assertThat(event.getOccurredAt().getEarliest()).contains(COLLECTED);
        assertThat(event.getLevel()).contains("ERROR");
        assertThat(event.getText()).isEqualTo("failed");
        assertThat(event.getAttributes())
                .containsOnly(
                        entry("stream", "stdout"),
                        entry("time", "0311 13:00:00.123456"),
                        entry("thread", "1"),
                        entry("caller", "main.go:13"));
    }

    @Test
    void aRequestIsTakenApart() {
        TimelineEvent event = event("10.0.0.1 - - [11/Mar/2026:12:59:59 +0000] \"GET / HTTP/1.1\" 502 0");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T12:59:59Z"));
        assertThat(event.getAttributes()).containsEntry("status", "502").containsEntry("collectedAt", STAMP);
    }

    @Test
    void aTimeBeforeTextCountsIfItHasAnOffset() {
        TimelineEvent own = event("2026-03-11T13:00:00.1Z  INFO 1 --- [main] App : Started");
        TimelineEvent local = event("2026-03-11 15:00:00.100 ERROR 1 --- [main] App : boom");

        assertThat(own.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.1Z"));
        assertThat(own.getText()).isEqualTo("INFO 1 --- [main] App : Started");
        assertThat(local.getOccurredAt().getEarliest()).contains(COLLECTED);
        assertThat(local.getLevel()).contains("ERROR");
        assertThat(local.getText()).isEqualTo("ERROR 1 --- [main] App : boom");
        assertThat(local.getAttributes()).containsEntry("time", "2026-03-11 15:00:00.100");
    }

    @Test
    void thePiecesOfALineAreJoinedWithinTheirStream() {
        Recorded recorded = read(
                "2026-03-11T13:00:00.1Z stdout P {\"level\":\"info\",",
                "2026-03-11T13:00:00.2Z stderr F other",
                "2026-03-11T13:00:00.3Z stdout P \"msg\":\"hel",
                "2026-03-11T13:00:00.4Z stdout F lo\"}",
                "2026-03-11T13:00:00.5Z stdout F next");

        assertThat(recorded.texts()).containsExactly("hello", "other", "next");
        assertThat(recorded.events)
                .filteredOn(event -> event.getText().equals("hello"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getId()).hasToString("0.log:1");
                    assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.1Z"));
                });
        assertThat(recorded.rows).isEqualTo(3);
    }

    @Test
    void aPieceWithoutAnEndIsARecordToo() {
        assertThat(read(STAMP + " stdout P begun", STAMP + " stdout P  and cut").texts())
                .containsExactly("begun and cut");
    }

    @Test
    void aStackTraceIsOneRecordAlthoughAnotherStreamSpeaksInBetween() {
        Recorded recorded = read(
                STAMP + " stderr F ERROR boom",
                STAMP + " stderr F \tat a.B(C.java:1)",
                STAMP + " stdout F hello",
                STAMP + " stderr F Caused by: x",
                STAMP + " stderr F ",
                STAMP + " stderr F \t... 2 more",
                STAMP + " stderr F INFO on");

        assertThat(recorded.texts())
                .containsExactlyInAnyOrder(
                        "ERROR boom\n\tat a.B(C.java:1)\nCaused by: x\n\t... 2 more", "hello", "INFO on");
    }

    @Test
    void kubectlPutsTheTimeAloneBeforeAnObject() {
        Recorded recorded = read(
                "2026-03-11T12:59:59Z starting",
                STAMP + " {\"level\":\"error\",\"msg\":\"boom\"}",
                STAMP + " {\"level\":\"error\",\"msg\":\"again\"}");

        assertThat(recorded.files).containsExactly("0.log container-log");
        assertThat(recorded.texts()).containsExactly("starting", "boom", "again");
        assertThat(recorded.events.get(1).getLevel()).contains("error");
        assertThat(recorded.events.get(1).getAttributes()).isEmpty();
    }

    @Test
    void aLineWithoutATimeContinuesTextWhereThereAreNoStreams() {
        String object = STAMP + " {\"msg\":\"up\"}";
        Recorded recorded = read(object, object, object, STAMP + " ERROR down", "Traceback", "  a.py", object, "lost");

        assertThat(recorded.texts()).containsExactlyInAnyOrder("up", "up", "up", "ERROR down\nTraceback\n  a.py", "up");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-line");
    }

    @Test
    void aLineThatTheRuntimeDidNotWriteIsAProblem() {
        Recorded recorded =
                read(STAMP + " stdout F a", "rotated", "2026-13-11T13:00:00Z stdout F b", STAMP + " stdout F c");

        assertThat(recorded.texts()).containsExactly("a", "c");
        assertThat(recorded.broken)
                .extracting(problem -> problem.getLine().orElseThrow())
                .containsExactly(2L, 3L);
        assertThat(recorded.rows).isEqualTo(4);
    }

    @Test
    void aRecordThatBecomesTooLongIsAProblemAndKeepsItsBeginning() {
        String half = "x".repeat(600_000);
        Recorded recorded = read(
                STAMP + " stdout P " + half,
                STAMP + " stdout P " + half,
                STAMP + " stdout F end",
                STAMP + " stdout F y");

        assertThat(recorded.brokenIds()).containsExactly("source.limit");
        assertThat(recorded.texts()).containsExactly(half + "end", "y");
    }

    @Test
    void linesAreMergedByTheTimesOfTheRuntime() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String first = "2026-03-11T13:00:00.1Z stdout F {\"time\":\"2026-03-11T13:00:09Z\",\"msg\":\"a\"}";
        String second = "2026-03-11T13:00:00.2Z stdout F b";
        LineMerge.create()
                .file(Logs.file("b.log", second), SourceOptions.none())
                .file(Logs.file("a.log", first), SourceOptions.none())
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first + "\n" + second + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STAMP + " stdout X a",
                STAMP + " stdout FF a",
                STAMP + " stdlog F a",
                STAMP + " stdout",
                STAMP + " stdout ",
                STAMP + "stdout F a",
                STAMP,
                "stdout F a",
                ""
            })
    void aLineThatLacksAPartIsNotOfTheInterface(String line) {
        assertThat(ContainerLine.cri(line)).isNull();
    }

    @Test
    void tagsAreSeparatedByColons() {
        assertThat(ContainerLine.cri(STAMP + " stderr P:x a b"))
                .isEqualTo(new ContainerLine(STAMP, "stderr", true, "a b", Map.of("stream", "stderr")));
        assertThat(ContainerLine.cri(STAMP + " stderr F"))
                .extracting(ContainerLine::text)
                .isEqualTo("");
    }

    @Property
    void anyOutputIsReadWithoutLoss(@ForAll String any) {
        String line = any.replace("\n", "").replace("\r", "");
        Recorded recorded =
                read(STAMP + " stdout F x" + line, STAMP + " stdout F {" + line, STAMP + " stderr P a=" + line);

        assertThat(recorded.rows).isEqualTo(3);
        assertThat(recorded.broken).isEmpty();
    }
}
