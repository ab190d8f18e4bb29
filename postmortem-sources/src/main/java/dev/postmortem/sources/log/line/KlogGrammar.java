package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of glog, and of klog in Kubernetes: {@code I0311 13:38:41.123456   12345 file.go:12] message}.
 *
 * <p>Month and day follow the letter of the level; newer versions of glog may write the year before them.
 */
final class KlogGrammar implements LineGrammar {
    private static final String LEVELS = "IWEF";
    private static final String YEARLESS = "A0000 00:00:00.000000 ";
    private static final String DATED = "A00000000 00:00:00.000000 ";
    private static final int CLOCK_LENGTH = 15;

    @Override
    public String id() {
        return "klog";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        boolean dated = StampPattern.isAt(line, 0, DATED);
        boolean stamped = dated || StampPattern.isAt(line, 0, YEARLESS);
        if (!stamped || LEVELS.indexOf(line.charAt(0)) < 0) {
            return null;
        }
        int stampEnd = (dated ? DATED : YEARLESS).length();
        int thread = skipBlanks(line, stampEnd);
        int threadEnd = StampPattern.endOfDigits(line, thread);
        int end = line.indexOf(']', threadEnd);
        if (threadEnd == thread || end < 0 || !isCaller(line, threadEnd, end)) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("thread", line.substring(thread, threadEnd));
        values.put("caller", line.substring(threadEnd + 1, end));
        String written = line.substring(1, stampEnd - 1);
        String time = dated ? iso(written) : yearless(written);
        String text = line.substring(end + 1).stripLeading();
        return new HeadedLine(time, written, LogLevels.letter(line.substring(0, 1)), values, text);
    }

    private static int skipBlanks(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A file and the number of a line in it stand between the thread and the bracket. */
    private static boolean isCaller(String line, int threadEnd, int end) {
        int colon = line.lastIndexOf(':', end);
        return line.startsWith(" ", threadEnd)
                && colon > threadEnd + 1
                && colon + 1 < end
                && StampPattern.endOfDigits(line, colon + 1) == end
                && line.lastIndexOf(' ', end) == threadEnd;
    }

    private static String iso(String written) {
        int clock = written.length() - CLOCK_LENGTH;
        return written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6, 8) + "T"
                + written.substring(clock);
    }

    private static String yearless(String written) {
        return StampPattern.monthName(written.substring(0, 2))
                .map(month -> month + " " + written.substring(2))
                .orElse(written);
    }
}
