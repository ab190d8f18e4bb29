package dev.postmortem.sources.log.line;

import dev.postmortem.sources.input.RowProblem;
import java.util.LinkedHashMap;
import java.util.Map;

/** The structured data of RFC 5424: {@code [id name="value" ...][...]} or {@code -}. */
final class SdElements {
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private SdElements(String text) {
        this.text = text;
    }

    /** {@return the data at the beginning of a text, and where it ends} */
    static SdElements of(String text) {
        SdElements data = new SdElements(text);
        if (text.startsWith("-")) {
            data.at = 1;
        } else {
            data.elements();
        }
        return data;
    }

    /** {@return the values by the name of the element, a dot and the name of the value} */
    Map<String, String> values() {
        return values;
    }

    /** {@return what follows} */
    String rest() {
        return text.substring(at);
    }

    private void elements() {
        require('[');
        at--;
        while (current() == '[') {
            at++;
            String id = name();
            while (current() == ' ') {
                at++;
                if (current() != ']') {
                    value(id);
                }
            }
            require(']');
        }
    }

    private void value(String id) {
        String name = name();
        require('=');
        require('"');
        StringBuilder value = new StringBuilder();
        while (current() != '"') {
            if (at >= text.length()) {
                throw broken();
            }
            if (current() == '\\' && isEscaped(at + 1)) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        values.merge(id + "." + name, value.toString(), (first, second) -> first + ", " + second);
    }

    private boolean isEscaped(int place) {
        return place < text.length() && "\"\\]".indexOf(text.charAt(place)) >= 0;
    }

    private String name() {
        int start = at;
        while (current() > ' ' && "=]\"".indexOf(current()) < 0) {
            at++;
        }
        if (at == start) {
            throw broken();
        }
        return text.substring(start, at);
    }

    private char current() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void require(char c) {
        if (current() != c) {
            throw broken();
        }
        at++;
    }

    private RowProblem broken() {
        return new RowProblem(
                "source.bad-line",
                "the structured data is broken at its character " + (at + 1),
                "correct the line, or leave it out");
    }
}
