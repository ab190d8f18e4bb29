package dev.postmortem.examples.portal;

import java.nio.charset.StandardCharsets;

/**
 * What a request gets.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes
 * @param mayBeKept whether browsers and proxies may keep it
 */
record Answer(int status, String type, byte[] body, boolean mayBeKept) {
    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), false);
    }

    static Answer publicPage(String html) {
        return new Answer(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), true);
    }

    static Answer style(String css) {
        return new Answer(200, "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8), true);
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8), false);
    }
}
