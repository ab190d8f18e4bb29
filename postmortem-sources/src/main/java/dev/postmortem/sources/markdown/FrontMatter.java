package dev.postmortem.sources.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the plain keys and values of front matter, texts of several lines, and lists of plain values; nothing else of YAML. */
final class FrontMatter {
    private static final Pattern QUOTES = Pattern.compile("^([\"'])(.*)\\1$");
    private static final Pattern TEXT_BELOW = Pattern.compile("[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\\s+#.*)?");
    private static final Pattern BREAK_IN_PARAGRAPH = Pattern.compile("(?<!\n)\n(?!\n)");

    private final SourceText text;
    private final Facts facts;
    private final Account account;
    private String key = "";

    private FrontMatter(SourceText text, Facts facts, Account account) {
        this.text = text;
        this.facts = facts;
        this.account = account;
    }

    static void read(SourceText text, Facts facts, Account account) {
        FrontMatter reader = new FrontMatter(text, facts, account);
        int line = 1;
        while (line <= text.frontMatter()) {
            line = reader.take(line);
        }
    }

    /** Takes what begins on a line; returns the line below it. */
    private int take(int number) {
        String line = text.lines().get(number - 1);
        boolean mark = number == 1 || number == text.frontMatter();
        Optional<Map.Entry<String, String>> fact =
                Facts.split(line).filter(f -> !mark && !line.strip().startsWith("-"));
        if (fact.isPresent() && TEXT_BELOW.matcher(fact.get().getValue()).matches()) {
            return below(fact.get(), number);
        }
        line(number, line, mark, fact);
        return number + 1;
    }

    private void line(int number, String line, boolean mark, Optional<Map.Entry<String, String>> fact) {
        String plain = line.strip();
        if (mark || plain.isEmpty() || plain.startsWith("#")) {
            told(number, plain, BlockPlace.MARKUP, "");
        } else if (fact.isPresent()) {
            key = fact.get().getKey();
            told(
                    number,
                    plain,
                    BlockPlace.VALUE,
                    facts.take(key, value(fact.get().getValue()), number, ""));
        } else if (plain.endsWith(":")) {
            key = plain.substring(0, plain.length() - 1);
            told(number, plain, BlockPlace.STRUCTURE, "");
        } else if (plain.startsWith("- ") && !key.isBlank()) {
            told(number, plain, BlockPlace.VALUE, facts.take(key, value(plain.substring(2)), number, ""));
        }
    }

    /** Takes the text that stands indented below its key; returns the line below it. */
    private int below(Map.Entry<String, String> fact, int number) {
        int indent = indent(text.lines().get(number - 1));
        int next = number + 1;
        while (next < text.frontMatter() && isBelow(text.lines().get(next - 1), indent)) {
            next++;
        }
        List<String> lines = text.lines().subList(number, next - 1);
        String value = fact.getValue().startsWith(">") ? folded(lines) : literal(lines);
        String path = value.isEmpty() ? "" : facts.take(fact.getKey(), value, number, "");
        int last = next - 1;
        while (text.lines().get(last - 1).isBlank()) {
            last--;
        }
        account.add(number, last, "", value.isEmpty() ? BlockPlace.STRUCTURE : BlockPlace.VALUE, path);
        return next;
    }

    private static boolean isBelow(String line, int indent) {
        return line.isBlank() || indent(line) > indent;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String literal(List<String> lines) {
        return String.join("\n", lines).stripTrailing().stripIndent().strip();
    }

    /** A break within a paragraph is a blank. */
    private static String folded(List<String> lines) {
        String whole = String.join("\n", lines.stream().map(String::strip).toList());
        return BREAK_IN_PARAGRAPH.matcher(whole.strip()).replaceAll(" ");
    }

    private void told(int number, String line, BlockPlace place, String path) {
        if (!line.isEmpty()) {
            account.add(number, number, "", place, path);
        }
    }

    private static String value(String written) {
        return List.of("\"", "'").contains(written.substring(0, 1))
                ? QUOTES.matcher(written.strip()).replaceFirst("$2")
                : written.strip();
    }
}
