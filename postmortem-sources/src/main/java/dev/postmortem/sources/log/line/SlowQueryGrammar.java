package dev.postmortem.sources.log.line;

import dev.postmortem.sources.time.LocalTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The slow query log of MySQL and MariaDB: {@code # Time:} begins a record, lines with a number sign say who asked and how long
 * it took, and the rest is the statement.
 */
public final class SlowQueryGrammar implements LineGrammar {
    private static final String TIME = "# Time: ";
    private static final String USER = "# User@Host: ";
    private static final String SHORT_DATE = "000000 ";
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]++): {1,8}([^ ]++)");
    private static final String STARTED = "started with:";
    private static final String[] NOISE = {"SET timestamp=", "use "};

    @Override
    public String id() {
        return "mysql-slow";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        if (!line.startsWith(TIME)) {
            return null;
        }
        String written = line.substring(TIME.length()).strip();
        String time = StampPattern.isAt(written, 0, SHORT_DATE) ? iso(written) : written;
        return LocalTimes.lengthAtStart(time) == time.length() && !time.isEmpty()
                ? new HeadedLine(time, written, Optional.empty(), Map.of(), "")
                : null;
    }

    /** Before MySQL 5.7, and in MariaDB, times are written {@code 260311  9:02:03}. */
    private static String iso(String written) {
        String clock = written.substring(SHORT_DATE.length()).strip();
        return "20" + written.substring(0, 2) + "-" + written.substring(2, 4) + "-" + written.substring(4, 6) + "T"
                + (clock.indexOf(':') == 1 ? "0" : "") + clock;
    }

    @Override
    public HeadedLine continued(HeadedLine head, String more) {
        Map<String, String> values = new LinkedHashMap<>(head.values());
        StringBuilder statement = new StringBuilder();
        for (String line : (Iterable<String>) more.lines()::iterator) {
            if (line.endsWith(STARTED)) {
                break;
            }
            if (line.startsWith("# ")) {
                put(line, values, statement);
            } else if (!isNoise(line, values)) {
                statement.append(statement.isEmpty() ? "" : "\n").append(line);
            }
        }
        return new HeadedLine(head.time(), head.written(), head.level(), values, statement.toString());
    }

    private static void put(String line, Map<String, String> values, StringBuilder statement) {
        if (line.startsWith(USER)) {
            int id = line.indexOf(" Id:");
            values.put(
                    "user",
                    line.substring(USER.length(), id < 0 ? line.length() : id).strip());
        }
        Matcher pairs = PAIR.matcher(line);
        int found = 0;
        while (pairs.find()) {
            found++;
            values.put(pairs.group(1), pairs.group(2));
        }
        values.remove("Host");
        if (found == 0 || line.startsWith("# administrator command")) {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
        }
    }

    /** The server writes down what makes the statement mean the same again. */
    private static boolean isNoise(String line, Map<String, String> values) {
        for (String noise : NOISE) {
            if (line.startsWith(noise) && line.endsWith(";")) {
                String value = line.substring(noise.length(), line.length() - 1);
                values.put(noise.equals("use ") ? "database" : "timestamp", value);
                return true;
            }
        }
        return false;
    }
}
