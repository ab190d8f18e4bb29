package dev.postmortem.render.ticket;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 says, and nothing else. */
final class CsvRows {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<List<String>> of(String text) {
        return new CsvRows(text).read();
    }

    private List<List<String>> read() {
        List<String> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : plain());
            if (text.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else if (text.charAt(at++) != ',') {
                throw new AssertionError("neither comma nor end of row at " + at);
            }
        }
        return rows;
    }

    private String plain() {
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
            if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
                throw new AssertionError("a cell without quotes holds one or a line feed at " + at);
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
            at += text.charAt(at) == '"' ? 1 : 0;
            cell.append(text.charAt(at++));
        }
        at++;
        return cell.toString();
    }
}
