package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineMergeTest {
    private static final SourceOptions NONE = SourceOptions.none();

    @Test
    void recordsGoByTimeAndStayWholeAndTiesGoByFile() {
        InputFile one = Logs.file(
                "one.log",
                "2026-03-11T14:06:30.412Z WARN full",
                "java.lang.IllegalStateException: full",
                "\tat a.B.c(B.java:1)",
                "2026-03-11T14:06:32Z INFO one");
        InputFile two = Logs.file("two.log", "[2026-03-11 14:06:31Z] early", "2026-03-11 14:06:32,000Z INFO two");

        assertThat(merged(LineMerge.create().file(one, NONE).file(two, NONE)))
                .containsExactly(
                        "2026-03-11T14:06:30.412Z WARN full",
                        "java.lang.IllegalStateException: full",
                        "\tat a.B.c(B.java:1)",
                        "[2026-03-11 14:06:31Z] early",
                        "2026-03-11T14:06:32Z INFO one",
                        "2026-03-11 14:06:32,000Z INFO two");
    }

    @Test
    void declaredZonesCorrectionsAndPrioritiesCount() {
        InputFile berlin = Logs.file("berlin.log", "2026-03-11 15:00:01 b", "2026-03-11 15:00:03 b");
        InputFile slow = Logs.file("slow.log", "2026-03-11T14:00:00Z s");
        InputFile utc = Logs.file("utc.log", "2026-03-11T14:00:03Z u");

        assertThat(merged(LineMerge.create()
                        .file(
                                berlin,
                                SourceOptions.builder()
                                        .zone(ZoneId.of("Europe/Berlin"))
                                        .build())
                        .file(slow, SourceOptions.clockCorrection(Duration.ofMillis(2_500)))
                        .file(utc, SourceOptions.builder().priority(-1).build())))
                .containsExactly(
                        "2026-03-11 15:00:01 b",
                        "2026-03-11T14:00:00Z s",
                        "2026-03-11T14:00:03Z u",
                        "2026-03-11 15:00:03 b");
    }

    @Test
    void aRecordThatIsEarlierThanTheOneBeforeItGoesWithThat() {
        InputFile unsorted = Logs.file("a.log", "2026-03-11T14:00:05Z a5", "2026-03-11T14:00:01Z a1");
        InputFile other = Logs.file("b.log", "2026-03-11T14:00:02Z b2", "2026-03-11T14:00:05Z b5");

        assertThat(merged(LineMerge.create().file(unsorted, NONE).file(other, NONE)))
                .extracting(line -> line.substring(21))
                .containsExactly("b2", "a5", "a1", "b5");
    }

    @Test
    void linesBeforeTheFirstRecordGoWithItAndFilesWithoutTimesGoLast() {
        InputFile headed = Logs.file("a.log", "Log opened", "2026-03-11T14:00:05Z a5");
        InputFile without = Logs.file("b.log", "no time", "at all");
        InputFile other = Logs.file("c.log", "2026-03-11T14:00:02Z c2");

        assertThat(merged(LineMerge.create()
                        .file(without, NONE)
                        .file(headed, NONE)
                        .file(other, NONE)))
                .containsExactly(
                        "2026-03-11T14:00:02Z c2", "Log opened", "2026-03-11T14:00:05Z a5", "no time", "at all");
    }

    @Test
    void logsWithHeadsOfTheirOwnAreMergedByTheirTimes() {
        SourceOptions year = SourceOptions.builder().year(2026).build();
        InputFile access = Logs.file(
                "access.log",
                "::1 - - [11/Mar/2026:15:00:01 +0100] \"GET / HTTP/1.1\" 200 1",
                "::1 - - [11/Mar/2026:15:00:04 +0100] \"GET / HTTP/1.1\" 500 1");
        InputFile error = Logs.file("error.log", "[Wed Mar 11 14:00:03.000001 2026] [core:error] full", "of it");
        InputFile klog = Logs.file("klog.log", "E0311 14:00:02.000000 1 a.go:1] slow");

        assertThat(merged(
                        LineMerge.create().file(access, NONE).file(error, NONE).file(klog, year)))
                .containsExactly(
                        "::1 - - [11/Mar/2026:15:00:01 +0100] \"GET / HTTP/1.1\" 200 1",
                        "E0311 14:00:02.000000 1 a.go:1] slow",
                        "[Wed Mar 11 14:00:03.000001 2026] [core:error] full",
                        "of it",
                        "::1 - - [11/Mar/2026:15:00:04 +0100] \"GET / HTTP/1.1\" 500 1");
    }

    @Test
    void syslogIsMergedByItsTimes() {
        SourceOptions year = SourceOptions.builder().year(2026).build();
        InputFile bsd = Logs.file("bsd.log", "Mar 11 14:00:01 web sshd[1]: in", "Mar 11 14:00:04 web sshd[1]: out");
        InputFile ietf = Logs.file(
                "ietf.log",
                "<34>1 2026-03-11T14:00:02Z web app 1 - - second",
                "<34>1 - web app 1 - - of no time",
                "<34>1 2026-03-11T14:00:03Z web app 1 - - third");

        assertThat(merged(LineMerge.create().file(bsd, year).file(ietf, NONE)))
                .containsExactly(
                        "Mar 11 14:00:01 web sshd[1]: in",
                        "<34>1 2026-03-11T14:00:02Z web app 1 - - second",
                        "<34>1 - web app 1 - - of no time",
                        "<34>1 2026-03-11T14:00:03Z web app 1 - - third",
                        "Mar 11 14:00:04 web sshd[1]: out");
        assertThatThrownBy(() -> LineMerge.create().file(bsd, NONE).writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bsd.log")
                .hasMessageContaining("SourceOptions.year");
    }

    @Test
    void recordsThatDoNotBeginWithTheirTimesAreRefused() {
        InputFile json =
                Logs.file("a.jsonl", "{\"time\":\"2026-03-11T14:00:01Z\"}", "{\"time\":\"2026-03-11T14:00:01Z\"}");

        assertThatThrownBy(() -> LineMerge.create().file(json, NONE).writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.jsonl is json-lines");
    }

    @Test
    void whatWasAssumedIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), "2026-03-11 14:00:01 one\n2026-03-11 14:00:02 two");

        MergedLines merged = LineMerge.create().file(file).writeTo(new ByteArrayOutputStream());

        assertThat(merged.getLines()).isEqualTo(2);
        assertThat(merged.getAssumptions()).extracting(SourceAssumption::getId).containsExactly("zone-assumed");
        assertThat(merged.getProblems()).isEmpty();
    }

    @Test
    void longLinesAreWrittenWhole() {
        String text = "2026-03-11T14:00:01Z " + "long ".repeat(100_000);
        InputFile one = Logs.file("a.log", text, "2026-03-11T14:00:03Z short");
        InputFile two = Logs.file("b.log", "2026-03-11T14:00:02Z other");

        assertThat(merged(LineMerge.create().file(one, NONE).file(two, NONE)))
                .containsExactly(text, "2026-03-11T14:00:02Z other", "2026-03-11T14:00:03Z short");
    }

    @Test
    void noFilesGiveNoLines() throws IOException {
        assertThat(merged(LineMerge.create())).isEmpty();
        assertThat(merged(LineMerge.create().file(InputFile.of("a.log", new byte[0]), NONE)))
                .isEmpty();
    }

    @Property
    void mergingIsAStableSortOfSortedFiles(
            @ForAll @Size(max = 9) List<@Size(max = 30) List<@IntRange(max = 40) Integer>> files) {
        LineMerge merge = LineMerge.create();
        List<Line> all = new ArrayList<>();
        IntStream.range(0, files.size()).forEach(file -> {
            List<Line> lines = files.get(file).stream()
                    .sorted()
                    .map(time -> new Line(time, stamp(time) + " " + file + " of " + files.size()))
                    .toList();
            merge.file(Logs.file(file + ".log", lines.stream().map(Line::text).toArray(String[]::new)), NONE);
            all.addAll(lines);
        });
        all.sort(Comparator.comparingInt(Line::time));

        assertThat(merged(merge).stream().filter(line -> !line.isEmpty()))
                .isEqualTo(all.stream().map(Line::text).toList());
    }

    private record Line(int time, String text) {}

    private static String stamp(int time) {
        return Instant.parse("2026-03-11T13:59:58.999Z").plusMillis(time * 125L).toString();
    }

    private static List<String> merged(LineMerge merge) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            merge.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
