package dev.postmortem.sources.log.line;

import dev.postmortem.sources.input.RowProblem;
import java.util.Map;
import java.util.Set;

/**
 * What follows the stamp of a line.
 *
 * @param host the host, empty if there is none
 * @param program the program or tag, empty if there is none
 * @param process the process, empty if there is none
 * @param messageId the type of the message, empty if there is none
 * @param values structured data
 * @param text the message as written
 */
public record LogMessage(
        String host, String program, String process, String messageId, Map<String, String> values, String text) {
    private static final int MAX_TAG = 128;
    private static final int IETF_FIELDS = 4;
    /** What container runtimes write in the place of a host. */
    private static final Set<String> STREAMS = Set.of("stdout", "stderr");

    private static final Set<String> STANDARD_ELEMENTS = Set.of("timeQuality", "origin", "meta");

    /** {@return whether host, program, process, message id and structured data follow the stamp} */
    static boolean isIetf(String rest) {
        if (!beginsWithHost(rest)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < IETF_FIELDS; i++) {
            int blank = rest.indexOf(' ', at);
            if (blank <= at || rest.charAt(blank - 1) == ':') {
                return false;
            }
            at = blank + 1;
        }
        return rest.startsWith("- ", at) || isElement(rest, at) || rest.length() == at + 1 && rest.endsWith("-");
    }

    /** Private names of structured data have an enterprise number, as in {@code [lb@32473 up="24"]}. */
    private static boolean isElement(String rest, int at) {
        if (!rest.startsWith("[", at)) {
            return false;
        }
        int end = at + 1;
        while (end < rest.length() && rest.charAt(end) > ' ' && rest.charAt(end) != ']') {
            end++;
        }
        String id = rest.substring(at + 1, end);
        return id.indexOf('@') > 0 || STANDARD_ELEMENTS.contains(id);
    }

    /** {@return whether a host and a tag with a colon follow the stamp} */
    static boolean isBsd(String rest) {
        return beginsWithHost(rest) && tagEnd(rest.substring(rest.indexOf(' ') + 1)) > 0;
    }

    private static boolean beginsWithHost(String rest) {
        int blank = rest.indexOf(' ');
        if (blank <= 0) {
            return false;
        }
        String word = rest.substring(0, blank);
        return !LevelWord.isLevel(word) && !STREAMS.contains(word);
    }

    /** {@return any text; what separates it from the stamp is no part of it} */
    public static LogMessage plain(String rest) {
        return new LogMessage("", "", "", "", Map.of(), plainText(rest));
    }

    /** {@return the text of a message that is nothing else} */
    public static String plainText(String rest) {
        int start = 0;
        while (start < rest.length() && isSeparator(rest.charAt(start))) {
            start++;
        }
        return rest.substring(start);
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '\t', ':', '|', '-', ',' -> true;
            default -> false;
        };
    }

    /** {@return host, tag and message of RFC 3164} */
    public static LogMessage bsd(String rest) {
        if (rest.startsWith("---")) {
            return new LogMessage("", "", "", "", Map.of(), rest);
        }
        int blank = rest.indexOf(' ');
        String host = blank < 0 ? rest : rest.substring(0, blank);
        if (host.endsWith(":")) {
            return tagged("", rest);
        }
        return tagged(host, blank < 0 ? "" : rest.substring(blank + 1).stripLeading());
    }

    private static LogMessage tagged(String host, String content) {
        int end = tagEnd(content);
        if (end <= 0) {
            return new LogMessage(host, "", "", "", Map.of(), content);
        }
        String tag = content.substring(0, end);
        int open = tag.indexOf('[');
        int close = tag.indexOf(']', open);
        boolean process = open > 0 && close > open;
        return new LogMessage(
                host,
                process ? tag.substring(0, open) : tag,
                process ? tag.substring(open + 1, close) : "",
                "",
                Map.of(),
                content.substring(Math.min(end + 1, content.length())).stripLeading());
    }

    /** {@return where the colon after the tag stands; not positive if there is no tag} */
    private static int tagEnd(String content) {
        int limit = Math.min(content.length(), MAX_TAG);
        for (int i = 0; i < limit; i++) {
            char c = content.charAt(i);
            if (c == ':' && (i + 1 == content.length() || content.charAt(i + 1) == ' ')) {
                return i;
            }
            boolean afterProcess = i > 0 && content.charAt(i - 1) == ']' && content.startsWith(" (", i);
            if (c == ' ' && afterProcess) {
                return closeOfLabel(content, i);
            }
            if (c == ' ') {
                return 0;
            }
        }
        return 0;
    }

    /** macOS names a service in brackets between process and colon. */
    private static int closeOfLabel(String content, int at) {
        int close = content.indexOf("):", at);
        return close < 0 || close > at + MAX_TAG ? 0 : close + 1;
    }

    /** {@return the fields of RFC 5424} */
    public static LogMessage ietf(String rest) {
        String[] fields = rest.split(" ", IETF_FIELDS + 1);
        if (fields.length <= IETF_FIELDS) {
            throw new RowProblem(
                    "source.bad-line",
                    "after the time host, program, process, message id and structured data are expected",
                    "correct the line, or leave it out");
        }
        SdElements data = SdElements.of(fields[IETF_FIELDS]);
        return new LogMessage(
                present(fields[0]),
                present(fields[1]),
                present(fields[2]),
                present(fields[3]),
                data.values(),
                text(data));
    }

    private static String present(String field) {
        return field.equals("-") ? "" : field;
    }

    /** The message may begin with a byte order mark that says it is UTF-8. */
    private static String text(SdElements data) {
        String text = data.rest().stripLeading();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
