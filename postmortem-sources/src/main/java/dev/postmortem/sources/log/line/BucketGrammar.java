package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server access log of Amazon S3: owner and name of the bucket, {@code [06/Feb/2026:00:00:38 +0000]}, client, requester,
 * request id, operation, key, the request in quotes, status and more; what is not there is a dash.
 */
final class BucketGrammar implements LineGrammar {
    private static final String STAMP = " [00/AAA/0000:00:00:00 +0000] ";
    private static final int FARTHEST = 256;
    private static final List<String> NAMES = List.of(
            "client",
            "requester",
            "requestId",
            "operation",
            "key",
            "request",
            "status",
            "errorCode",
            "bytes",
            "objectSize",
            "totalMillis",
            "turnaroundMillis",
            "referer",
            "userAgent");
    private static final int STATUS = 6;

    @Override
    public String id() {
        return "aws-s3";
    }

    @Override
    public boolean hasContinuations() {
        return false;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int stamp = line.indexOf(" [");
        int blank = line.indexOf(' ');
        boolean usual = stamp > 0
                && stamp < FARTHEST
                && blank < stamp
                && line.indexOf(' ', blank + 1) == stamp
                && StampPattern.isAt(line, stamp, STAMP);
        if (!usual) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("owner", line.substring(0, blank));
        values.put("bucket", line.substring(blank + 1, stamp));
        if (!putFields(line, stamp + STAMP.length(), values)) {
            return null;
        }
        String written = line.substring(stamp + 2, stamp + STAMP.length() - 2);
        return new HeadedLine(AccessGrammar.iso(written), written, Optional.empty(), values, text(values));
    }

    private static boolean putFields(String line, int start, Map<String, String> values) {
        int at = start;
        for (int i = 0; i < NAMES.size() && at < line.length(); i++) {
            boolean quoted = line.startsWith("\"", at);
            int end = line.indexOf(quoted ? "\" " : " ", at + 1);
            int to = end < 0 ? line.length() - (quoted ? 1 : 0) : end;
            AccessFields.put(values, NAMES.get(i), line.substring(quoted ? at + 1 : at, Math.max(to, at + 1)));
            boolean wrong = i == STATUS && !StampPattern.isAt(line, at, "000") && !line.startsWith("-", at);
            if (wrong) {
                return false;
            }
            at = end < 0 ? line.length() : end + (quoted ? 2 : 1);
        }
        AccessFields.put(values, "more", line.substring(at).strip());
        return values.containsKey("operation");
    }

    private static String text(Map<String, String> values) {
        String done = values.containsKey("request")
                ? "\"" + values.get("request") + "\""
                : values.get("operation") + " " + values.getOrDefault("key", "-");
        return done + " " + values.getOrDefault("status", "-");
    }
}
