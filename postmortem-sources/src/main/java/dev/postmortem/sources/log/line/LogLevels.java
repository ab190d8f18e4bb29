package dev.postmortem.sources.log.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of levels that programs write as numbers. */
public final class LogLevels {
    /** RFC 5424, table 2. */
    private static final List<String> SEVERITIES =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");

    /** RFC 5424, table 1; 12 to 15 have no agreed short names. */
    private static final List<String> FACILITIES = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "log-audit",
            "log-alert",
            "clock",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");

    private static final int SEVERITY_COUNT = 8;

    /** The numbers of bunyan, which pino took over. */
    private static final Map<String, String> BUNYAN =
            Map.of("10", "trace", "20", "debug", "30", "info", "40", "warn", "50", "error", "60", "fatal");

    /** The letters of glog, MongoDB and the logger of Ruby. */
    private static final Map<String, String> LETTERS =
            Map.of("F", "FATAL", "E", "ERROR", "W", "WARNING", "I", "INFO", "D", "DEBUG");

    private LogLevels() {}

    /** {@return the name of a severity of syslog or journald; the text itself if it is none} */
    public static String severity(String number) {
        boolean known = number.length() == 1 && number.charAt(0) >= '0' && number.charAt(0) <= '7';
        return known ? SEVERITIES.get(number.charAt(0) - '0') : number;
    }

    public static String severityOf(int priority) {
        return SEVERITIES.get(priority % SEVERITY_COUNT);
    }

    public static String facilityOf(int priority) {
        return FACILITIES.get(priority / SEVERITY_COUNT);
    }

    static int maxPriority() {
        return FACILITIES.size() * SEVERITY_COUNT - 1;
    }

    /** {@return the name of a level that is a letter, which a digit may follow; absent if it is none} */
    public static Optional<String> letter(String level) {
        boolean numbered = level.length() == 2 && StampPattern.isAt(level, 0, "A0");
        return Optional.ofNullable(LETTERS.get(numbered ? level.substring(0, 1) : level));
    }

    /** {@return the name of a level of bunyan or pino; absent if it is none of theirs} */
    public static Optional<String> bunyan(String number) {
        return Optional.ofNullable(BUNYAN.get(number));
    }
}
