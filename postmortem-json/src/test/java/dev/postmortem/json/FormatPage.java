package dev.postmortem.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/json-format.md. */
final class FormatPage {
    private static final Path PAGE = Path.of("..", "docs", "json-format.md");
    private static final Pattern MEMBER = Pattern.compile("\\| `(\\w+)` \\| (.*?) \\| (.*) \\|");

    private FormatPage() {}

    /** What the page says about each member, by the name of its type, in the order of the page. */
    static Map<String, Map<String, String>> members() throws IOException {
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                current = types.computeIfAbsent(line.substring(4), type -> new LinkedHashMap<>());
            }
            Matcher member = MEMBER.matcher(line);
            if (member.matches()) {
                current.put(member.group(1), member.group(3));
            }
        }
        return types;
    }
}
