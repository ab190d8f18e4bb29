package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines whose level stands before the time: {@code ERROR [main] 2026-03-11 13:00:00,123 text}, as Cassandra writes them, and
 * {@code E, [2026-03-11T13:00:00.123456 #12] ERROR -- name: text}, as the logger of Ruby does.
 */
final class LevelFirstGrammar implements LineGrammar {
    private static final String RUBY = "A, [";
    private static final String RUBY_NAME = " -- ";
    private static final String RUBY_LEVELS = "DIWEFA";
    private static final int FARTHEST = 128;

    @Override
    public String id() {
        return "level-first";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        return StampPattern.isAt(line, 0, RUBY) ? ruby(line) : afterLevel(line);
    }

    private static @Nullable HeadedLine afterLevel(String line) {
        int blank = line.indexOf(' ');
        if (blank <= 0 || blank > FARTHEST || !LevelWord.isLevel(line.substring(0, blank))) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        String rest = line.substring(blank).stripLeading();
        int close = rest.indexOf("] ");
        LogLine stamped = LogLine.plain(rest);
        if (stamped == null && rest.startsWith("[") && close > 0 && close < FARTHEST) {
            values.put("thread", rest.substring(1, close));
            stamped = LogLine.plain(rest.substring(close + 2).stripLeading());
        }
        return stamped == null
                ? null
                : new HeadedLine(
                        stamped.stamp(),
                        stamped.stamp(),
                        Optional.of(line.substring(0, blank)),
                        values,
                        LogMessage.plainText(stamped.rest()));
    }

    private static @Nullable HeadedLine ruby(String line) {
        int process = line.indexOf(" #", RUBY.length());
        int close = line.indexOf(']', process);
        int name = line.indexOf(RUBY_NAME, close);
        int colon = line.indexOf(": ", name + RUBY_NAME.length() - 1);
        boolean known = RUBY_LEVELS.indexOf(line.charAt(0)) >= 0;
        if (!known || process < 0 || close < 0 || close > FARTHEST || name < 0 || colon < 0) {
            return null;
        }
        LogLine stamped = LogLine.plain(line.substring(RUBY.length(), process));
        if (stamped == null || !stamped.rest().isEmpty()) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("pid", line.substring(process + 2, close));
        values.put("program", line.substring(Math.min(colon, name + RUBY_NAME.length()), colon));
        String level = line.substring(close + 1, name).strip();
        return new HeadedLine(stamped.stamp(), stamped.stamp(), Optional.of(level), values, line.substring(colon + 2));
    }
}
