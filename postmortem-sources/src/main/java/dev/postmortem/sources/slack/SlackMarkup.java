package dev.postmortem.sources.slack;

import java.util.Locale;

/** Turns Slack's markup into plain text. */
final class SlackMarkup {
    private static final String FILES = "files.slack.com/";
    private static final String MAILTO = "mailto:";

    private final SlackNames names;

    SlackMarkup(SlackNames names) {
        this.names = names;
    }

    /**
     * Returns the text that a reader of the channel saw, but with its signs for bold and code.
     *
     * <p>The three entities are decoded last and once, because a decoded {@code &lt;} is no markup.
     */
    String plain(String marked) {
        StringBuilder plain = new StringBuilder(marked.length());
        int position = 0;
        while (position < marked.length()) {
            int start = marked.indexOf('<', position);
            int end = start < 0 ? -1 : marked.indexOf('>', start);
            if (end < 0) {
                break;
            }
            plain.append(decoded(marked.substring(position, start)));
            plain.append(control(marked.substring(start + 1, end)));
            position = end + 1;
        }
        return plain.append(decoded(marked.substring(position))).toString();
    }

    private String control(String body) {
        int bar = body.indexOf('|');
        String target = bar < 0 ? body : body.substring(0, bar);
        String label = bar < 0 ? "" : decoded(body.substring(bar + 1));
        if (target.isEmpty()) {
            return "<" + decoded(body) + ">";
        }
        return switch (target.charAt(0)) {
            case '@' -> "@" + (label.isEmpty() ? names.userName(target.substring(1)) : label);
            case '#' -> "#" + (label.isEmpty() ? names.channelName(target.substring(1)) : label);
            case '!' -> command(target.substring(1), label);
            default -> link(decoded(target), label);
        };
    }

    private static String command(String command, String label) {
        if (command.equals("here") || command.equals("channel") || command.equals("everyone")) {
            return "@" + command;
        }
        if (command.startsWith("subteam^")) {
            String handle = label.isEmpty() ? command.substring("subteam^".length()) : label;
            return handle.startsWith("@") ? handle : "@" + handle;
        }
        if (command.startsWith("date^")) {
            return label.isEmpty() ? command : label;
        }
        return "<" + (label.isEmpty() ? command : label) + ">";
    }

    private static String link(String target, String label) {
        boolean mail = target.toLowerCase(Locale.ROOT).startsWith(MAILTO);
        String address = mail ? target.substring(MAILTO.length()) : target;
        if (label.isEmpty() || label.equals(address) || address.endsWith("://" + label)) {
            return address;
        }
        return label + " (" + address + ")";
    }

    /** Returns a text or a name without Slack's three entities. */
    static String decoded(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Links to files of an export carry a key to them in their query; nobody else may have it. */
    static String withoutTokens(String text) {
        int start = text.indexOf(FILES);
        if (start < 0) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        int position = 0;
        while (start >= 0) {
            int end = endOfAddress(text, start);
            int query = text.indexOf('?', start);
            safe.append(text, position, query >= 0 && query < end ? query : end);
            position = end;
            start = text.indexOf(FILES, end);
        }
        return safe.append(text, position, text.length()).toString();
    }

    private static int endOfAddress(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\r\n<>|\"')".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
