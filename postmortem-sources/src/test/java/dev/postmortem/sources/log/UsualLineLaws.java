package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.ByteLines;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UsualLineLaws {
    private final LocalTimes quick = times();
    private final LocalTimes slow = times();
    private final UsualLine usual = new UsualLine();

    @Property
    void whatIsUsualIsReadAsAnyOtherLine(@ForAll("lines") String line) throws IOException {
        try (ByteLines lines = open(line)) {
            lines.next();
            if (usual.find(lines)) {
                LogLine head = LogLine.plain(line);
                assertThat(head).isNotNull();
                assertThat(usual.rest(lines)).isEqualTo(head.rest());
                assertThat(time(() -> Stamp.of(quick.read(usual.stamp()))))
                        .isEqualTo(time(() -> slow.read(head.stamp())));
            }
        }
    }

    @Example
    void theStampsOfMostProgramsAreUsual() throws IOException {
        for (String line : new String[] {
            "2026-03-11T14:06:30.412Z WARN pool is full",
            "2026-03-11 14:06:31Z INFO ok",
            "[2026-03-11T14:06:31.000001Z] ok",
            "2026-03-11T14:07:31,5Z: ok",
            "2026-03-11T14:07:31Z",
        }) {
            try (ByteLines lines = open(line)) {
                lines.next();
                assertThat(usual.find(lines)).as(line).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> usualDates = Arbitraries.of("2026-03-11", "2026-03-11", "2024-02-29", "1969-12-31");
        Arbitrary<String> oddDates =
                Arbitraries.of("2026-02-29", "2026/03/11", "2201-01-01", "1970-01-01", "x026-03-11");
        Arbitrary<String> dates =
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, usualDates), net.jqwik.api.Tuple.of(1, oddDates));
        Arbitrary<String> clocks = Arbitraries.of(
                "14:06:30", "14:06:30", "14:06:59", "23:59:60", "24:00:00", "00:00:00", "14:6:30", "14:06", "14:06:3x");
        Arbitrary<String> fractions = Arbitraries.of(
                "", ".412", ".412", ".000", ",412", ".4", ".123456", ".123000", ".123456789", ".1234567890", ".");
        Arbitrary<String> zones = Arbitraries.of("Z", "Z", "Z", "Z", "z", "", " Z", "+00:00", "Zulu", "Zé");
        Arbitrary<String> rests = Arbitraries.of(
                "",
                " ",
                " INFO ok",
                "  ok",
                "\tINFO\tok",
                " EST ok",
                " MSK",
                " WEST",
                " ALERT ok",
                " FORMAT",
                ":x",
                " é",
                "\u2003x",
                " tab\there",
                " \u001b[1mbold",
                " end ");
        return Combinators.combine(Arbitraries.of("", "", "", "["), dates, Arbitraries.of("T", " ", "t"), clocks)
                .as((bracket, date, separator, clock) -> bracket + date + separator + clock)
                .flatMap(start -> Combinators.combine(fractions, zones, rests)
                        .as((fraction, zone, rest) ->
                                start + fraction + zone + (start.startsWith("[") ? "]" : "") + rest));
    }

    private static Object time(java.util.function.Supplier<Stamp> stamp) {
        try {
            return stamp.get();
        } catch (RowProblem e) {
            return Optional.of(e.getId() + e.getMessage());
        }
    }

    private static LocalTimes times() {
        return new LocalTimes("a.log", ReadContext.of(SourceOptions.none()), new RecordingSink());
    }

    private static ByteLines open(String line) throws IOException {
        return InputFile.of("a.log", (line + "\n").getBytes(StandardCharsets.UTF_8))
                .byteLines();
    }
}
