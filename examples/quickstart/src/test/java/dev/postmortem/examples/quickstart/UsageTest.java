package dev.postmortem.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir
    Path temp;

    private Path in;
    private Path out;

    @BeforeEach
    void oneLog() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        out = temp.resolve("out");
        Files.writeString(in.resolve("app.jsonl"), """
                {"time":"2026-03-11T12:00:00Z","level":"info","msg":"one"}
                {"time":"2026-03-11T13:00:00Z","level":"info","msg":"two"}
                """);
    }

    @Test
    void aDraftIsMadeWhereNobodyWroteAPostmortem() {
        Run run = Run.of(out, "--in", in.toString());

        assertThat(run.status()).isZero();
        assertThat(run.json("postmortem.json").get("status").asText()).isEqualTo("DRAFT");
        Accounting.mustHold(run);
    }

    @Test
    void anEmptyFolderGivesAnEmptyTimeline() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        Run run = Run.of(out, "--in", empty.toString());

        assertThat(run.status()).isZero();
        assertThat(run.list("timeline.json", "events")).isEmpty();
        Accounting.mustHold(run);
    }

    @Test
    void theWindowLeavesOutItsEnd() {
        Run run = Run.of(out, "--in", in.toString(), "--from", "2026-03-11T12:00:00Z", "--to", "2026-03-11T13:00:00Z");

        assertThat(run.list("timeline.json", "events")).hasSize(1);
        Accounting.mustHold(run);
    }

    @Test
    void anOptionOfAFolderIsAboutItsFilesAndTheNearestCounts() throws IOException {
        Path folder = Files.createDirectories(in.resolve("a/b"));
        Files.copy(in.resolve("app.jsonl"), folder.resolve("one.jsonl"));
        Files.copy(in.resolve("app.jsonl"), folder.resolve("two.jsonl"));

        Run run = Run.of(out, "--in", in.toString(), "--offset", "a=PT1H", "--offset", "a/b/two.jsonl=PT2H");

        assertThat(run.status()).isZero();
        assertThat(run.list("merge-report.json", "sources"))
                .extracting(source -> source.path("correction").asText("none"))
                .containsExactly("PT1H", "PT2H", "none");
        Accounting.mustHold(run);
    }

    @Test
    void aWindowThatIsOpenAtItsEndDoesNotMoveYears() throws IOException {
        Files.writeString(in.resolve("sys.log"), "Mar 11 12:30:00 web1 sshd[1]: x\n");

        Run run = Run.of(out, "--in", in.toString(), "--from", "2026-03-11T00:00:00Z");

        assertThat(run.list("timeline.json", "events")).hasSize(3);
        Accounting.mustHold(run);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --inn x                     | unknown option --inn
                    --in                        | --in needs a value
                    incident                    | unknown option incident
                    --zone Mars/Olympus         | --zone Mars/Olympus cannot be read
                    --year MMXXVI               | --year MMXXVI cannot be read
                    --year 0                    | not between 1970 and 2200
                    --from yesterday            | --from yesterday is no time
                    --from 2026-01-02T00:00:00Z --to 2026-01-01T00:00:00Z | is not before
                    --offset app.jsonl          | is not FILE=VALUE
                    --offset app.jsonl=90s      | cannot be read
                    --offset nope.log=PT1S      | there is no file nope.log in the folder
                    --unit app.jsonl=weeks      | --unit knows s, ms, us and ns
                    --in nowhere                | --in nowhere is not a folder
                    """)
    void badUsageIsToldAndEndsWithTwo(String args, String message) {
        Run run = Run.of(out, ("--in " + in + " " + args).strip().split("\\s+"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("usage:").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void anOutputFolderInsideTheInputFolderIsBadUsage() {
        Run run = Run.of(in.resolve("out"), "--in", in.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("lies inside");
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithThree() throws IOException {
        Files.writeString(out, "a file stands in the way");

        Run run = Run.of(out, "--in", in.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("cannot write").doesNotContain("\tat ");
    }

    @Test
    void aReviewWithAnErrorForTheOwnStatusEndsWithOne() throws IOException {
        Files.writeString(
                in.resolve("postmortem.json"), "{\"id\": \"pm-1\", \"title\": \"t\", \"status\": \"REVIEWED\"}");

        Run run = Run.of(out, "--in", in.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text("review.txt")).startsWith("ERROR ");
        Accounting.mustHold(run);
    }

    @Test
    void aPostmortemThatCannotBeReadIsAProblemAndNotTheEnd() throws IOException {
        Files.writeString(in.resolve("postmortem.json"), "{\"id\": \"pm-1\", \"title\": ");

        Run run = Run.of(out, "--in", in.toString());

        assertThat(run.status()).isZero();
        assertThat(run.list("merge-report.json", "problems"))
                .anySatisfy(p -> assertThat(p.get("id").asText()).isEqualTo("postmortem.bad-json"));
        assertThat(run.list("timeline.json", "events")).hasSize(2);
    }

    @Test
    void aMisspeltMemberIsAWarningOfTheReview() throws IOException {
        Files.writeString(
                in.resolve("postmortem.json"),
                "{\"id\": \"pm-1\", \"title\": \"t\", \"status\": \"DRAFT\", \"sumary\": \"x\"}");

        assertThat(Run.of(out, "--in", in.toString()).text("review.txt"))
                .contains("WARNING json.unknown-member /sumary");
    }

    @Test
    void helpIsPrinted() {
        assertThat(Run.of(out, "--help").out()).startsWith("usage:");
    }
}
