package dev.postmortem.sources.log.line;

import dev.postmortem.sources.time.LocalTimes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines that begin with a date of numbers between slashes, in brackets or not: {@code 3/11/2026 1:00:00 PM text}.
 *
 * @param order whether the month or the day stands first
 */
public record SlashGrammar(SlashOrder order) implements LineGrammar {
    private static final int LONGEST_ZONE = 40;

    @Override
    public String id() {
        return "slash-dates";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int start = line.startsWith("[") ? 1 : 0;
        SlashDate date = SlashDate.at(line, start);
        TwelveHours hours = date == null ? null : TwelveHours.at(line, date.clock());
        if (date == null || hours == null) {
            return null;
        }
        String local = date.iso(order) + "T" + hours.time();
        String zoned = local + line.substring(hours.end(), Math.min(line.length(), hours.end() + LONGEST_ZONE));
        int length = Math.max(local.length(), LocalTimes.lengthAtStart(zoned));
        int end = hours.end() + length - local.length();
        if (start == 1 && !line.startsWith("]", end)) {
            return null;
        }
        String rest = line.substring(end + start).stripLeading();
        String text = LogMessage.plainText(rest);
        Optional<String> level = Optional.ofNullable(LevelWord.of(text));
        return new HeadedLine(zoned.substring(0, length), line.substring(start, end), level, Map.of(), text);
    }

    @Override
    public void check(HeadedLine head) {
        SlashDate date = SlashDate.at(head.written(), 0);
        if (order == SlashOrder.UNKNOWN && date != null && date.isAmbiguous()) {
            throw SlashOrder.ambiguous(head.written());
        }
    }

    @Override
    public List<String> assumptions() {
        return order == SlashOrder.MONTH_ASSUMED ? List.of(SlashOrder.ASSUMPTION) : List.of();
    }
}
