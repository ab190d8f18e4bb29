package dev.postmortem.sources.log;

import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.log.line.LogLine;
import java.util.List;

/**
 * What the first lines of a file are.
 *
 * @param lines how many lines begin a record or should
 * @param bsd how many are of RFC 3164
 * @param ietf how many are of RFC 5424
 */
record LogHead(int lines, int bsd, int ietf) {
    private static final int LINES_ASKED = 50;

    static LogHead of(FileHead head) {
        List<String> lines = head.lines().stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .limit(LINES_ASKED)
                .toList();
        int bsd = 0;
        int ietf = 0;
        for (String line : lines) {
            LogLine parsed = LogLine.syslog(line);
            if (parsed != null && parsed.kind() == LogLine.Kind.IETF) {
                ietf++;
            } else if (parsed != null) {
                bsd++;
            }
        }
        return new LogHead(lines.size(), bsd, ietf);
    }

    /** {@return whether at least half of the lines begin a record; others may stand in between} */
    boolean isSyslog() {
        int records = bsd + ietf;
        return records > 0 && records * 2 >= lines;
    }
}
