package dev.postmortem.render;

import java.util.ArrayList;
import java.util.List;

/** Finds the string literals of a JSON text; enough for files of strings. */
final class JsonStrings {
    private JsonStrings() {}

    static List<String> in(String json) {
        List<String> strings = new ArrayList<>();
        int i = json.indexOf('"');
        while (i >= 0) {
            StringBuilder string = new StringBuilder();
            i++;
            while (json.charAt(i) != '"') {
                if (json.charAt(i) == '\\') {
                    i = escape(json, i + 1, string);
                } else {
                    string.append(json.charAt(i++));
                }
            }
            strings.add(string.toString());
            i = json.indexOf('"', i + 1);
        }
        return strings;
    }

    private static int escape(String json, int i, StringBuilder string) {
        char c = json.charAt(i);
        if (c == 'u') {
            string.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
            return i + 5;
        }
        int known = "bfnrt".indexOf(c);
        string.append(known < 0 ? c : "\b\f\n\r\t".charAt(known));
        return i + 1;
    }
}
