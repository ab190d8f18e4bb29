package dev.postmortem.sources.log;

import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import dev.postmortem.sources.time.LocalTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a container runtime wrote down of the output of a program: a line, or a piece of a long one.
 *
 * @param time when the runtime took it, as written
 * @param stream what tells it from others beside it, such as {@code stdout}; empty if it was not written down
 * @param partial whether the next piece of the stream continues the line
 * @param text what the program wrote
 * @param values what the runtime wrote beside the time
 */
record ContainerLine(String time, String stream, boolean partial, String text, Map<String, String> values) {
    private static final Set<String> STREAMS = Set.of("stdout", "stderr");
    private static final int STREAM_LENGTH = 6;
    private static final int MIN_MEMBERS = 3;

    /**
     * Takes a line of the Container Runtime Interface apart: {@code 2026-03-11T13:00:00.123456789Z stdout F text}.
     *
     * @return null if it is none
     */
    static @Nullable ContainerLine cri(String line) {
        int stream = LocalTimes.lengthAtStart(line) + 1;
        int tag = stream + STREAM_LENGTH + 1;
        boolean complete = stream > 1 && tag < line.length() && line.charAt(stream - 1) == ' ';
        if (!complete || line.charAt(tag - 1) != ' ' || !STREAMS.contains(line.substring(stream, tag - 1))) {
            return null;
        }
        int blank = line.indexOf(' ', tag);
        int end = blank < 0 ? line.length() : blank;
        char kind = line.charAt(tag);
        boolean tagged = end == tag + 1 || line.charAt(tag + 1) == ':';
        if (!tagged || kind != 'F' && kind != 'P') {
            return null;
        }
        String text = line.substring(Math.min(end + 1, line.length()));
        String name = line.substring(stream, tag - 1);
        return new ContainerLine(line.substring(0, stream - 1), name, kind == 'P', text, Map.of("stream", name));
    }

    /**
     * Takes a line apart before which only the time was put, as {@code kubectl logs --timestamps} does.
     *
     * @return null if it begins with no time and a blank
     */
    static @Nullable ContainerLine stamped(String line) {
        int end = LocalTimes.lengthAtStart(line);
        return end > 0 && line.startsWith(" ", end)
                ? new ContainerLine(line.substring(0, end), "", false, line.substring(end + 1), Map.of())
                : null;
    }

    /**
     * Takes a record of the driver {@code json-file} of Docker apart: {@code {"log":"text\n","stream":"stdout","time":"..."}}.
     *
     * @return null if it is none
     */
    static @Nullable ContainerLine docker(LogRecord record) {
        List<Leaf> leaves = record.leaves();
        if (leaves.size() < MIN_MEMBERS || !leaves.get(0).member().path().equals("log")) {
            return null;
        }
        String stream = record.text("stream").orElse("");
        String time = record.text("time").orElse("");
        Map<String, String> values = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.member().path().startsWith("attrs.")) {
                values.put(leaf.member().path(), leaf.text());
            }
        }
        boolean others = leaves.size() > MIN_MEMBERS + values.size();
        values.put("stream", stream);
        if (others || time.isEmpty() || !STREAMS.contains(stream)) {
            return null;
        }
        String log = leaves.get(0).text();
        return new ContainerLine(time, stream, !log.endsWith("\n"), withoutEnd(log), values);
    }

    private static String withoutEnd(String log) {
        int end = log.length() - (log.endsWith("\r\n") ? 2 : log.endsWith("\n") ? 1 : 0);
        return log.substring(0, end);
    }
}
