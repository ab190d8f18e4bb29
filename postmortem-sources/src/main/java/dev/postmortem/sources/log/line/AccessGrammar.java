package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The access logs of Apache httpd and nginx: {@code host ident user [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326}.
 *
 * <p>The Common Log Format and the Combined one, which adds referer and user agent, with or without the virtual host
 * before all else; see {@code mod_log_config} of httpd. What a server was made to add at the end is kept.
 */
final class AccessGrammar implements LineGrammar {
    private static final String STAMP = "00/AAA/0000:00:00:00 +0000";
    private static final String BEFORE = " [";
    private static final String BEHIND = "] \"";

    /** How far from the beginning the time may stand. */
    private static final int FARTHEST = 512;

    @Override
    public String id() {
        return "access-log";
    }

    @Override
    public boolean hasContinuations() {
        return false;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int stamp = stampAt(line);
        if (stamp < 0) {
            return null;
        }
        AccessFields fields = new AccessFields(line, stamp + STAMP.length() + BEHIND.length() - 1);
        Map<String, String> values = new LinkedHashMap<>();
        boolean complete = putClient(line.substring(0, stamp - BEFORE.length()), values) && fields.putRequest(values);
        if (!complete) {
            return null;
        }
        String text = fields.text();
        fields.putRest(values);
        String written = line.substring(stamp, stamp + STAMP.length());
        return new HeadedLine(iso(written), written, Optional.empty(), values, text);
    }

    private static int stampAt(String line) {
        int bracket = line.indexOf(BEFORE);
        while (bracket > 0 && bracket < FARTHEST) {
            int start = bracket + BEFORE.length();
            if (StampPattern.isAt(line, start, STAMP) && line.startsWith(BEHIND, start + STAMP.length())) {
                return start;
            }
            bracket = line.indexOf(BEFORE, bracket + 1);
        }
        return -1;
    }

    /** The name of a user may have blanks. */
    private static boolean putClient(String before, Map<String, String> values) {
        String[] fields = before.split(" ", 3);
        if (fields.length < 3) {
            return false;
        }
        if (!fields[1].equals("-") && fields[2].startsWith("- ")) {
            AccessFields.put(values, "virtualHost", fields[0]);
            return putClient(before.substring(fields[0].length() + 1), values);
        }
        AccessFields.put(values, "client", fields[0]);
        AccessFields.put(values, "ident", fields[1]);
        AccessFields.put(values, "user", fields[2]);
        return true;
    }

    static String iso(String written) {
        return StampPattern.monthAt(written, 3)
                .map(month -> written.substring(7, 11) + "-" + month + "-" + written.substring(0, 2) + "T"
                        + written.substring(12, 20) + written.substring(21))
                .orElse(written);
    }
}
