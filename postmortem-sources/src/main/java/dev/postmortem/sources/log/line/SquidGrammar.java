package dev.postmortem.sources.log.line;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The native access log of Squid: seconds and milliseconds since 1970, the duration in milliseconds, client, result and
 * status, size, method, address, user, peer, type.
 */
final class SquidGrammar implements LineGrammar {
    private static final String TIME = "0000000000.000 ";
    private static final int SECONDS = 10;
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final String[] NAMES = {
        "time", "millis", "client", "result", "bytes", "method", "url", "user", "peer", "type", "more"
    };
    private static final int RESULT = 3;
    private static final int REQUEST = 5;
    private static final int TYPE = 9;

    @Override
    public String id() {
        return "squid";
    }

    @Override
    public boolean hasContinuations() {
        return false;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        if (!StampPattern.isAt(line, 0, TIME)) {
            return null;
        }
        String[] fields = BLANKS.split(line, NAMES.length);
        if (fields.length <= TYPE || fields[RESULT].indexOf('/') < 0 || !isNumber(fields[1]) || !isNumber(fields[4])) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < fields.length; i++) {
            AccessFields.put(values, NAMES[i], fields[i]);
        }
        String text = fields[REQUEST] + " " + fields[REQUEST + 1] + " " + fields[RESULT];
        return new HeadedLine(iso(fields[0]), fields[0], Optional.empty(), values, text);
    }

    private static boolean isNumber(String field) {
        return !field.isEmpty() && StampPattern.endOfDigits(field, 0) == field.length();
    }

    /** A clock that was never set stays as written, so that the time is one that cannot be read. */
    private static String iso(String written) {
        try {
            String second = EpochTimes.read(written.substring(0, SECONDS), EpochUnit.SECONDS)
                    .getEarliest()
                    .orElseThrow()
                    .toString();
            return second.substring(0, second.length() - 1) + written.substring(SECONDS) + "Z";
        } catch (RowProblem e) {
            return written;
        }
    }
}
