package dev.postmortem.sources.log.line;

import java.util.Map;

/** What follows the time on a line of an access log. */
final class AccessFields {
    private static final int STATUS_DIGITS = 3;

    private final String line;
    private final int start;
    private int at;

    /**
     * Begins to read.
     *
     * @param start where the request begins, with its quote
     */
    AccessFields(String line, int start) {
        this.line = line;
        this.start = start;
        this.at = start;
    }

    /** Puts request, status and size; false if they are not there. */
    boolean putRequest(Map<String, String> values) {
        int end = endOfQuoted();
        if (end < 0) {
            return false;
        }
        String request = line.substring(start + 1, end - 1);
        at = end;
        int status = endOfNumber();
        boolean hasStatus = status == end + 1 + STATUS_DIGITS || line.startsWith(" - ", end);
        at = status;
        int size = endOfNumber();
        if (!hasStatus || size < 0) {
            return false;
        }
        putParts(request, values);
        put(values, "status", line.substring(end + 1, status));
        put(values, "bytes", line.substring(status + 1, size));
        at = size;
        return true;
    }

    /** {@return request, status and size as written} */
    String text() {
        return line.substring(start, at);
    }

    /** Puts what the Combined Log Format adds, and what stands behind that. */
    void putRest(Map<String, String> values) {
        putQuoted("referer", values);
        putQuoted("userAgent", values);
        put(values, "more", line.substring(at).strip());
    }

    private void putQuoted(String name, Map<String, String> values) {
        if (!line.startsWith(" \"", at)) {
            return;
        }
        at++;
        int end = endOfQuoted();
        if (end < 0) {
            at--;
            return;
        }
        put(values, name, line.substring(at + 1, end - 1));
        at = end;
    }

    /** A request that is none, such as the first bytes of TLS, has no parts. */
    private static void putParts(String request, Map<String, String> values) {
        int method = request.indexOf(' ');
        int protocol = request.lastIndexOf(" HTTP/");
        if (method > 0 && protocol > method) {
            put(values, "method", request.substring(0, method));
            put(values, "path", request.substring(method + 1, protocol));
            put(values, "protocol", request.substring(protocol + 1));
        }
    }

    static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty() && !value.equals("-")) {
            values.put(name, value);
        }
    }

    /** {@return where the number or dash ends that follows a blank; negative if there is none} */
    private int endOfNumber() {
        if (at < 0 || !line.startsWith(" ", at)) {
            return -1;
        }
        boolean dash = line.startsWith("-", at + 1);
        int end = dash ? at + 2 : StampPattern.endOfDigits(line, at + 1);
        boolean ends = end == line.length() || line.charAt(end) == ' ';
        return ends && end > at + 1 ? end : -1;
    }

    /** {@return the end of what stands in quotes, with a backslash before quotes in it; negative if it is open} */
    private int endOfQuoted() {
        for (int i = at + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }
}
