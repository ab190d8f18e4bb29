package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: each gives events or a named problem, within seconds, and writes nothing. */
class HostileInputTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** What must be among the problems, where the archive itself or an entry is at fault. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("slip_dotdot.zip", "source.unsafe-name"),
            Map.entry("slip_dotdot_mid.zip", "source.unsafe-name"),
            Map.entry("slip_backslash.zip", "source.unsafe-name"),
            Map.entry("slip_drive_rel.zip", "source.unsafe-name"),
            Map.entry("slip_dir_only.zip", "source.unsafe-name"),
            Map.entry("dup_names.zip", "source.duplicate-name"),
            Map.entry("lie_size.zip", "source.limit"),
            Map.entry("bad_crc.zip", "source.limit"),
            Map.entry("bomb_longstr.zip", "source.limit"),
            Map.entry("trunc_10.zip", "source.bad-archive"),
            Map.entry("trunc_22.zip", "source.bad-archive"),
            Map.entry("trunc_153.zip", "source.bad-archive"),
            Map.entry("suffix_junk.zip", "source.bad-archive"),
            Map.entry("cp437_name.zip", "source.bad-archive"),
            Map.entry("empty_archive.zip", "source.empty"),
            Map.entry("empty_file.zip", "source.unrecognised"),
            Map.entry("trunc.log.gz", "source.truncated"),
            Map.entry("junk_tail.log.gz", "source.trailing-bytes"),
            Map.entry("long_line_32m.ndjson.gz", "source.limit"));

    /** Archives whose entry is one healthy Slack message. */
    private static final List<String> ONE_MESSAGE = List.of(
            "slip_dot.zip",
            "slip_trailing_dot.zip",
            "slip_trailing_space.zip",
            "slip_deep.zip",
            "slip_fullwidth.zip",
            "slip_bidi.zip",
            "prefix_junk.zip");

    @TempDir
    Path folder;

    @BeforeAll
    static void warmUp(@TempDir Path empty) throws IOException {
        IncidentFolder.of(empty);
    }

    @TestFactory
    Stream<DynamicTest> everyHostileFile() {
        return Stream.of("hostile/zip", "hostile/gz", "hostile/ndjson")
                .flatMap(f -> Corpus.files(f).stream())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path alone = Files.createDirectories(folder.resolve(name + ".d"));
        Files.copy(file, alone.resolve(name));
        long start = CpuClock.nanos();
        List<SourceProblem> problems = new ArrayList<>();
        List<TimelineEvent> events = new ArrayList<>();
        for (TimelineSource source : IncidentFolder.of(alone).getSources()) {
            RecordingSink sink = RecordingSink.of(source);
            problems.addAll(sink.problems());
            problems.addAll(sink.broken());
            events.addAll(sink.events());
        }
        assertThat(Duration.ofNanos(CpuClock.nanos() - start)).isLessThan(LIMIT);
        assertThat(problems.size() + events.size()).as("something is told").isPositive();
        assertThat(problems)
                .allMatch(p -> p.getFile().startsWith(name) && !p.getRemedy().isBlank());
        if (EXPECTED.containsKey(name)) {
            assertThat(problems).extracting(SourceProblem::getId).contains(EXPECTED.get(name));
        }
        if (ONE_MESSAGE.contains(name)) {
            assertThat(events).hasSize(1);
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(p -> p.getFileName().toString().contains("evil")))
                    .isEmpty();
        }
        assertThat(alone.toFile().list()).containsExactly(name);
    }
}
