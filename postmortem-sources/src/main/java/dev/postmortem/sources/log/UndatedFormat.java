package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.line.StampPattern;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Logs whose lines say when within a day or since the start of a machine, but not on which day. They give a problem that says
 * so, and no rows.
 */
final class UndatedFormat implements FileFormat {
    static final String ID = "undated-lines";
    private static final int LINES_ASKED = 50;
    private static final String FRACTION = ".000000] ";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return isMostly(head, UndatedFormat::countsFromStart) || isMostly(head, UndatedFormat::beginsWithClock);
    }

    private static boolean isMostly(FileHead head, Predicate<String> begins) {
        List<String> lines = head.lines().stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .limit(LINES_ASKED)
                .toList();
        return !lines.isEmpty()
                && begins.test(lines.get(0))
                && lines.stream().filter(begins).count() * 2 >= lines.size();
    }

    /** As the kernel of Linux writes it: {@code [   12.345678] text}. */
    private static boolean countsFromStart(String line) {
        int at = 1;
        while (line.startsWith(" ", at)) {
            at++;
        }
        int point = StampPattern.endOfDigits(line, at);
        return line.startsWith("[") && point > at && StampPattern.isAt(line, point, FRACTION);
    }

    private static boolean beginsWithClock(String line) {
        int start = line.startsWith("[") ? 1 : 0;
        int end = start + "00:00:00".length();
        return StampPattern.isAt(line, start, "00:00:00")
                && end < line.length()
                && " .,]".indexOf(line.charAt(end)) >= 0;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), ID);
        boolean kernel = isMostly(FileHead.of(file), UndatedFormat::countsFromStart);
        sink.problem(SourceProblem.builder()
                .id("source.no-time")
                .file(file.name())
                .message(
                        kernel
                                ? "the times of this file count from the start of the machine, and nothing says when that was"
                                : "the times of this file have no date")
                .remedy(
                        kernel
                                ? "export it with dates: dmesg --time-format iso, or journalctl -k -o short-iso"
                                : "let the program write dates, or put the date before each time, such as 2026-03-11")
                .build());
        return ReadOutcome.COMPLETE;
    }
}
