package dev.postmortem.sources.log.line;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines that begin with a {@link SpelledStamp}, in brackets or not: Tomcat, PHP, OpenVPN, {@code dmesg -T}, Log4j with a date
 * pattern of its own, and {@code journalctl -o short-full}.
 */
final class DatedGrammar implements LineGrammar {
    @Override
    public String id() {
        return "dated-lines";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        boolean bracketed = line.startsWith("[");
        String text = bracketed ? line.substring(1) : line;
        SpelledStamp stamp = SpelledStamp.of(text);
        if (stamp == null || bracketed && !text.startsWith("]", stamp.length())) {
            return null;
        }
        String rest = text.substring(stamp.length() + (bracketed ? 1 : 0)).stripLeading();
        String message = LogMessage.plainText(rest);
        Optional<String> level = Optional.ofNullable(LevelWord.of(message));
        return new HeadedLine(stamp.time(), text.substring(0, stamp.length()), level, Map.of(), message);
    }
}
