package dev.postmortem.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.fixtures.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the outputs for the sample incident against what its README says a correct merge must show. */
class SampleIncidentTest {
    @TempDir
    static Path temp;

    private static Run run;

    @BeforeAll
    static void runOnTheSample() {
        run = Run.of(temp.resolve("out"));
    }

    @Test
    void itEndsWithoutAnError() {
        assertThat(run.status()).isZero();
        assertThat(run.err()).doesNotContain("Exception");
        Accounting.mustHold(run);
    }

    @Test
    void everyRowOfEveryFileIsAccountedFor() {
        assertThat(run.list("merge-report.json", "sources").stream()
                        .filter(s -> s.get("rows").asLong() > 0))
                .extracting(
                        s -> s.get("file").asText(),
                        s -> s.get("rows").asLong(),
                        s -> s.get("ignored").asLong(),
                        s -> s.get("problems").asLong(),
                        s -> s.get("events").asLong())
                .containsExactly(
                        tuple("alertmanager.json", 11L, 0L, 0L, 16L),
                        tuple("checkout-api.jsonl", 35L, 0L, 1L, 34L),
                        tuple("db-proxy.log", 20L, 0L, 0L, 20L),
                        tuple("edge-lb.log", 10L, 0L, 0L, 10L),
                        tuple("github-deployments.json", 9L, 0L, 0L, 9L),
                        tuple("kubernetes-events.json", 9L, 0L, 0L, 9L),
                        tuple("pagerduty-log-entries.json", 11L, 0L, 0L, 11L),
                        tuple("slack-export.zip!/inc-2042/2026-03-11.json", 36L, 4L, 0L, 32L),
                        tuple("slack-export.zip!/ops-alerts/2026-03-11.json", 16L, 1L, 0L, 15L),
                        tuple("statuspage.json", 5L, 0L, 0L, 5L),
                        tuple("teams-bridge.json", 11L, 0L, 0L, 11L));
    }

    @Test
    void theSameAlertInThreeSourcesIsOneFact() {
        assertThat(run.list("timeline.json", "events")).hasSize(152);
        JsonNode fired = join("2026-03-11T14:06:30.412907315Z:");
        assertThat(fired.get("originals"))
                .extracting(o -> o.get("source").get("system").asText())
                .contains("alertmanager-webhook", "pagerduty-log-entries", "slack-export");
    }

    @Test
    void theFlappingAlertKeepsItsFourEpisodes() {
        assertThat(run.list("timeline.json", "events"))
                .filteredOn(e -> e.get("id").asText().startsWith("alertmanager:7cce8f15a7454b25:"))
                .hasSize(8);
    }

    @Test
    void theWrongClockIsCorrectedAndWhatItRecordedStays() {
        JsonNode held = event("db-proxy.log:16");

        assertThat(held.get("occurredAt").get("earliest").asText()).isEqualTo("2026-03-11T15:04:52Z");
        assertThat(held.get("occurredAt").get("correction").asText()).isEqualTo("PT-1M-30S");
        assertThat(held.get("occurredAt").get("raw").asText()).isEqualTo("Mar 11 11:04:52");
    }

    @Test
    void theOrderAroundTheRollbackIsThatOfTheReadme() {
        List<String> ids = run.list("timeline.json", "events").stream()
                .map(e -> e.get("id").asText())
                .toList();

        assertThat(ids)
                .containsSubsequence(
                        "slack:C0AINC2042X:1773240790.550819",
                        "statuspage:u3identif2042",
                        "github:deployment:2206873350",
                        "github:deployment-status:5120440871",
                        "slack:C0AINC2042X:1773240931.118919",
                        "slack:C0AINC2042X:1773240980.007219",
                        "checkout-api.jsonl:25",
                        "checkout-api.jsonl:26",
                        "db-proxy.log:14",
                        "slack:C0AINC2042X:1773241124.332119",
                        "db-proxy.log:15",
                        "checkout-api.jsonl:27",
                        "checkout-api.jsonl:28",
                        "db-proxy.log:16",
                        "github:deployment-status:5120440903",
                        "github:deployment-status:5120440904",
                        "slack:C05OPSALERT:1773241449.090819",
                        "edge-lb.log:8",
                        "db-proxy.log:17",
                        "checkout-api.jsonl:29",
                        "checkout-api.jsonl:30",
                        "slack:C0AINC2042X:1773241510.447619");
    }

    @Test
    void theBrokenLineAndTheUnknownFileAreNamed() {
        assertThat(run.list("merge-report.json", "problems"))
                .extracting(p -> p.get("file").asText(), p -> p.path("line").asLong())
                .containsExactly(tuple("checkout-api.jsonl", 20L), tuple("notes.txt", 0L));
    }

    @Test
    void theYearIsDeducedAndTheZoneIsTheDeclaredOne() {
        assertThat(run.list("merge-report.json", "sources"))
                .filteredOn(s -> s.get("file").asText().equals("db-proxy.log"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.get("year").asInt()).isEqualTo(2026);
                    assertThat(s.get("zone").asText()).isEqualTo("America/New_York");
                    assertThat(s.get("correction").asText()).isEqualTo("PT-1M-30S");
                });
    }

    @Test
    void whatPeopleSaidAboutEventsIsShown() {
        assertThat(event("slack:C0AINC2042X:1773240790.550819").get("kind").asText())
                .isEqualTo("DECISION");
        assertThat(event("slack:C0AINC2042X:1773240790.550819").get("pinned").asBoolean())
                .isTrue();
    }

    @Test
    void theReportTellsCombinationsAndPreventions() {
        assertThat(run.text("report.md"))
                .contains("Any one of these", "14 min", "12,480 to 15,080", "1 h 40 min 30 s to 1 h 41 min 30 s")
                .contains(
                        "each of six combinations of factors was enough",
                        "cut three of six combinations; three stay open");
    }

    @Test
    void hostileTextNeverBecomesMarkup() {
        assertThat(run.text("report.html"))
                .doesNotContain("<script")
                .doesNotContain("\u202E")
                .doesNotContain("\u001B");
        assertThat(run.text("report.md"))
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript:")
                .doesNotContain("\u202E");
    }

    @Test
    void thePostmortemPutBackGivesTheSameBytes() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("again"));
        copy(Run.home().resolve("incident"), folder);
        Files.writeString(folder.resolve("postmortem.json"), run.text("postmortem.json"));

        Run again = Run.of(
                temp.resolve("again-out"),
                "--in",
                folder.toString(),
                "--zone",
                "America/New_York",
                "--offset",
                "db-proxy.log=PT-90S");

        assertThat(again.files()).isEqualTo(run.files());
    }

    @Test
    void theStoredTimelineAloneGivesTheSameTimeline() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("alone"));
        Files.writeString(folder.resolve("postmortem.json"), run.text("postmortem.json"));

        Run alone = Run.of(temp.resolve("alone-out"), "--in", folder.toString());

        assertThat(alone.text("timeline.json")).isEqualTo(run.text("timeline.json"));
        assertThat(alone.text("postmortem.json")).isEqualTo(run.text("postmortem.json"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theOutputIsTheGoldenOne(String name) throws IOException {
        GoldenFile.at(Run.home().resolve("src/test/resources/golden").resolve(name))
                .assertMatches(run.text(name));
    }

    static List<String> names() {
        return Outputs.NAMES;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static JsonNode event(String id) {
        return run.list("timeline.json", "events").stream()
                .filter(e -> e.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + id));
    }

    private static JsonNode join(String part) {
        return run.list("timeline.json", "joins").stream()
                .filter(j -> (j.get("event").asText() + ":").contains(part)
                        || j.get("key").asText().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no join of " + part));
    }
}
